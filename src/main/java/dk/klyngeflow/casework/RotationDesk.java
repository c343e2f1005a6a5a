package dk.klyngeflow.casework;

import dk.klyngeflow.casework.chairrotation.RotationCheck;
import dk.klyngeflow.casework.chairrotation.RotationFlow;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat that keeps a rotation plan does on our own pages. Each call checks the person and is one transaction. */
@Component
public class RotationDesk {

    private final Organisation organisation;
    private final RotationFlow flow;
    private final RotationCheck check;

    RotationDesk(Organisation organisation, RotationFlow flow, RotationCheck check) {
        this.organisation = organisation;
        this.flow = flow;
        this.check = check;
    }

    /** How many posts each municipality has, by name. */
    public Map<String, Integer> spread(Rotation rotation, Map<BodyId, String> posts) {
        return check.spread(rotation, posts);
    }

    /** A Danish sentence where the posts are spread unevenly; while one is open, nothing can be said. */
    public Optional<String> uneven(Rotation rotation, Map<BodyId, String> posts) {
        return check.uneven(rotation, posts);
    }

    /** Whether the person belongs to the secretariat that keeps the plan. */
    public boolean mayChange(Rotation rotation, SignedIn person) {
        return person.isIn(organisation.body(rotation.keptBy()).secretariatGroup());
    }

    /**
     * Writes down which municipality holds the political chair from that day: what follows it changes with it.
     *
     * @see RotationFlow#politicalChair
     */
    @Transactional
    public void politicalChair(ClusterId cluster, String municipality, LocalDate from, SignedIn person) {
        var rotation = organisation
                .rotationOf(cluster)
                .filter(plan -> mayChange(plan, person))
                .orElseThrow(() -> new Refusal(
                        "", "notSecretary", "Det kan kun sekretariatet, der fører planen for formandskaberne."));
        boolean isKnown = organisation.cluster(cluster).orElseThrow().municipalities().stream()
                .anyMatch(one -> one.id().equals(municipality));
        if (!isKnown) {
            throw new Refusal("municipality", "option", "Vælg en af klyngens kommuner.");
        }
        flow.politicalChair(rotation, municipality, from);
    }
}

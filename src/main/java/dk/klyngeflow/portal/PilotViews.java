package dk.klyngeflow.portal;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case's page shows of the pilot that it proposes to scale. */
@Component
@Transactional(readOnly = true)
class PilotViews {

    record Line(LocalDate dueOn, String title, String kind) {}

    /** @param judgement null before the chairs have given it */
    record View(
            String themeGroup,
            LocalDate testedFrom,
            LocalDate testedTo,
            String results,
            String evaluation,
            String potential,
            @Nullable String integration,
            @Nullable Boolean principled,
            @Nullable String judgement,
            @Nullable String early,
            @Nullable String recommendation,
            List<Line> milestones) {}

    private final Pilots pilots;
    private final Organisation organisation;

    PilotViews(Pilots pilots, Organisation organisation) {
        this.pilots = pilots;
        this.organisation = organisation;
    }

    /** Empty for a case that is no pilot. */
    Optional<View> of(CaseNumber number) {
        return pilots.find(number).map(this::view);
    }

    private View view(Pilot pilot) {
        var judged = pilot.judgement();
        return new View(
                organisation.body(pilot.themeGroup()).name(),
                pilot.testedFrom(),
                pilot.testedTo(),
                pilot.results(),
                pilot.evaluation(),
                pilot.potential(),
                pilot.integration().orElse(null),
                judged.map(Pilot.Judgement::principled).orElse(null),
                judged.map(Pilot.Judgement::reason).orElse(null),
                judged.map(PilotViews::early).orElse(null),
                pilot.recommendation().orElse(null),
                pilots.milestones(pilot.number()).stream().map(PilotViews::line).toList());
    }

    private static String early(Pilot.Judgement judged) {
        return judged.earlyDirection()
                ? "Ja"
                : "Nej" + judged.noEarlyReason().map(reason -> ": " + reason).orElse("");
    }

    private static Line line(Milestone milestone) {
        return new Line(milestone.dueOn(), milestone.title(), milestone.kind().danish());
    }
}

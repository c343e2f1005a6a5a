package dk.klyngeflow.casework;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.organisation.SeatHolders;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * Judges who is appointed to a body against its minimum, by the table {@code composition}. It never judges
 * who attends: no source has a quorum.
 */
@Component
public class CompositionCheck {

    public enum Verdict {
        OK,
        WARN,
        FAIL
    }

    /** One seat's verdict, and for anything but OK a Danish sentence. */
    public record SeatVerdict(String seatCode, Verdict verdict, String sentence) {}

    static final String TABLE = "composition";
    static final Var<String> STRICTNESS = Var.text("strictness");
    static final Var<Integer> MISSING = Var.number("missing");
    static final Var<Integer> SURPLUS = Var.number("surplus");

    private final DecisionService decisions;
    private final Organisation organisation;
    private final SeatHolders seats;

    CompositionCheck(DecisionService decisions, Organisation organisation, SeatHolders seats) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.seats = seats;
    }

    /** The verdict on every seat that counts, on that day. */
    public List<SeatVerdict> of(BodyId bodyId, LocalDate day) {
        var body = organisation.body(bodyId);
        var appointed = seats.on(bodyId, day);
        return body.seats().stream()
                .filter(Seat::counted)
                .map(seat -> judge(body, seat, appointed))
                .toList();
    }

    private SeatVerdict judge(Body body, Seat seat, List<Appointment> appointed) {
        var holders =
                appointed.stream().filter(holder -> fills(body, seat, holder)).toList();
        int missing = seat.perMunicipality()
                ? missingPerMunicipality(body, seat, holders)
                : Math.max(0, seat.min() - holders.size());
        int most = seat.max() == null
                ? Integer.MAX_VALUE
                : seat.perMunicipality() ? seat.max() * holders.size() : seat.max();
        int surplus = Math.max(0, holders.size() - most);
        String verdict = decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(
                        values(STRICTNESS.with(seat.strictness().name()), MISSING.with(missing), SURPLUS.with(surplus)))
                .evaluate()
                .getSingleEntry();
        return new SeatVerdict(seat.code(), Verdict.valueOf(verdict), sentence(body, seat, holders, missing, surplus));
    }

    /** The psychiatry director is one of the three regional directors and no fourth. */
    private static boolean fills(Body body, Seat seat, Appointment holder) {
        return holder.seatCode().equals(seat.code())
                || body.seats().stream()
                        .anyMatch(inner -> inner.code().equals(holder.seatCode())
                                && seat.code().equals(inner.within()));
    }

    private int missingPerMunicipality(Body body, Seat seat, List<Appointment> holders) {
        var perParty = holders.stream().collect(Collectors.groupingBy(Appointment::party, Collectors.counting()));
        return municipalities(body).stream()
                .mapToInt(municipality -> (int) Math.max(0, seat.min() - perParty.getOrDefault(municipality.id(), 0L)))
                .sum();
    }

    private List<Municipality> municipalities(Body body) {
        return organisation.cluster(body.owner()).map(Cluster::municipalities).orElse(List.of());
    }

    private String sentence(Body body, Seat seat, List<Appointment> holders, int missing, int surplus) {
        if (missing == 0 && surplus == 0) {
            return "";
        }
        if (surplus > 0) {
            return "%s: %d er udpeget, højst %d er forudsat (%s)."
                    .formatted(seat.label(), holders.size(), seat.max(), seat.rule());
        }
        int needed = seat.minimumFor(municipalities(body).size());
        return "%s: %d af mindst %d er udpeget (%s).".formatted(seat.label(), needed - missing, needed, seat.rule());
    }
}

package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.deadlines.YearlyDay;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Strictness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * A status or an evaluation that a body owes: what, to which body, and by when.
 *
 * @param to the body that receives it; for an evaluation also the body itself
 * @param yearly the day of every year by which it is due, or null
 * @param once the one day by which it is due, or null; one of the two is there
 * @param presented the days within which it is to be presented at a meeting of the receiver, or null
 * @param sections what the secretariat writes about, each with the rule that asks for it
 */
public record ReportDuty(
        String code,
        Kind kind,
        String title,
        BodyId to,
        @Nullable YearlyDay yearly,
        @Nullable LocalDate once,
        @Nullable Validity presented,
        Strictness strictness,
        @Nullable String rule,
        List<Section> sections) {

    /** What a duty asks for. */
    public enum Kind {
        STATUS("Status"),
        EVALUATION("Evaluering");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** A part of the report. */
    public record Section(String heading, @Nullable String rule) {}

    public ReportDuty {
        sections = List.copyOf(sections);
    }

    /** The first day on or after {@code from} by which it is due; none where it was due once, before. */
    public Optional<LocalDate> nextDue(LocalDate from) {
        return yearly != null
                ? Optional.of(yearly.onOrAfter(from))
                : Optional.ofNullable(once).filter(day -> !day.isBefore(from));
    }

    public Optional<Validity> presentedWithin() {
        return Optional.ofNullable(presented);
    }
}

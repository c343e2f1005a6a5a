package dk.klyngeflow.statuses;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One status or evaluation of a body.
 *
 * @param duty which of the body's duties, by its code
 * @param period what its figures are about
 * @param drawnAt when the figures were drawn; empty before
 * @param mailed whether the receiver was sent it by e-mail
 * @param meeting where it is presented
 */
public record StatusReport(
        long id,
        BodyId body,
        String duty,
        LocalDate dueOn,
        State state,
        Validity period,
        Optional<OffsetDateTime> drawnAt,
        Optional<String> summary,
        Optional<String> returnedWhy,
        Optional<String> droppedWhy,
        Optional<String> approvedBy,
        Optional<LocalDate> sentOn,
        boolean mailed,
        Optional<Long> meeting) {

    /** How far it is. */
    public enum State {
        AHEAD("Forestår"),
        DRAFT("Udkast"),
        APPROVAL("Til godkendelse"),
        SENT("Sendt"),
        DROPPED("Bortfaldet");

        private final String danish;

        State(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }

        public boolean isOpen() {
            return this == AHEAD || this == DRAFT || this == APPROVAL;
        }
    }

    /**
     * A number as a register said it.
     *
     * @param amount a number, or øre where it is money
     * @param source the path of the page that it comes from
     */
    public record Figure(String heading, String label, long amount, boolean money, String source) {}

    public record Section(String heading, String content) {}

    /** What the secretariat writes. */
    public record Texts(String summary, List<Section> sections) {

        public Texts {
            sections = List.copyOf(sections);
        }
    }
}

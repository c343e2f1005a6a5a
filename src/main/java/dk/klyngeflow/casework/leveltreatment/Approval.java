package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a level's answer means to a process that asked it for a yes. */
@Component
public class Approval {

    public enum Verdict {
        APPROVED,
        REJECTED,
        /** Another body has the last word. */
        UP
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final DecisionTrail trail;
    private final Organisation organisation;

    Approval(DecisionTrail trail, Organisation organisation) {
        this.trail = trail;
        this.organisation = organisation;
    }

    /** Only what the body itself has approved is a yes; what was settled without a meeting is none. */
    public Verdict verdict(CaseNumber number, Answer answer, BodyId by) {
        if (answer == Answer.UP && above(by).isPresent()) {
            return Verdict.UP;
        }
        boolean approved = answer != Answer.SOLVED
                && last(number)
                        .filter(entry -> entry.body().equals(by))
                        .map(entry -> entry.outcome().approves())
                        .orElse(false);
        return approved ? Verdict.APPROVED : Verdict.REJECTED;
    }

    /** The body that has the next word. */
    public Optional<BodyId> above(BodyId body) {
        Body here = organisation.body(body);
        return here.upward().or(here::regional);
    }

    /** The latest answer in a sentence: who, when, in which words. */
    public String sentence(CaseNumber number) {
        return last(number)
                .map(entry -> "%s, %s: %s"
                        .formatted(
                                organisation.body(entry.body()).name(), DAY.format(entry.decidedOn()), entry.words()))
                .orElseThrow(() -> new IllegalStateException(number + " has no answer"));
    }

    private Optional<TrailEntry> last(CaseNumber number) {
        return trail.of(number).stream().reduce((earlier, later) -> later);
    }
}

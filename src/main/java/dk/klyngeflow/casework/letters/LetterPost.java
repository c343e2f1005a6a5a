package dk.klyngeflow.casework.letters;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Letter;
import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes letters and lets them leave: at once, or, where a letter tells of a meeting's decision, when that meeting's record
 * is closed. Letter and mail are in the transaction of the step that they tell of, so neither is lost and neither lies.
 */
@Component
public class LetterPost {

    /** What a letter is about. {@code key} names it for good: a repeated step writes it once. */
    public record Draft(
            String key,
            CaseNumber caseNumber,
            LetterKind kind,
            Optional<Long> meeting,
            String recipient,
            EmailAddress mail,
            String subject,
            String text,
            String signedBy) {}

    private final Letters letters;
    private final MeetingCalendar calendar;
    private final Outbox outbox;
    private final Contacts contacts;
    private final CaseRegister cases;

    LetterPost(Letters letters, MeetingCalendar calendar, Outbox outbox, Contacts contacts, CaseRegister cases) {
        this.letters = letters;
        this.calendar = calendar;
        this.outbox = outbox;
        this.contacts = contacts;
        this.cases = cases;
    }

    public void write(Draft draft) {
        var letter = letters.write(
                draft.key(),
                draft.caseNumber(),
                draft.kind(),
                draft.meeting(),
                draft.recipient(),
                draft.mail(),
                draft.subject(),
                draft.text(),
                draft.signedBy());
        boolean mayLeave =
                draft.meeting().map(meeting -> calendar.get(meeting).isClosed()).orElse(true);
        if (mayLeave) {
            release(letter);
        }
    }

    /** The meeting's record is closed: its letters leave. */
    public void recordClosed(long meeting) {
        letters.waitingFor(meeting).forEach(this::release);
    }

    private void release(Letter letter) {
        if (letters.release(letter.id())) {
            var mailbox = cases.get(letter.caseNumber()).body().flatMap(contacts::mailbox);
            outbox.send(Mail.of("letter:" + letter.id(), letter.mail(), letter.subject(), mailText(letter))
                    .replyingTo(mailbox.orElse(null))
                    .about(letter.caseNumber().value()));
        }
    }

    private static String mailText(Letter letter) {
        return """
            Sag %s

            %s

            Venlig hilsen
            %s\
            """.formatted(letter.caseNumber(), letter.text(), letter.signedBy());
    }
}

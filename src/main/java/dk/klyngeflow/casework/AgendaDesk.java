package dk.klyngeflow.casework;

import dk.klyngeflow.casework.meetingcycle.AgendaQuestion;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body's secretariat does for the chairs, who answer about an agenda by mail. Checks the person. */
@Component
public class AgendaDesk {

    private final MeetingDesk desk;
    private final MeetingCalendar calendar;
    private final AgendaQuestion question;

    AgendaDesk(MeetingDesk desk, MeetingCalendar calendar, AgendaQuestion question) {
        this.desk = desk;
        this.calendar = calendar;
        this.question = question;
    }

    /**
     * Writes down a chair's answer with the day on which it came; that day counts, not today.
     *
     * @throws Refusal where it came after the agenda was sent, or nobody was asked
     */
    @Transactional
    public void recordAnswer(long meeting, Approval answer, SignedIn person) {
        if (!desk.isSecretaryOf(calendar.get(meeting), person)) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
        question.answeredByMail(meeting, answer, person.actor());
    }
}

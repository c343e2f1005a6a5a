package dk.klyngeflow.casework;

import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body's secretariat does with an agenda's papers. Each call checks the person and is one transaction. */
@Component
public class PaperDesk {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final MeetingPapers papers;

    PaperDesk(MeetingCalendar calendar, Organisation organisation, MeetingPapers papers) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.papers = papers;
    }

    /** Closes an attachment for this agenda only, or opens it. */
    @Transactional
    public void close(long meeting, long attachment, boolean closed, SignedIn person) {
        var body = organisation.body(calendar.get(meeting).body());
        if (!person.isIn(body.secretariatGroup())) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
        papers.close(meeting, attachment, closed, person.actor());
    }
}

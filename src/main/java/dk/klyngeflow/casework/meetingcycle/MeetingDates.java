package dk.klyngeflow.casework.meetingcycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.organisation.AgendaQualification;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dates that a meeting's process waits for, from the body's own deadlines. */
@Component
class MeetingDates {

    private final Deadlines deadlines;
    private final WorkingDays workingDays;

    MeetingDates(Deadlines deadlines, WorkingDays workingDays) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
    }

    /** A body without an adopted deadline gets none claimed (C-10): its agenda is ready when the meeting begins. */
    Map<String, Object> of(Meeting meeting, Body body) {
        var begins = LevelDates.at(meeting.startsAt());
        var itemsDue = deadlines
                .itemsDue(body.deadlines(), meeting.date())
                .map(LevelDates::endOf)
                .orElse(begins);
        var sendBy = deadlines
                .agendaDue(body.deadlines(), meeting.date())
                .map(LevelDates::endOf)
                .orElse(begins);
        var qualifyBy = qualifyBy(meeting, body);
        return values(
                MeetingCycle.ITEMS_DUE.with(itemsDue.before(sendBy) ? itemsDue : sendBy),
                MeetingCycle.QUALIFY_AGENDA_BY.with(qualifyBy.before(sendBy) ? qualifyBy : sendBy),
                MeetingCycle.SEND_BY.with(sendBy),
                MeetingCycle.RECORD_DUE.with(LevelDates.at(meeting.endsAt())));
    }

    /** Counted from the cut-off for items; the sending of the agenda never waits for it. */
    private Date qualifyBy(Meeting meeting, Body body) {
        var collected = deadlines.itemsDue(body.deadlines(), meeting.date()).orElse(meeting.date());
        int days =
                body.agendaQualifiedBy().map(AgendaQualification::workingDays).orElse(0);
        return LevelDates.endOf(workingDays.plus(collected, days));
    }

    /** The day on which the agenda is sent. */
    LocalDate sendBy(Meeting meeting, Body body) {
        return deadlines.agendaDue(body.deadlines(), meeting.date()).orElse(meeting.date());
    }
}

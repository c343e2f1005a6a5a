package dk.klyngeflow.casework.meetingcycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dates that a meeting's process waits for, from the body's own deadlines. */
@Component
class MeetingDates {

    private final Deadlines deadlines;

    MeetingDates(Deadlines deadlines) {
        this.deadlines = deadlines;
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
        return values(
                MeetingCycle.ITEMS_DUE.with(itemsDue.before(sendBy) ? itemsDue : sendBy),
                MeetingCycle.SEND_BY.with(sendBy),
                MeetingCycle.RECORD_DUE.with(LevelDates.at(meeting.endsAt())));
    }

    /** The day on which the agenda is sent. */
    LocalDate sendBy(Meeting meeting, Body body) {
        return deadlines.agendaDue(body.deadlines(), meeting.date()).orElse(meeting.date());
    }
}

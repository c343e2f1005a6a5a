package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Minutes that the body itself approves: as a point of its next meeting, which waits where none is planned. */
@Component
public class MinutesPoints {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final Minutes minutes;
    private final KlyngeClock clock;
    private final MinutesApprovalFlow flow;

    MinutesPoints(
            Agenda agenda, MeetingCalendar calendar, Minutes minutes, KlyngeClock clock, MinutesApprovalFlow flow) {
        this.agenda = agenda;
        this.calendar = calendar;
        this.minutes = minutes;
        this.clock = clock;
        this.flow = flow;
    }

    /** Puts the minutes on the body's next meeting, if there is one. */
    void place(long meetingId) {
        var meeting = calendar.get(meetingId);
        calendar.next(meeting.body(), clock.today()).ifPresent(next -> place(meeting, next));
    }

    /** A newly planned meeting takes the minutes that have waited for one. */
    public void arrive(Meeting planned) {
        if (!planned.imported()) {
            minutes.waitingForMeeting(planned.body()).forEach(waiting -> place(calendar.get(waiting), planned));
        }
    }

    /** What the meeting has said of earlier minutes counts; a postponed point goes on with its item. */
    public void treated(Meeting meeting) {
        for (var item : agenda.of(meeting.id())) {
            item.minutesOf()
                    .ifPresent(minutesOf -> item.points().stream()
                            .filter(Point::isAnswered)
                            .map(point -> point.outcome().orElseThrow())
                            .filter(outcome -> outcome != Outcome.POSTPONED)
                            .forEach(outcome ->
                                    flow.treated(minutesOf, outcome.approves() || outcome == Outcome.NOTED)));
        }
    }

    private void place(Meeting of, Meeting at) {
        if (agenda.isOnAgenda(of.id())) {
            return;
        }
        var day = DAY.format(of.date());
        long item = agenda.add(
                at.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Godkendelse af referat fra mødet " + day));
        agenda.addPoint(item, null, Verb.APPROVES, "Referatet af mødet " + day + " godkendes", null);
        agenda.approvesMinutesOf(item, of.id());
    }
}

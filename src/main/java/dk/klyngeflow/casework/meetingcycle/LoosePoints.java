package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Points that belong to no case. A postponed one goes to the next meeting unchanged, as a case would. */
@Component
class LoosePoints {

    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;

    LoosePoints(Agenda agenda, MeetingCalendar calendar, KlyngeClock clock) {
        this.agenda = agenda;
        this.calendar = calendar;
        this.clock = clock;
    }

    void postpone(Meeting from) {
        var day = from.imported() ? from.date() : clock.today();
        calendar.next(from.body(), day).ifPresent(next -> {
            for (var item : agenda.of(from.id())) {
                var postponed =
                        item.points().stream().filter(LoosePoints::isPostponed).toList();
                if (!postponed.isEmpty()) {
                    copy(item, postponed, next.id());
                }
            }
        });
    }

    private static boolean isPostponed(Point point) {
        return point.caseNumber().isEmpty() && point.outcome().equals(Optional.of(Outcome.POSTPONED));
    }

    private void copy(AgendaItem item, List<Point> points, long meeting) {
        long copy = agenda.add(meeting, NewItem.movedFrom(item));
        for (var point : points) {
            agenda.addPoint(copy, point.displayNumber().orElse(null), point.verb(), point.text(), null);
        }
    }
}

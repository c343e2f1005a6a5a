package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.Outcome;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Items that belong to no case move as a case would: a postponed one to the next meeting, unchanged, those of a
 * cancelled meeting too. Where no meeting is planned yet they wait, and the next one that is planned takes them.
 */
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

    /** After a record is closed: what it postponed goes on. */
    void postpone(Meeting from) {
        var day = from.imported() ? from.date() : clock.today();
        calendar.next(from.body(), day).ifPresent(this::takeUpPostponed);
    }

    /** After a meeting is cancelled: its items go on. */
    void leave(Meeting cancelled) {
        calendar.next(cancelled.body(), clock.today())
                .ifPresent(next -> agenda.moveLooseItems(cancelled.id(), next.id()));
    }

    /** A newly planned meeting takes whatever has waited for one. */
    void arrive(Meeting planned) {
        if (planned.imported()) {
            return;
        }
        takeUpPostponed(planned);
        calendar.of(planned.body()).stream()
                .filter(Meeting::isCancelled)
                .forEach(cancelled -> agenda.moveLooseItems(cancelled.id(), planned.id()));
    }

    private void takeUpPostponed(Meeting next) {
        for (var item : agenda.postponedAndWaiting(next.body())) {
            long copy = agenda.add(next.id(), NewItem.movedFrom(item));
            item.minutesOf().ifPresent(minutesOf -> agenda.approvesMinutesOf(copy, minutesOf));
            item.points().stream()
                    .filter(LoosePoints::isPostponed)
                    .forEach(point -> agenda.addPoint(
                            copy, point.displayNumber().orElse(null), point.verb(), point.text(), null));
        }
    }

    private static boolean isPostponed(Point point) {
        return point.caseNumber().isEmpty() && point.outcome().equals(Optional.of(Outcome.POSTPONED));
    }
}

package dk.klyngeflow.deadlines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The days on which a body owes something. Each answer is the last day on which it is still in time, until midnight in
 * Europe/Copenhagen; empty where the body has adopted no such deadline (C-10). How hard a deadline binds stands in the
 * profile; nothing is refused here.
 */
@Component
public class Deadlines {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;

    public Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The last day on which the meeting can still take a new item. */
    public Optional<LocalDate> itemsDue(DeadlineProfile profile, LocalDate meeting) {
        return profile.items().map(deadline -> workingDays.minus(meeting, deadline.workingDays()));
    }

    /** The last day for sending the agenda. */
    public Optional<LocalDate> agendaDue(DeadlineProfile profile, LocalDate meeting) {
        return profile.agenda().map(deadline -> workingDays.minus(meeting, deadline.workingDays()));
    }

    /** The last day for sending the minutes. */
    public Optional<LocalDate> minutesDue(DeadlineProfile profile, LocalDate meeting) {
        return profile.minutes().map(deadline -> workingDays.plus(meeting, deadline.workingDays()));
    }

    /**
     * The last day on which an objection counts; when it has passed in silence, the minutes are approved.
     *
     * @param sentOn the day the minutes really were sent, not the day they were due
     */
    public Optional<LocalDate> silenceEnds(DeadlineProfile profile, LocalDate sentOn) {
        return profile.objection().map(deadline -> workingDays.plus(sentOn, deadline.workingDays()));
    }

    /** The moment at which a last day is over: midnight, local time. What arrives before it is in time. */
    public static LocalDateTime isOver(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay();
    }

    /** When minutes that were approved on this day are published: the next working day, in the morning. */
    public LocalDateTime publishedAfter(LocalDate approvedOn) {
        return workingDays.next(approvedOn).atTime(MORNING);
    }
}

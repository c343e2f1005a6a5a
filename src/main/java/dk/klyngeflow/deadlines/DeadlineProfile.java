package dk.klyngeflow.deadlines;

import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * The deadlines of one body (R-138..R-140). Most bodies have adopted none of them (C-10), so each may be missing, and a
 * missing one is never replaced by a number from another body.
 *
 * @param itemsBefore last day for new items, before the meeting
 * @param agendaBefore agenda sent, before the meeting
 * @param minutesWithin minutes sent, after the meeting
 * @param objectionWithin objections, after the minutes were sent; silence approves
 */
public record DeadlineProfile(
        @Nullable Deadline itemsBefore,
        @Nullable Deadline agendaBefore,
        @Nullable Deadline minutesWithin,
        @Nullable Deadline objectionWithin) {

    public static final DeadlineProfile NONE = new DeadlineProfile(null, null, null, null);

    public Optional<Deadline> items() {
        return Optional.ofNullable(itemsBefore);
    }

    public Optional<Deadline> agenda() {
        return Optional.ofNullable(agendaBefore);
    }

    public Optional<Deadline> minutes() {
        return Optional.ofNullable(minutesWithin);
    }

    public Optional<Deadline> objection() {
        return Optional.ofNullable(objectionWithin);
    }
}

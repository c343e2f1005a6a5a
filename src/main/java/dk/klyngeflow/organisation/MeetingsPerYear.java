package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Strictness;
import org.springframework.lang.Nullable;

/**
 * How often a body meets in a year (C-09). Either number is null where no document gives it.
 *
 * @param max null where the body may meet as often as it likes
 * @param jointMeetings how many of them are held together with {@code jointWith}
 */
public record MeetingsPerYear(
        @Nullable Integer min,
        @Nullable Integer max,
        Strictness strictness,
        @Nullable BodyId jointWith,
        int jointMeetings,
        @Nullable String rule) {

    public static final MeetingsPerYear NOT_GIVEN = new MeetingsPerYear(null, null, Strictness.MAY, null, 0, null);
}

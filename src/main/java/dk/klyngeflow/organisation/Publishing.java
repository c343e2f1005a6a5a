package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.Strictness;
import org.springframework.lang.Nullable;

/** What a body must put on the public website (C-14). Closed items are never published, whatever stands here. */
public record Publishing(
        boolean agenda,
        boolean minutes,
        Strictness strictness,
        @Nullable String rule) {

    public static final Publishing NONE = new Publishing(false, false, Strictness.MAY, null);
}

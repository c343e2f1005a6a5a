package dk.klyngeflow.monitoring;

import org.springframework.lang.Nullable;

/** What the engine's jobs are about. */
final class Jobs {

    /** A job that waits after its step holds the flow that it takes next. */
    private static final String AFTER_STEP = "transition-notify-listener-take";

    private Jobs() {}

    static RetryEffect retry(@Nullable String handler) {
        return handler != null && handler.startsWith(AFTER_STEP) ? RetryEffect.SKIPS_STEP : RetryEffect.SAME_STEP;
    }
}

package dk.klyngeflow.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other processes do. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(200);

    private Waiting() {}

    static void until(String what, Duration longest, BooleanSupplier isSo) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after %d s not yet: %s".formatted(longest.toSeconds(), what));
            }
            pause(LOOK);
        }
    }

    /** The first answer that is as asked for. */
    static <T> T find(String what, Duration longest, Supplier<T> ask, Predicate<T> isSo) {
        var found = new AtomicReference<T>();
        until(what, longest, () -> {
            found.set(ask.get());
            return isSo.test(found.get());
        });
        return found.get();
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

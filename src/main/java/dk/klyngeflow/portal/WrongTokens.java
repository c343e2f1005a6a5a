package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down whoever tries tokens: after some wrong ones an address has to wait. Guessing one is hopeless anyway. */
@Component
class WrongTokens {

    private static final int ALLOWED = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private final KlyngeClock clock;
    /** The addresses seen longest ago go first, so that a flood of them does not fill the memory. */
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    WrongTokens(KlyngeClock clock) {
        this.clock = clock;
    }

    synchronized void count(String address) {
        var times = recent(address);
        times.add(clock.instant());
        if (times.size() > ALLOWED) {
            times.removeFirst();
        }
        wrong.put(address, times);
    }

    synchronized boolean tooMany(String address) {
        return recent(address).size() >= ALLOWED;
    }

    private Deque<Instant> recent(String address) {
        var times = wrong.getOrDefault(address, new ArrayDeque<>());
        var now = clock.instant();
        var since = now.minus(WITHIN);
        // A clock that was set back must not make an address wait until then.
        times.removeIf(time -> time.isBefore(since) || time.isAfter(now));
        return times;
    }
}

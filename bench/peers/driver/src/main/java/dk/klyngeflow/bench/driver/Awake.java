package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loops of idle priority, one for each processor, that give way to whoever has work. A processor without work falls asleep
 * between a statement and its answer; waking it costs all contestants the same for each statement, and in a virtual machine
 * more than many a statement itself.
 */
class Awake implements AutoCloseable {

    /** Looks now and then whether the driver is still there: every load stops by itself. */
    private static final String LOOP =
            "while kill -0 $PPID 2>/dev/null; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done";

    private final List<Process> loops = new ArrayList<>();

    /** Where the system knows no idle priority, and with {@code -Dbench.awake=false}, the processors are left to sleep. */
    Awake() {
        if (!Boolean.parseBoolean(System.getProperty("bench.awake", "true"))) {
            return;
        }
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                loops.add(new ProcessBuilder("chrt", "--idle", "0", "sh", "-c", LOOP).start());
            }
        } catch (IOException unknown) {
            System.out.println("processors are left to sleep: " + unknown.getMessage());
        }
    }

    /** As the page says it. */
    String said() {
        return !loops.isEmpty() && loops.stream().allMatch(Process::isAlive)
                ? "The processors were kept awake."
                : "The processors were left to sleep.";
    }

    @Override
    public void close() {
        loops.forEach(Process::destroyForcibly);
    }
}

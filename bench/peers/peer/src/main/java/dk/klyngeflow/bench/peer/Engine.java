package dk.klyngeflow.bench.peer;

import java.util.Map;

/** What people and the clock do to an engine. */
public interface Engine {

    void start(String process, String businessKey, Map<String, Object> variables);

    /** Finds the case's open task with this key and completes it. */
    void complete(String businessKey, String task, Map<String, Object> variables);

    /** Every timer that waits at this activity fires, each in a transaction of its own. */
    void fireTimers(String activity);

    /** The cases that have not ended: the check that a round went to its end. */
    long openCases();
}

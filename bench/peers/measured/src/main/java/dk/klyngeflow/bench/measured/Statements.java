package dk.klyngeflow.bench.measured;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Counts the statements that were sent; a batch is one. On demand also which, to find what repeats. */
class Statements implements QueryExecutionListener {

    private final AtomicLong sent = new AtomicLong();
    private final Map<String, AtomicLong> byText = new ConcurrentHashMap<>();
    private volatile boolean listed;

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when it is done.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        sent.incrementAndGet();
        if (listed) {
            queries.stream()
                    .map(query -> query.getQuery().replaceAll("\\s+", " ").trim())
                    .forEach(text -> byText.computeIfAbsent(text, first -> new AtomicLong())
                            .incrementAndGet());
        }
    }

    long sent() {
        return sent.get();
    }

    /** From now on each text is counted by itself. */
    void list() {
        byText.clear();
        listed = true;
    }

    Map<String, Long> listed() {
        listed = false;
        var counts = new TreeMap<String, Long>();
        byText.forEach((text, count) -> counts.put(text, count.get()));
        return counts;
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.Importing;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work that takes longer than a page: done beside it, one after the other, while its page shows how far it is. What was under
 * way when the program stopped is forgotten; its transaction was, too.
 */
@Component
class LongWork {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final int MOST_KEPT = 100;

    /**
     * @param failure a Danish sentence, null unless it failed; then nothing was stored
     * @param current what was done last
     */
    record Progress(
            int total,
            int done,
            String current,
            boolean running,
            @Nullable String failure) {}

    @FunctionalInterface
    interface Work {
        void run(Importing.Progress progress);
    }

    private record Owned(String owner, Progress progress) {}

    private final Map<String, Owned> all = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "long-work");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins the work; gives the id by which its progress is asked for. */
    String begin(int total, SignedIn person, Work work) {
        if (all.size() > MOST_KEPT) {
            all.values().removeIf(one -> !one.progress().running());
        }
        var id = UUID.randomUUID().toString();
        all.put(id, new Owned(person.id(), new Progress(total, 0, "", true, null)));
        worker.submit(() -> run(id, person.id(), total, work));
        return id;
    }

    /** How far it is; nothing for an unknown id, or another person's. */
    Optional<Progress> of(String id, SignedIn person) {
        return Optional.ofNullable(all.get(id))
                .filter(one -> one.owner().equals(person.id()))
                .map(Owned::progress);
    }

    private void run(String id, String owner, int total, Work work) {
        try {
            work.run((done, of, sentence) ->
                    all.put(id, new Owned(owner, new Progress(of, done, sentence, true, null))));
            all.put(id, new Owned(owner, new Progress(total, total, "", false, null)));
        } catch (Refusal refusal) {
            fail(id, owner, total, refusal.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("long work failed", fault);
            fail(id, owner, total, "Der skete en fejl, som står i programmets log.");
        }
    }

    private void fail(String id, String owner, int total, String sentence) {
        all.put(id, new Owned(owner, new Progress(total, 0, "", false, sentence)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

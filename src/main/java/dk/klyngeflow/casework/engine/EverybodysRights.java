package dk.klyngeflow.casework.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What everybody may do with everything of a kind, such as read the tasks of all processes: nobody's own rights need be looked up
 * for that. Read anew when it was last read {@link #FRESH} ago, and at once after a change on this node.
 */
class EverybodysRights {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Permissions by type of resource, as the engine's bits. */
    private record Read(long at, Map<Integer, Integer> permissions) {}

    private final AtomicReference<Read> last = new AtomicReference<>();

    boolean cover(CompositePermissionCheck check) {
        var atomic = check.getAtomicChecks().stream().map(this::cover);
        var composite = check.getCompositeChecks().stream().map(this::cover);
        var parts = Stream.concat(atomic, composite).toList();
        return check.isDisjunctive() ? parts.contains(true) : !parts.isEmpty() && !parts.contains(false);
    }

    boolean cover(PermissionCheck check) {
        int asked = check.getPermission().getValue();
        return (permissions().getOrDefault(check.getResourceType(), 0) & asked) == asked;
    }

    void forget() {
        last.set(null);
    }

    private Map<Integer, Integer> permissions() {
        var read = last.get();
        if (read == null || System.nanoTime() - read.at() > FRESH.toNanos()) {
            read = new Read(System.nanoTime(), read());
            last.set(read);
        }
        return read.permissions();
    }

    private static Map<Integer, Integer> read() {
        List<AuthorizationEntity> rights = OwnQuery.RIGHTS_OF_EVERYBODY.list(Map.of());
        return rights.stream()
                .collect(Collectors.toMap(
                        right -> right.getResourceType(),
                        right -> right.getPermissions(),
                        (one, other) -> one | other));
    }
}

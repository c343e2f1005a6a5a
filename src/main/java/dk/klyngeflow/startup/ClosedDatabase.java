package dk.klyngeflow.startup;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * H2 closes its file when it cannot write, such as on a full disk, and all connections to it are dead from then on; the pool
 * would keep them, and only a restart would help. Without them the next one opens the file again. Created by name, hence public.
 */
public class ClosedDatabase implements SQLExceptionOverride {

    /** H2: the object is closed, reading or writing failed, the database is closed. */
    private static final Set<String> CLOSED = Set.of("90007", "90028", "90031", "90098", "90121");

    @java.lang.Override
    public Override adjudicate(SQLException fault) {
        return fault.getSQLState() != null && CLOSED.contains(fault.getSQLState())
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}

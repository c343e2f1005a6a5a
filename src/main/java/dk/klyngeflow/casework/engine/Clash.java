package dk.klyngeflow.casework.engine;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two at once: one of them was rolled back and can try again. The engine and Spring each have a name for it; what the database
 * says while the engine writes (two who wait for each other) comes wrapped as any other fault.
 */
public final class Clash {

    /** SQL's class of rolled back transactions: serialisation failures and deadlocks. */
    private static final String ROLLED_BACK = "40";

    private Clash() {}

    public static boolean is(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().startsWith(ROLLED_BACK));
    }
}

package dk.klyngeflow.casework.importing;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs each step of an import once, in a transaction of its own: a second run continues where the first broke off, and waits
 * for each step that another is doing at the same moment.
 */
@Component
class ImportSteps {

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    ImportSteps(JdbcClient db, KlyngeClock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the step unless it is done. */
    boolean once(String importKey, String step, Runnable work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (isDone(importKey, step)) {
                    return false;
                }
                note(importKey, step); // first, for it is the lock
                work.run();
                return true;
            }));
        } catch (DoneMeanwhile byAnother) {
            return false;
        }
    }

    /** Runs a step that keeps its own transactions and is safe to repeat; notes it when it is through. */
    boolean repeatable(String importKey, String step, Runnable work) {
        if (isDone(importKey, step)) {
            return false;
        }
        work.run();
        try {
            transaction.executeWithoutResult(status -> note(importKey, step));
            return true;
        } catch (DoneMeanwhile byAnother) {
            return false;
        }
    }

    private boolean isDone(String importKey, String step) {
        return db.sql("select count(*) from casework_import where import_key = ? and step = ?")
                        .params(importKey, step)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void note(String importKey, String step) {
        try {
            db.sql("insert into casework_import (import_key, step, done_at) values (?, ?, ?)")
                    .params(importKey, step, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException byAnother) {
            throw new DoneMeanwhile(byAnother);
        }
    }

    private static final class DoneMeanwhile extends RuntimeException {

        DoneMeanwhile(DuplicateKeyException cause) {
            super(cause);
        }
    }
}

package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that a running process should have heard and did not listen for: nothing has failed, and yet it may wait for ever.
 * Joins the caller's transaction.
 */
@Component
@Transactional
public class UnheardMessages {

    public record Unheard(long id, String processInstance, String message) {}

    private final JdbcClient db;
    private final KlyngeClock clock;

    UnheardMessages(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void note(String processInstance, String message) {
        db.sql("insert into casework_unheard_message (process_instance, message, told_at) values (?, ?, ?)")
                .params(processInstance, message, OffsetDateTime.now(clock))
                .update();
    }

    /** One that is neither heard since nor set aside, held against every other writer until the transaction ends. */
    public Optional<Unheard> lock(long id) {
        return db.sql("""
                        select id, process_instance, message from casework_unheard_message
                        where id = ? and settled_at is null for update
                        """)
                .param(id)
                .query((row, i) -> new Unheard(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public void settle(long id, Actor by) {
        db.sql("update casework_unheard_message set settled_at = ?, settled_by = ? where id = ?")
                .params(OffsetDateTime.now(clock), by.id(), id)
                .update();
    }
}

package dk.klyngeflow.notifications;

import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** {@code mail_hold}: one row. */
@Repository
class HoldRow {

    /** The cluster of databases, the database in it, and the table in that: a restored dump differs in one of them. */
    private static final String POSTGRES_ID = """
        select c.system_identifier || '/' || d.oid || '/' || 'mail_message'::regclass::oid
        from pg_control_system() c, pg_database d where d.datname = current_database()
        """;

    private final JdbcClient db;
    private final DataSource database;

    HoldRow(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /** Names the database that the program works on; null where it has no name of its own. */
    @Nullable String thisDatabase() {
        return isPostgres() ? db.sql(POSTGRES_ID).query(String.class).single() : null;
    }

    Optional<String> knownDatabase() {
        return db.sql("select database_id from mail_hold where database_id is not null")
                .query(String.class)
                .optional();
    }

    void remember(@Nullable String id) {
        if (db.sql("update mail_hold set database_id = ?").param(id).update() == 0) {
            db.sql("insert into mail_hold (id, database_id) values (1, ?)")
                    .param(id)
                    .update();
        }
    }

    Optional<MailHold.Held> held() {
        return db.sql("select held_since, why from mail_hold where held_since is not null")
                .query((row, i) ->
                        new MailHold.Held(row.getObject("held_since", OffsetDateTime.class), row.getString("why")))
                .optional();
    }

    void hold(OffsetDateTime now, String why) {
        db.sql("update mail_hold set held_since = ?, why = ?").params(now, why).update();
    }

    void release() {
        db.sql("update mail_hold set held_since = null, why = null").update();
    }

    private boolean isPostgres() {
        try {
            var product = JdbcUtils.<String>extractDatabaseMetaData(database, about -> about.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }
}

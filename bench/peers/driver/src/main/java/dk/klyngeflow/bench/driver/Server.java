package dk.klyngeflow.bench.driver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one PostgreSQL, with a database for each contestant. Checkpoints and automatic vacuuming are kept out of the measured
 * windows, for they would fall on whoever happens to run; each database is vacuumed between its rounds instead.
 */
class Server implements AutoCloseable {

    /** What the server has done: bytes of write-ahead log, and transactions that wrote. */
    record Done(long walBytes, long transactions) {

        Done since(Done before) {
            return new Done(walBytes - before.walBytes, transactions - before.transactions);
        }
    }

    private final EmbeddedPostgres postgres;
    private final Connection watch;

    Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("random_page_cost", "1.1") // solid-state disks, for all contestants
                .setRegisterShutdownHook(false)
                .start();
        watch = postgres.getPostgresDatabase().getConnection();
    }

    void createDatabase(String name) throws SQLException {
        execute("create database \"" + name + "\"");
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Takes no transaction number itself, and is in no contestant's database. */
    Done done() throws SQLException {
        try (var statement = watch.createStatement();
                var row = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn,"
                        + " pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return new Done(row.getLong(1), row.getLong(2));
        }
    }

    void vacuum(String database) throws SQLException {
        execute(database, "vacuum analyze");
    }

    void execute(String database, String... statements) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one number that the query gives. */
    long number(String database, String query) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String version() throws SQLException {
        return watch.getMetaData().getDatabaseProductVersion();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = watch.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

package dk.klyngeflow.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL on files that outlive it: it can be killed and started again at the same address. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    Postgres(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        start();
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("wal_keep_size", "512MB") // for backups
                // As a real server has them: what is committed is written down before it is answered.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    /** Starts it again if it has given up by itself. */
    void awaken() throws IOException, SQLException {
        if (!answers()) {
            server.close();
            start();
        }
    }

    private boolean answers() throws SQLException {
        try (var connection = database().getConnection()) {
            return connection.isValid(1);
        } catch (PSQLException away) {
            return false;
        }
    }

    /** SIGKILL to the postmaster; the processes that serve connections see that and end. */
    void kill() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        server.close(); // lets go of the files
    }

    /**
     * A backup of the files while people work: PostgreSQL's own steps, which {@code pg_basebackup} takes, too. The binaries that
     * come with the tests have neither it nor {@code pg_dump}.
     */
    void backup(Path to) throws IOException, SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data, to, file -> !file.startsWith("pg_wal") && !file.startsWith("postmaster."));
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
            copy(data.resolve("pg_wal"), to.resolve("pg_wal"), file -> true); // what was written meanwhile
        }
    }

    /** The files are lost, and the backup takes their place. */
    void restore(Path from) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        copy(from, data, file -> true);
        start();
    }

    private static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = from.relativize(file).toString();
                if (name.isEmpty() || wanted.test(name)) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    JdbcClient sql() {
        return JdbcClient.create(database());
    }

    DataSource database() {
        return server.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package dk.klyngeflow.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL that is installed on this machine, with its {@code pg_dump} and {@code pg_restore}: the binaries that come with
 * the tests have neither. Its server is started here, on files of its own; nothing that runs on the machine is touched.
 */
final class InstalledPostgres implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Process server;

    /** @param programs the folder of {@code initdb}, {@code postgres}, {@code pg_dump} */
    InstalledPostgres(Path programs, Path folder) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = Files.createDirectories(folder);
        this.port = Postgres.freePort();
        var data = folder.resolve("data").toString();
        run("initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        server = begin("postgres", "-D", data, "-p", String.valueOf(port), "-k", "");
        Waiting.until("PostgreSQL serves", START, () -> server.isAlive() && answers());
    }

    private boolean answers() {
        try (var connection = source("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void create(String database) throws IOException, InterruptedException {
        run("createdb", "--host=localhost", "--port=" + port, "--username=postgres", database);
    }

    /** The whole database in the format that the operator's guide names, while others work. */
    Path dump(String database) throws IOException, InterruptedException {
        var file = folder.resolve(database + ".dump");
        run(
                "pg_dump",
                "--host=localhost",
                "--port=" + port,
                "--username=postgres",
                "--format=custom",
                "--file=" + file,
                database);
        return file;
    }

    /** Into an empty database; the first error ends it. */
    void restore(Path dump, String database) throws IOException, InterruptedException {
        run(
                "pg_restore",
                "--host=localhost",
                "--port=" + port,
                "--username=postgres",
                "--exit-on-error",
                "--dbname=" + database,
                dump.toString());
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    JdbcClient sql(String database) {
        return JdbcClient.create(source(database));
    }

    private DriverManagerDataSource source(String database) {
        return new DriverManagerDataSource(url(database), "postgres", "");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        int exit = begin(program, arguments).waitFor();
        if (exit != 0) {
            throw new IOException("%s has ended with %d:%n%s".formatted(program, exit, Files.readString(log())));
        }
    }

    /** PostgreSQL runs for nobody who is root; who is becomes nobody for it. */
    private Process begin(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "--pgdata=" + folder.resolve("data"), "--mode=immediate");
        server.waitFor();
    }
}

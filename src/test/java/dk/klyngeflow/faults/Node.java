package dk.klyngeflow.faults;

import dk.klyngeflow.KlyngeflowApplication;
import dk.klyngeflow.support.Caller;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The program in a process of its own, with an administrator; its log is in {@code target/faults}. */
final class Node implements AutoCloseable {

    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD = "Afproevning-2026!";

    private static final Duration START = Duration.ofMinutes(10);
    private static final int TAIL = 40;

    private final String name;
    private final int port;
    private final Path log;
    private final Map<String, String> settings;
    private final List<String> options = new ArrayList<>();
    private Process process;

    private Node(String name, Map<String, String> settings) throws IOException {
        this.name = name;
        this.port = Postgres.freePort();
        this.log = Files.createDirectories(Path.of("target", "faults")).resolve(name + ".log");
        this.settings = new LinkedHashMap<>(settings);
        with(
                "klyngeflow.organisation",
                withoutLastDay(log.resolveSibling("organisation.yml")).toUri());
        Files.deleteIfExists(log);
    }

    /** The demo's made-up cluster, which nobody succeeds, whenever this runs: these programs live in real time. */
    private static Path withoutLastDay(Path file) throws IOException {
        var lines = new ClassPathResource("demo/organisation/fiktiv.yml")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("validTo:") && !line.contains("successor:"))
                .toList();
        return Files.write(file, lines);
    }

    static Node onPostgres(String name, Postgres postgres) throws IOException {
        return onPostgres(name, postgres.url());
    }

    static Node onPostgres(String name, String url) throws IOException {
        return new Node(
                name,
                Map.of(
                        "spring.profiles.active", "postgres",
                        "spring.datasource.url", url,
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres"));
    }

    /** On an H2 file in this folder. */
    static Node onFile(String name, Path folder) throws IOException {
        return new Node(name, Map.of("klyngeflow.data", folder.toString()));
    }

    /** Counts from the next start on. */
    Node with(String setting, Object value) {
        settings.put(setting, String.valueOf(value));
        return this;
    }

    /** Counts from the next start on: an option of the command line's that is no setting. */
    Node option(String option) {
        options.add("--" + option);
        return this;
    }

    Node start() {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Copenhagen",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                KlyngeflowApplication.class.getName(),
                "--server.port=" + port,
                "--klyngeflow.tls=false",
                "--klyngeflow.password-hash.strength=4",
                "--klyngeflow.first-administrator.user=" + ADMINISTRATOR,
                "--klyngeflow.first-administrator.password=" + PASSWORD));
        command.addAll(options);
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until the node says that it can serve. */
    Node awaitReady() {
        Waiting.until(name + " is ready", START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("%s has ended with %d:%n%s".formatted(name, process.exitValue(), tail()));
            }
            return isReady();
        });
        return this;
    }

    boolean isReady() {
        try {
            return Caller.anonymous(port).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** SIGKILL: no hook runs, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: as a virtual machine that is moved, or a very long pause of the garbage collector's. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** The exit code of a program that ends by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(name + " still runs:\n" + tail());
        }
        return process.exitValue();
    }

    int port() {
        return port;
    }

    String name() {
        return name;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        var lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    /** What the tests run on, without the tests. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}

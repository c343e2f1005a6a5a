package dk.klyngeflow.bench.driver;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant's process, which does what is written to it, line by line. */
class Contestant implements AutoCloseable {

    private static final String ANSWER = "@bench ";
    private static final String STATEMENT = "@sql ";

    /** What a command took inside the process. */
    record Took(long nanos, long cpuNanos, long statements) {}

    private final Entry entry;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private final Duration started;

    Contestant(Entry entry, String url, String... options) throws IOException {
        this.entry = entry;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=Europe/Copenhagen",
                "-Dfile.encoding=UTF-8",
                "-cp",
                entry.classPath(),
                entry.main(),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--server.port=0"));
        command.addAll(List.of(options));
        long begun = System.nanoTime();
        this.process = new ProcessBuilder(command)
                .redirectError(Path.of("driver/target", entry.id() + ".log").toFile())
                .start();
        this.answers = process.inputReader();
        this.commands = process.outputWriter();
        require("ready", answer(new ArrayList<>()));
        this.started = Duration.ofNanos(System.nanoTime() - begun);
    }

    Entry entry() {
        return entry;
    }

    /** From the process's beginning until it could be told what to do. */
    Duration started() {
        return started;
    }

    Took command(String name, int cases) throws IOException {
        send(name + " " + cases);
        var answer = answer(new ArrayList<>()).split(" ");
        if (answer.length != 3) {
            throw new IOException(entry + " at " + name + ": " + String.join(" ", answer));
        }
        return new Took(Long.parseLong(answer[0]), Long.parseLong(answer[1]), Long.parseLong(answer[2]));
    }

    void listStatements() throws IOException {
        send("listStatements");
        require("done", answer(new ArrayList<>()));
    }

    /** Each line a count and a statement's text. */
    List<String> listedStatements() throws IOException {
        send("listedStatements");
        var statements = new ArrayList<String>();
        require("done", answer(statements));
        return statements;
    }

    private void send(String line) throws IOException {
        commands.write(line);
        commands.newLine();
        commands.flush();
    }

    private String answer(List<String> statements) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(ANSWER)) {
                return line.substring(ANSWER.length());
            }
            if (line.startsWith(STATEMENT)) {
                statements.add(line.substring(STATEMENT.length()));
            } else {
                System.out.println(entry.id() + ": " + line);
            }
        }
        throw new IOException(entry + " has ended; see driver/target/" + entry.id() + ".log");
    }

    private void require(String expected, String answer) throws IOException {
        if (!answer.equals(expected)) {
            throw new IOException(entry + ": " + answer);
        }
    }

    /** Its input ends, and so does it. */
    @Override
    public void close() throws IOException {
        commands.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

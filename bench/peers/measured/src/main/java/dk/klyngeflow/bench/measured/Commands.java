package dk.klyngeflow.bench.measured;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * Does what the driver writes to standard input, one command a line ({@code handIn 20}), and answers each with a line that
 * begins with {@value #ANSWER}: elapsed and processor time in nanoseconds, and statements sent. Ends with its input.
 *
 * <p>{@code listStatements} and {@code listedStatements} stand around commands whose statements are wanted one by one.
 */
class Commands {

    private static final String ANSWER = "@bench";

    private final Map<String, IntConsumer> can;
    private final Statements statements;
    private final ConfigurableApplicationContext context;
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Commands(Map<String, IntConsumer> can, Statements statements, ConfigurableApplicationContext context) {
        this.can = can;
        this.statements = statements;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void obey() {
        new Thread(this::read, "commands").start();
        System.out.println(ANSWER + " ready");
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(line.trim().split(" "));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.close();
        }
    }

    private void obey(String[] command) {
        try {
            switch (command[0]) {
                case "listStatements" -> statements.list();
                case "listedStatements" ->
                    statements.listed().forEach((text, count) -> System.out.println("@sql " + count + " " + text));
                default -> {
                    System.out.println(ANSWER + " " + measured(command[0], Integer.parseInt(command[1])));
                    return;
                }
            }
            System.out.println(ANSWER + " done");
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            System.out.println(ANSWER + " failed " + fault);
        }
    }

    private String measured(String name, int cases) {
        var command = can.get(name);
        if (command == null) {
            throw new IllegalArgumentException("no such command: " + name + ", but " + can.keySet());
        }
        long sent = statements.sent();
        long cpu = process.getProcessCpuTime();
        long begun = System.nanoTime();
        command.accept(cases);
        long elapsed = System.nanoTime() - begun;
        return "%d %d %d".formatted(elapsed, process.getProcessCpuTime() - cpu, statements.sent() - sent);
    }
}

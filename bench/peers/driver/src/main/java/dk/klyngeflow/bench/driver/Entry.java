package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who takes part, and how it is started. The paths begin at {@code bench/peers}. */
enum Entry {
    KLYNGEFLOW("Klyngeflow", "dk.klyngeflow.bench.KlyngeflowContestant"),
    CAMUNDA("Camunda 7.24, stock", "dk.klyngeflow.bench.engine.EngineContestant"),
    OPERATON("Operaton 1.0.3, stock", "dk.klyngeflow.bench.engine.EngineContestant"),
    CIBSEVEN("CIB seven 2.0.0, engine", "dk.klyngeflow.bench.engine.EngineContestant"),
    FLOWABLE("Flowable 7.2.0, stock", "dk.klyngeflow.bench.flowable.FlowableContestant"),
    JDBC("Plain JDBC", "dk.klyngeflow.bench.jdbc.JdbcContestant");

    private final String title;
    private final String main;

    Entry(String title, String main) {
        this.title = title;
        this.main = main;
    }

    String id() {
        return name().toLowerCase();
    }

    String title() {
        return title;
    }

    String main() {
        return main;
    }

    String classPath() throws IOException {
        return this == KLYNGEFLOW ? ofTheProgram() : "%s/target/classes:%s".formatted(id(), read(id()));
    }

    /** The program and its tests' support as they were just compiled, and the jar that measures. */
    private static String ofTheProgram() throws IOException {
        var target = Path.of(System.getProperty("bench.program", "../../target"));
        var dependencies =
                Files.readString(target.resolve("bench-class-path.txt")).trim();
        return "%s:%s:measured/target/measured-1.jar:%s:%s"
                .formatted(target.resolve("test-classes"), target.resolve("classes"), counting(), dependencies);
    }

    private static String counting() throws IOException {
        for (var jar : read("measured").split(":")) {
            if (jar.contains("datasource-proxy")) {
                return jar;
            }
        }
        throw new IllegalStateException("the class path of \"measured\" lacks datasource-proxy");
    }

    private static String read(String module) throws IOException {
        return Files.readString(Path.of(module, "target", "class-path.txt")).trim();
    }
}

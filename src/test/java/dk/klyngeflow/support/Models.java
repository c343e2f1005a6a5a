package dk.klyngeflow.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models as they stand in the project. */
public final class Models {

    private static final Path PROCESSES = Path.of("processes");

    private Models() {}

    public static List<BpmnModelInstance> processes() {
        return files(".bpmn").map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
    }

    public static List<DmnModelInstance> tables() {
        return files(".dmn").map(file -> Dmn.readModelFromFile(file.toFile())).toList();
    }

    public static Stream<Path> files(String ending) {
        try (var all = Files.walk(PROCESSES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Process processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** {@code process/endEvent} for every end event there is. */
    public static Stream<String> endEvents() {
        return processes().stream()
                .flatMap(model -> model.getModelElementsByType(EndEvent.class).stream()
                        .map(end -> processOf(model).getId() + "/" + end.getId()));
    }
}

package dk.klyngeflow.casework.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Every model of ours is drawn whole: each task, each flow, each word, and the case's position in it. */
class DiagramSvgTest {

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsDrawnWhole(Path file) throws Exception {
        var model = Bpmn.readModelFromFile(file.toFile());
        var here = model.getModelElementsByType(StartEvent.class).iterator().next();

        var svg = DiagramSvg.of(model, "<Titel> & mere", Set.of(), Set.of(here.getId()));

        var drawn =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(drawn.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<Titel> & mere");
        assertThat(drawn.getElementsByTagName("polyline").getLength())
                .isEqualTo(model.getModelElementsByType(SequenceFlow.class).size());
        assertThat(svg.split("class=\"diagram-here\"", -1)).hasSize(2);
        var text = drawn.getDocumentElement().getTextContent();
        for (var task : model.getModelElementsByType(UserTask.class)) {
            assertThat(text).contains(task.getName().split("\\s+")[0]);
        }
        assertThat(svg.length()).as("light enough for a page").isLessThan(60_000);
    }
}

package dk.klyngeflow.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseRegister.SentForm;
import dk.klyngeflow.casework.leveltreatment.QualifiedTasks;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Remit;
import dk.klyngeflow.shared.CaseNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of its tasks a body's cases have served, as its secretariat said when it qualified them: so that a task that nothing
 * serves is seen.
 */
@Component
@Transactional(readOnly = true)
public class ServedTasks {

    private final CaseRegister cases;
    private final ObjectMapper json;

    ServedTasks(CaseRegister cases, ObjectMapper json) {
        this.cases = cases;
        this.json = json;
    }

    /** How many cases of the year serve each of the body's tasks, by the task's rule; 0 for one that none serves. */
    public Map<String, Integer> of(Body body, int year) {
        var serving = new HashMap<String, Set<CaseNumber>>();
        for (var sent : cases.formsOfYear(body.owner(), QualifiedTasks.FORM, year)) {
            read(sent)
                    .path(QualifiedTasks.FIELD)
                    .forEach(task -> serving.computeIfAbsent(task.asText(), any -> new HashSet<>())
                            .add(sent.caseNumber()));
        }
        var counted = new HashMap<String, Integer>();
        for (var task : body.remit(Remit.Kind.TASK)) {
            var served = serving.getOrDefault(QualifiedTasks.valueOf(body, task), Set.of());
            counted.put(task.rule(), served.size());
        }
        return Map.copyOf(counted);
    }

    private JsonNode read(SentForm sent) {
        try {
            return json.readTree(sent.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept form that cannot be read", e);
        }
    }
}

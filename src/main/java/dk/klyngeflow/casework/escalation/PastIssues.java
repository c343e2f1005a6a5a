package dk.klyngeflow.casework.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseRegister.SentForm;
import dk.klyngeflow.casework.whatif.PastCase;
import dk.klyngeflow.casework.whatif.PastQuestions;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What {@code escalationRoute} would be asked about the cases that somebody raised on the form. */
@Component
class PastIssues implements PastQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseRegister cases;
    private final Route route;

    PastIssues(CaseRegister cases, Route route) {
        this.cases = cases;
        this.route = route;
    }

    @Override
    public String table() {
        return IssueEscalation.ROUTE_TABLE;
    }

    @Override
    public Set<String> stops() {
        return Set.of("\"NOT_ALLOWED\"");
    }

    @Override
    public List<PastCase> of(ClusterId cluster, Map<String, Long> thresholds) {
        return cases.firstForms(cluster, RaiseIssueForm.FORM).stream()
                .map(sent -> PastCase.of(sent.caseNumber(), route.facts(beginning(sent))))
                .toList();
    }

    private static Route.Beginning beginning(SentForm sent) {
        var content = read(sent);
        return new Route.Beginning(
                new BodyId(content.path("bodyId").asText()),
                Subject.valueOf(content.path("subject").asText()),
                content.path("raisedBy").asText(),
                content.path("significance").asText(),
                content.path("keepInForum").asBoolean(false));
    }

    private static JsonNode read(SentForm sent) {
        try {
            return JSON.readTree(sent.content());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("We wrote it ourselves, as JSON: " + sent.caseNumber(), broken);
        }
    }
}

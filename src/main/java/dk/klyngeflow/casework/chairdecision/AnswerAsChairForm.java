package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.Var.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.ChairAnswers;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_answerAsChair: one chair seat's yes or no between two meetings. */
@Component
class AnswerAsChairForm implements TaskForm {

    private final CaseRegister cases;
    private final ChairAnswers answers;
    private final Arrangements arrangements;
    private final Organisation organisation;
    private final ObjectMapper json;

    AnswerAsChairForm(
            CaseRegister cases,
            ChairAnswers answers,
            Arrangements arrangements,
            Organisation organisation,
            ObjectMapper json) {
        this.cases = cases;
        this.answers = answers;
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.json = json;
    }

    @Override
    public String formId() {
        return "answerAsChair";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var file = cases.get(new CaseNumber(task.businessKey()));
        var asked = asked(file.number());
        return Map.of(
                "caseNumber", file.number().value(),
                "caseTitle", file.title(),
                "chairLabel", seat(task).label(),
                "question", asked.path("question").asText(),
                "description", file.description(),
                "urgency", asked.path("urgency").asText(),
                "basisText", ChairPowers.text(arrangements.get(task.get(ChairDecision.BASIS_ID))));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        boolean approves = data.text("approves").equals("YES");
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        answers.answer(
                number,
                seat(task).code(),
                approves,
                data.optionalText("chairRemark").orElse(null),
                person.actor());
        task.complete(approves ? Map.of() : values(ChairDecision.CHAIR_REFUSED.with(true)));
    }

    private ChairSeat seat(OpenTask task) {
        var code = task.get(ChairDecision.CHAIR_SEAT);
        return organisation.body(new BodyId(task.get(LevelTreatment.BODY_ID))).chairs().stream()
                .filter(chair -> chair.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode asked(CaseNumber number) {
        try {
            return json.readTree(cases.lastForm(number, "askChairs").orElseThrow());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept form that cannot be read", e);
        }
    }
}

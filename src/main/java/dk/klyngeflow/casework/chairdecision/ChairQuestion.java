package dk.klyngeflow.casework.chairdecision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.ChairAnswers;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A chair is asked between two meetings: what is shown and what the answer does, by task or by link. */
@Component
class ChairQuestion {

    static final String FORM = "answerAsChair";

    private final CaseRegister cases;
    private final ChairAnswers answers;
    private final Arrangements arrangements;
    private final Organisation organisation;
    private final SeatRegister seats;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final KlyngeClock clock;
    private final ObjectMapper json;

    ChairQuestion(
            CaseRegister cases,
            ChairAnswers answers,
            Arrangements arrangements,
            Organisation organisation,
            SeatRegister seats,
            TaskService tasks,
            OpenTasks openTasks,
            KlyngeClock clock,
            ObjectMapper json) {
        this.cases = cases;
        this.answers = answers;
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.seats = seats;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.clock = clock;
        this.json = json;
    }

    Map<String, Object> shown(CaseNumber number, BodyId body, String seat, long basis) {
        var file = cases.get(number);
        var asked = asked(number);
        return Map.of(
                "caseNumber", number.value(),
                "caseTitle", file.title(),
                "chairLabel", seat(body, seat).label(),
                "question", asked.path("question").asText(),
                "description", file.description(),
                "urgency", asked.path("urgency").asText(),
                "basisText", ChairPowers.text(arrangements.get(basis)));
    }

    /** Writes the answer down; says whether it is a yes. */
    boolean answer(CaseNumber number, String seat, FormData data, Actor by) {
        boolean approves = data.text("approves").equals("YES");
        cases.keepForm(number, FORM, by, data.toJson());
        answers.answer(number, seat, approves, data.optionalText("chairRemark").orElse(null), by);
        return approves;
    }

    /** The seat's open task. */
    Optional<Task> task(CaseNumber number, String seat) {
        return openTasks.at(number.value(), "userTask_answerAsChair", ChairDecision.CHAIR_SEAT, seat);
    }

    /** The seat and who holds it today: a link is for this holder and no later one. */
    String holder(BodyId body, String seat) {
        var label = seat(body, seat).label();
        return seats.on(body, clock.today()).stream()
                .filter(appointment -> appointment.seatCode().equals(seat))
                .map(appointment -> "%s (%s)".formatted(label, appointment.label()))
                .findFirst()
                .orElse(label);
    }

    BodyId bodyOf(Task task) {
        return new BodyId((String) tasks.getVariable(task.getId(), LevelTreatment.BODY_ID.name()));
    }

    long basisOf(Task task) {
        return (Long) tasks.getVariable(task.getId(), ChairDecision.BASIS_ID.name());
    }

    private ChairSeat seat(BodyId body, String code) {
        return organisation.body(body).chairs().stream()
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

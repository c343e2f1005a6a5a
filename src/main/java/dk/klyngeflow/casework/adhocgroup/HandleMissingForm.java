package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_handleMissing: who does not answer never stops the others; the secretariat goes on with a reason. */
@Component
class HandleMissingForm implements TaskForm {

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final GroupPlaces places;
    private final PlacesText texts;

    HandleMissingForm(CaseRegister cases, GroupRegister groups, GroupPlaces places, PlacesText texts) {
        this.cases = cases;
        this.groups = groups;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "handleMissing";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "placesText", texts.of(group, places.of(group.number())));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        cases.keepForm(new CaseNumber(task.businessKey()), formId(), person.actor(), data.toJson());
        task.complete(values(LevelTreatment.NEXT_STEP.with(data.text("nextStep"))));
    }
}

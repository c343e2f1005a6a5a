package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_appointMembers: a party appoints its own members, or declines with a reason. */
@Component
class AppointMembersForm implements TaskForm {

    private final AppointmentQuestion question;

    AppointMembersForm(AppointmentQuestion question) {
        this.question = question;
    }

    @Override
    public String formId() {
        return AppointmentQuestion.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(new CaseNumber(task.businessKey()), task.get(AdHocGroupProcess.PARTY_ID));
    }

    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        return question.options(new CaseNumber(task.businessKey()), task.get(AdHocGroupProcess.PARTY_ID));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        boolean all = question.answer(
                new CaseNumber(task.businessKey()), task.get(AdHocGroupProcess.PARTY_ID), data, person.actor());
        task.complete(values(AdHocGroupProcess.ALL_APPOINTED.with(all)));
    }
}

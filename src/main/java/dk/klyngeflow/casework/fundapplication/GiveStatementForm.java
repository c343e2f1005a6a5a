package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_giveStatement: one organisation's statement on an application. */
@Component
class GiveStatementForm implements TaskForm {

    private final StatementQuestion question;

    GiveStatementForm(StatementQuestion question) {
        this.question = question;
    }

    @Override
    public String formId() {
        return StatementQuestion.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(new CaseNumber(task.businessKey()));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        question.answer(
                new CaseNumber(task.businessKey()), task.get(FundApplication.STATEMENT_GROUP), data, person.actor());
        task.complete(Map.of());
    }
}

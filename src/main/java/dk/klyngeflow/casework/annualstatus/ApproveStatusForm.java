package dk.klyngeflow.casework.annualstatus;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_approveStatus: a chair lets it be sent, or sends it back with what is to be changed, as often as it takes. */
@Component
class ApproveStatusForm implements TaskForm {

    private final StatusApproval approval;

    ApproveStatusForm(StatusApproval approval) {
        this.approval = approval;
    }

    @Override
    public String formId() {
        return StatusApproval.FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return approval.shown(task.get(AnnualStatus.REPORT_ID));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        boolean approved = approval.answer(task.get(AnnualStatus.REPORT_ID), data);
        task.complete(values(AnnualStatus.APPROVED.with(approved)));
    }
}

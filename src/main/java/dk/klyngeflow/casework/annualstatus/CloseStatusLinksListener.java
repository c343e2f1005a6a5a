package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.statuses.StatusRegister;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** userTask_approveStatus ends: one chair has answered, and the other chairs' links lead nowhere any more. */
@Component
class CloseStatusLinksListener implements TaskListener {

    private final StatusRegister register;
    private final StatusApproval approval;
    private final PersonalLinks links;

    CloseStatusLinksListener(StatusRegister register, StatusApproval approval, PersonalLinks links) {
        this.register = register;
        this.approval = approval;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var report = register.get(AnnualStatus.REPORT_ID.get(task));
        approval.chairs(report)
                .forEach(chair -> links.revoke(
                        LinkPurpose.STATUS_APPROVAL, StatusApprovalLink.subject(report.id(), chair.code())));
    }
}

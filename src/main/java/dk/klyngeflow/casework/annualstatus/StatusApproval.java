package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.statuses.StatusReport.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A chair lets a status be sent or sends it back: the same question and the same answer, in Tasklist and by personal link. */
@Component
class StatusApproval {

    static final String FORM = "approveStatus";

    private final StatusRegister register;
    private final StatusDuties duties;
    private final StatusTexts texts;
    private final OpenTasks openTasks;

    StatusApproval(StatusRegister register, StatusDuties duties, StatusTexts texts, OpenTasks openTasks) {
        this.register = register;
        this.duties = duties;
        this.texts = texts;
        this.openTasks = openTasks;
    }

    Map<String, Object> shown(long report) {
        return texts.of(register.get(report));
    }

    /** Writes the answer down; says whether it is a yes. Completing the task is the caller's business. */
    boolean answer(long id, FormData data) {
        var report = register.lock(id);
        if (report.state() != State.APPROVAL) {
            throw new Refusal("", "settled", "Der er allerede svaret. Dit svar er ikke gemt.");
        }
        boolean approved = data.text("approves").equals("YES");
        if (approved) {
            register.approved(id, "Formandskabet for " + bodyName(report));
        } else {
            register.returned(id, data.text("returnReason"));
        }
        return approved;
    }

    /** The seats of the chairmanship whose word counts. */
    List<ChairSeat> chairs(StatusReport report) {
        return duties.bodyOf(report).chairs();
    }

    String bodyName(StatusReport report) {
        return duties.bodyOf(report).name();
    }

    /** The task, while nobody has answered. */
    Optional<Task> task(long report) {
        return openTasks.at(AnnualStatus.key(report), "userTask_approveStatus");
    }
}

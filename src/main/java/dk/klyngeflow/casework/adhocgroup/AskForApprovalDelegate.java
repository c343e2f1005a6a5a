package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_askForApproval: what the approving body is asked at its next meeting. */
@Component
class AskForApprovalDelegate implements JavaDelegate {

    private final CaseRegister cases;

    AskForApprovalDelegate(CaseRegister cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.get(new CaseNumber(CASE_NUMBER.get(execution)));
        cases.ask(
                file.number(),
                new Ask(
                        List.of(new Recommendation(
                                Verb.APPROVES,
                                "at ad hoc-gruppen »%s« nedsættes efter det vedlagte kommissorium"
                                        .formatted(file.title()))),
                        null,
                        null));
    }
}

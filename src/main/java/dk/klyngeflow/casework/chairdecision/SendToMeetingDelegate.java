package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendToMeeting: one no or a silence sends the matter to the very next meeting, past the cut-off for items. */
@Component
class SendToMeetingDelegate implements JavaDelegate {

    private final CaseRegister cases;

    SendToMeetingDelegate(CaseRegister cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var ask = cases.askOf(number).orElseThrow();
        cases.ask(number, new Ask(ask.recommendations(), null, "Formandskabet kunne ikke godkende mellem møderne"));
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a case outside its forms. Each call checks the person and is one transaction. */
@Component
public class CaseDesk {

    private final CaseRegister cases;
    private final IssueEscalationFlow escalation;

    CaseDesk(CaseRegister cases, IssueEscalationFlow escalation) {
        this.cases = cases;
        this.escalation = escalation;
    }

    /** The submitter takes the case back, wherever it is; its place on an agenda goes with it. */
    @Transactional
    public void withdraw(CaseNumber number, SignedIn person) {
        if (!cases.get(number).submitter().equals(person.id())) {
            throw new Refusal("caseNumber", "notSubmitter", "Kun den, der har rejst sagen, kan trække den tilbage.");
        }
        escalation.withdraw(number);
    }
}

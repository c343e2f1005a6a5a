package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a case outside its forms. Each call checks the person and is one transaction. */
@Component
public class CaseDesk {

    private final CaseRegister cases;
    private final Withdrawals withdrawals;

    CaseDesk(CaseRegister cases, Withdrawals withdrawals) {
        this.cases = cases;
        this.withdrawals = withdrawals;
    }

    /** The submitter takes the case back, wherever it is; its place on an agenda goes with it. */
    @Transactional
    public void withdraw(CaseNumber number, SignedIn person) {
        if (!cases.get(number).submitter().equals(person.id())) {
            throw new Refusal("caseNumber", "notSubmitter", "Kun den, der har rejst sagen, kan trække den tilbage.");
        }
        withdrawals.withdraw(number);
    }
}

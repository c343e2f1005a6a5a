package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.Clash;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with a case outside its forms. Each call checks the person and is one transaction. */
@Component
public class CaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);
    private static final int TRIES = 3;

    private final CaseRegister cases;
    private final Withdrawals withdrawals;
    private final TransactionTemplate transaction;

    CaseDesk(CaseRegister cases, Withdrawals withdrawals, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The submitter takes the case back, wherever it is; its place on an agenda goes with it. Tries again where the case has
     * moved at that very moment.
     *
     * @throws Refusal where it is another's case, where it has ended, or where it keeps moving
     */
    public void withdraw(CaseNumber number, SignedIn person) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                transaction.executeWithoutResult(status -> withdrawOnce(number, person));
                return;
            } catch (RuntimeException fault) {
                if (!Clash.is(fault)) {
                    throw fault;
                }
                LOG.info("two at once on {}: {}", number, fault.getMessage());
            }
        }
        throw new Refusal(
                "caseNumber",
                "clash",
                "Sagen " + number + " er netop ændret af en anden. Genindlæs siden, og prøv igen.");
    }

    private void withdrawOnce(CaseNumber number, SignedIn person) {
        if (!cases.get(number).submitter().equals(person.id())) {
            throw new Refusal("caseNumber", "notSubmitter", "Kun den, der har rejst sagen, kan trække den tilbage.");
        }
        withdrawals.withdraw(number);
    }
}

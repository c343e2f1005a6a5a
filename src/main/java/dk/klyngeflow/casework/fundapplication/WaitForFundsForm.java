package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_waitForFunds: the waiting list, where the secretariat can try again or give up. */
@Component
class WaitForFundsForm implements TaskForm {

    private final CaseRegister cases;
    private final Applications applications;
    private final FundLedger ledger;
    private final FundYears fundYears;

    WaitForFundsForm(CaseRegister cases, Applications applications, FundLedger ledger, FundYears fundYears) {
        this.cases = cases;
        this.applications = applications;
        this.ledger = ledger;
        this.fundYears = fundYears;
    }

    @Override
    public String formId() {
        return "waitForFunds";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var application = applications.get(new CaseNumber(task.businessKey()));
        var shown = new HashMap<String, Object>();
        shown.put("caseNumber", application.number().value());
        shown.put("caseTitle", application.sent().title());
        shown.put("missingText", missing(application));
        shown.put("queueText", queue(application));
        return shown;
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var number = new CaseNumber(task.businessKey());
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        boolean retry = data.text("nextStep").equals("RETRY");
        if (!retry) {
            applications.refuse(number, data.text("refusalReason"));
            applications.awaitNoMore(number);
        }
        task.complete(values(
                FundApplication.NEXT_STEP.with(data.text("nextStep")),
                FundApplication.RESERVED.with(false),
                LevelTreatment.ANSWER.with(retry ? null : "REFUSED")));
    }

    private String missing(Application application) {
        boolean closed = fundYears
                .find(application.cluster(), application.year())
                .filter(FundYear::isClosed)
                .isPresent();
        return closed
                ? "Der skal reserveres %s, men %d er lukket: der kan ikke gives flere midler fra det år."
                        .formatted(application.proposed(), application.year())
                : "Der skal reserveres %s; puljen har %s fri."
                        .formatted(application.proposed(), ledger.free(application.requirePool()));
    }

    private String queue(Application application) {
        var waiting = applications.waitingFor(application.requirePool());
        int place = 1;
        for (var other : waiting) {
            if (other.number().equals(application.number())) {
                break;
            }
            place++;
        }
        return "Ansøgningen er nummer %d af %d på puljens venteliste.".formatted(place, waiting.size());
    }
}

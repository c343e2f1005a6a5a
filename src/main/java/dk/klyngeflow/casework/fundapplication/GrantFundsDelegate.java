package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_grantFunds: the ledger's entry and the letter, in the transaction of the decision itself. */
@Component
class GrantFundsDelegate implements JavaDelegate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Applications applications;
    private final Reserving reserving;
    private final ApplicationLetters letters;
    private final DecisionTrail trail;
    private final Organisation organisation;

    GrantFundsDelegate(
            Applications applications,
            Reserving reserving,
            ApplicationLetters letters,
            DecisionTrail trail,
            Organisation organisation) {
        this.applications = applications;
        this.reserving = reserving;
        this.letters = letters;
        this.trail = trail;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        var answers = trail.of(application.number());
        var answer = answers.get(answers.size() - 1);
        var granted = reserving.grant(application, decision(application.number(), answer));
        letters.grant(application, granted, answer);
    }

    /** What the ledger's entry rests on, so that each krone can be followed to its decision. */
    private String decision(CaseNumber number, TrailEntry answer) {
        return "%s, %s (sag %s, beslutning %d)"
                .formatted(
                        organisation.body(answer.body()).shortName(),
                        DAY.format(answer.decidedOn()),
                        number,
                        answer.entry());
    }
}

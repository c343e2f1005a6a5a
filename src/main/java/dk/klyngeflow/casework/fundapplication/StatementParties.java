package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** userTask_giveStatement: one task for each organisation that was asked and has not answered this version. */
@Component
public class StatementParties {

    private final Applications applications;
    private final Statements statements;

    StatementParties(Applications applications, Statements statements) {
        this.applications = applications;
        this.statements = statements;
    }

    public List<String> asked(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        return statements.of(application.number(), application.version()).stream()
                .filter(statement -> statement.kind().isEmpty())
                .map(Statements.Statement::group)
                .toList();
    }
}

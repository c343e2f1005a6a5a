package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_askForExtension: what the approving body is asked about a longer life. */
@Component
class AskForExtensionDelegate implements JavaDelegate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;

    AskForExtensionDelegate(CaseRegister cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.get(new CaseNumber(CASE_NUMBER.get(execution)));
        var newEnd =
                LocalDate.ofInstant(AdHocGroupProcess.NEW_END.get(execution).toInstant(), KlyngeClock.ZONE);
        cases.ask(
                file.number(),
                new Ask(
                        List.of(new Recommendation(
                                Verb.APPROVES,
                                "at ad hoc-gruppen »%s« forlænges til %s".formatted(file.title(), DAY.format(newEnd)))),
                        null,
                        null));
    }
}

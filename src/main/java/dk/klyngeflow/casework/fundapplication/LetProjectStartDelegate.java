package dk.klyngeflow.casework.fundapplication;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.APPROVED;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.ProjectSize;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_letProjectStart: a small project may begin without the strategic level; its money still waits. */
@Component
class LetProjectStartDelegate implements JavaDelegate {

    private final Applications applications;
    private final ApplicationLetters letters;

    LetProjectStartDelegate(Applications applications, ApplicationLetters letters) {
        this.applications = applications;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(new CaseNumber(CASE_NUMBER.get(execution)));
        boolean isSmall = application.size().filter(ProjectSize.SMALL::equals).isPresent();
        // What operations only sent on has not been recommended, and may not begin.
        if (isSmall && APPROVED.get(execution)) {
            letters.mayBegin(application);
        }
    }
}

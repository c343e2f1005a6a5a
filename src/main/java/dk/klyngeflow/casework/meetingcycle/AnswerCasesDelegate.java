package dk.klyngeflow.casework.meetingcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_answerCases, a job: the safety net under closing a record. Whoever closes it has the cases answered at once;
 * what a crash or a fault left over is done here, and seen as an incident if it keeps failing.
 */
@Component
class AnswerCasesDelegate implements JavaDelegate {

    private final CaseAnswers answers;

    AnswerCasesDelegate(CaseAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.answerAll(MeetingCycle.MEETING_ID.get(execution));
    }
}

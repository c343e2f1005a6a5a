package dk.klyngeflow.casework.meetingcycle;

import java.util.concurrent.CompletableFuture;
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
        long meeting = MeetingCycle.MEETING_ID.get(execution);
        // On a thread of its own: inside the engine's command, the cases' transactions would commit before it writes.
        CompletableFuture.supplyAsync(() -> answers.answerAll(meeting)).join().stream()
                .filter(answered -> !answered.given())
                .findFirst()
                .ifPresent(left -> {
                    throw new IllegalStateException(left.caseNumber() + " has not got its answer yet");
                });
    }
}

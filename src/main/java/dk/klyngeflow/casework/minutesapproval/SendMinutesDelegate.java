package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.organisation.MinutesApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_sendMinutes: the members get the minutes; from now on an objection, the chairs or the next meeting are awaited. */
@Component
class SendMinutesDelegate implements JavaDelegate {

    private final MinutesSending sending;
    private final MinutesPoints points;
    private final LevelDates dates;

    SendMinutesDelegate(MinutesSending sending, MinutesPoints points, LevelDates dates) {
        this.sending = sending;
        this.points = points;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sent = sending.send(MEETING_ID.get(execution));
        var way = sent.approval().orElseThrow();
        if (way == MinutesApproval.NEXT_MEETING) {
            points.place(sent.meeting());
        }

        MinutesCycle.BY_SILENCE.set(execution, way.bySilence());
        MinutesCycle.BY_CHAIRS.set(execution, way == MinutesApproval.CHAIRS);
        MinutesCycle.SILENCE_ENDS.set(
                execution,
                sent.windowEnds()
                        .map(lastDay -> LevelDates.at(Deadlines.isOver(lastDay)))
                        .orElse(null));
        MinutesCycle.APPROVE_BY.set(execution, dates.approveMinutes());
        MinutesCycle.ADOPTED.set(execution, true);
    }
}

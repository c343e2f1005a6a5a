package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.MeetingCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_closeRecord: what was decided takes effect, in the order of the agenda, each effect once. */
@Component
class CloseRecordDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;
    private final Effects effects;
    private final EffectApplier applier;
    private final LoosePoints loosePoints;

    CloseRecordDelegate(MeetingCalendar calendar, Effects effects, EffectApplier applier, LoosePoints loosePoints) {
        this.calendar = calendar;
        this.effects = effects;
        this.applier = applier;
        this.loosePoints = loosePoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = calendar.get(MeetingCycle.MEETING_ID.get(execution));
        for (var pending : effects.pending(meeting.id())) {
            applier.apply(meeting, pending);
            effects.applied(pending.id());
        }
        // After the effects: a meeting that was just cancelled takes no postponed item.
        loosePoints.postpone(meeting);
    }
}

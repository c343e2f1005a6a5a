package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.ALREADY_HELD;
import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_draftMinutes: the next version of the minutes, from the record. A body without an adopted deadline gets none
 * claimed (C-10): then the secretariat's task is due after the program's own number of days.
 */
@Component
class DraftMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;
    private final LevelDates dates;

    DraftMinutesDelegate(Minutes minutes, MeetingCalendar calendar, KlyngeClock clock, LevelDates dates) {
        this.minutes = minutes;
        this.calendar = calendar;
        this.clock = clock;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = calendar.get(MEETING_ID.get(execution));
        boolean imported = ALREADY_HELD.get(execution);

        var draft = minutes.draft(meeting.id(), imported ? meeting.date() : clock.today());

        MinutesCycle.TO_BE_SENT.set(execution, !imported);
        MinutesCycle.MINUTES_DUE.set(
                execution,
                draft.dueOn()
                        .filter(due -> draft.version() == 1)
                        .map(LevelDates::endOf)
                        .orElseGet(dates::sendMinutes));
    }
}

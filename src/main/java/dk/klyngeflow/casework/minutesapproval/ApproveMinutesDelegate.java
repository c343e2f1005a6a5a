package dk.klyngeflow.casework.minutesapproval;

import static dk.klyngeflow.casework.engine.MeetingVars.MEETING_ID;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.organisation.Organisation;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_approveMinutes: the minutes stand. An objection that is being recorded at the same moment holds the meeting
 * against this step and ends the version first; then the engine takes this step back.
 */
@Component
class ApproveMinutesDelegate implements JavaDelegate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    ApproveMinutesDelegate(
            Minutes minutes,
            MeetingCalendar calendar,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock) {
        this.minutes = minutes;
        this.calendar = calendar;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = calendar.get(MEETING_ID.get(execution));
        minutes.approve(meeting.id(), how(minutes.latestSent(meeting.id()).orElseThrow()));

        var body = organisation.body(meeting.body());
        MinutesCycle.PUBLISHES.set(execution, body.publishing().minutes());
        MinutesCycle.PUBLISH_ON.set(execution, LevelDates.at(deadlines.publishedAfter(clock.today())));
    }

    private static String how(MinutesVersion sent) {
        return switch (sent.approval().orElseThrow()) {
            case TACIT -> "Stiltiende godkendt: ingen indsigelse til og med " + windowOf(sent);
            case WRITTEN_HEARING -> "Godkendt i skriftlig høring: ingen indsigelse til og med " + windowOf(sent);
            case CHAIRS -> "Godkendt af formandskabet";
            case NEXT_MEETING -> "Godkendt på forummets næste møde";
        };
    }

    private static String windowOf(MinutesVersion sent) {
        return DAY.format(sent.windowEnds().orElseThrow());
    }
}

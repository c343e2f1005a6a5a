package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** userTask_recordMeeting: points to the page where the meeting is recorded, and closes the record when it is complete. */
@Component
class RecordMeetingForm implements TaskForm {

    private final MeetingCalendar calendar;
    private final MeetingRecord record;
    private final Organisation organisation;
    private final CaseAnswers answers;

    RecordMeetingForm(MeetingCalendar calendar, MeetingRecord record, Organisation organisation, CaseAnswers answers) {
        this.calendar = calendar;
        this.record = record;
        this.organisation = organisation;
        this.answers = answers;
    }

    @Override
    public String formId() {
        return "recordMeeting";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var meeting = calendar.get(task.get(MeetingCycle.MEETING_ID));
        return Map.of(
                "meetingTitle",
                MeetingTitles.of(meeting, organisation.body(meeting.body())),
                "recordUrl",
                "/moeder/" + meeting.id() + "/referat");
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        long meeting = task.get(MeetingCycle.MEETING_ID);
        record.close(meeting, person.actor());
        task.complete(Map.of());
        // Each case in a transaction of its own, so after this one; the process's job picks up what a crash leaves
        // over.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                answers.answerAll(meeting);
            }
        });
    }
}

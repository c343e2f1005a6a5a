package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaQualifications;
import dk.klyngeflow.meetings.AgendaQualifications.Qualification;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Subject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_qualifyAgenda: the level that prepares the political agenda says what it lacks. */
@Component
class QualifyAgendaForm implements TaskForm {

    private final AgendaQuestion question;
    private final AgendaQualifications qualifications;
    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final Organisation organisation;

    QualifyAgendaForm(
            AgendaQuestion question,
            AgendaQualifications qualifications,
            Agenda agenda,
            MeetingCalendar calendar,
            Organisation organisation) {
        this.question = question;
        this.qualifications = qualifications;
        this.agenda = agenda;
        this.calendar = calendar;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "qualifyAgenda";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(task.get(MeetingCycle.MEETING_ID));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var meeting = calendar.get(task.get(MeetingCycle.MEETING_ID));
        var qualifier =
                organisation.qualifierOf(organisation.body(meeting.body())).orElseThrow();
        var proposed = data.optionalText("proposedItem");
        qualifications.answer(
                meeting.id(),
                new Qualification(
                        qualifier.id(),
                        data.text("ready").equals("YES"),
                        data.optionalText("remark").orElse(null),
                        proposed.orElse(null)),
                person.actor());
        proposed.ifPresent(title -> agenda.add(meeting.id(), NewItem.draft(title, Subject.OTHER, false)));
        task.complete(Map.of());
    }
}

package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** userTask_approveAgenda: one chair's yes, or the comment that the secretariat has to look at. */
@Component
class ApproveAgendaForm implements TaskForm {

    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AgendaApprovals approvals;
    private final Organisation organisation;

    ApproveAgendaForm(MeetingCalendar calendar, Agenda agenda, AgendaApprovals approvals, Organisation organisation) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.approvals = approvals;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "approveAgenda";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var meeting = calendar.get(task.get(MeetingCycle.MEETING_ID));
        return Map.of(
                "meetingTitle",
                MeetingTitles.of(meeting, organisation.body(meeting.body())),
                "agendaText",
                text(agenda.of(meeting.id())));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        approvals.answer(
                task.get(MeetingCycle.MEETING_ID),
                task.get(MeetingCycle.CHAIR_SEAT),
                data.text("approved").equals("YES"),
                data.optionalText("comment").orElse(null),
                person.actor());
        task.complete(Map.of());
    }

    private static String text(List<AgendaItem> items) {
        return items.isEmpty()
                ? "Der er ingen punkter endnu."
                : IntStream.range(0, items.size())
                        .mapToObj(i -> (i + 1) + ". " + items.get(i).title())
                        .collect(Collectors.joining("\n"));
    }
}

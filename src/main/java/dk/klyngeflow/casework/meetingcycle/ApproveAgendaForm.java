package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_approveAgenda: one chair's yes, or the comment that the secretariat has to look at. */
@Component
class ApproveAgendaForm implements TaskForm {

    static final String FORM = "approveAgenda";

    private final AgendaQuestion question;

    ApproveAgendaForm(AgendaQuestion question) {
        this.question = question;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        return question.shown(task.get(MeetingCycle.MEETING_ID));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        question.answer(
                task.get(MeetingCycle.MEETING_ID), approval(task.get(MeetingCycle.CHAIR_SEAT), data), person.actor());
        task.complete(Map.of());
    }

    static Approval approval(String seat, FormData data) {
        return new Approval(
                seat,
                data.text("approved").equals("YES"),
                data.optionalText("comment").orElse(null),
                null);
    }
}

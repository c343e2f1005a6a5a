package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A chair answers about the agenda by personal link; that equals completing the chair's task. */
@Component
class AgendaApprovalLink implements LinkAnswer {

    private final AgendaQuestion question;
    private final MeetingCalendar calendar;
    private final TaskService tasks;

    AgendaApprovalLink(AgendaQuestion question, MeetingCalendar calendar, TaskService tasks) {
        this.question = question;
        this.calendar = calendar;
        this.tasks = tasks;
    }

    /** What its links are about: a meeting and a chair's seat. */
    record Subject(long meeting, String seat) {

        static Subject of(PersonalLink link) {
            var parts = link.subject().split("/", 2);
            return new Subject(Long.parseLong(parts[0]), parts[1]);
        }

        String text() {
            return meeting + "/" + seat;
        }
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.AGENDA_APPROVAL;
    }

    @Override
    public String formId() {
        return ApproveAgendaForm.FORM;
    }

    @Override
    public String title(PersonalLink link) {
        return "Godkend dagsordenen";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return switch (meeting(link).status()) {
            case PLANNED -> Optional.empty();
            case AGENDA_SENT ->
                Optional.of("Dagsordenen er sendt ud, så den kan ikke godkendes mere."
                        + " Har du bemærkninger, så skriv til sekretariatet.");
            case CLOSED -> Optional.of("Mødet er holdt.");
            case CANCELLED -> Optional.of("Mødet er aflyst.");
        };
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        return question.shown(Subject.of(link).meeting());
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var subject = Subject.of(link);
        var task = question.task(subject.meeting(), subject.seat())
                .orElseThrow(() -> new Refusal("", "closed", "Der er allerede svaret. Dit svar er ikke gemt."));
        var answer = ApproveAgendaForm.approval(subject.seat(), data);
        question.answer(subject.meeting(), answer, Actor.LINK);
        tasks.complete(task.getId());
        return answer.approved()
                ? "Dagsordenen er godkendt af dig. Sekretariatet kan se dit svar."
                : "Sekretariatet har fået din bemærkning og retter dagsordenen.";
    }

    private Meeting meeting(PersonalLink link) {
        return calendar.get(Subject.of(link).meeting());
    }
}

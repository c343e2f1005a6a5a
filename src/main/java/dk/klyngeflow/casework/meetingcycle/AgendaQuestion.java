package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Each chair's "can the agenda be sent?": the same question and the same answer, whether it comes from Tasklist, by a
 * personal link, or by mail and is written down by the secretariat.
 */
@Component
class AgendaQuestion {

    private final TaskService tasks;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AgendaApprovals approvals;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final PublicAddress address;
    private final MeetingDates dates;

    AgendaQuestion(
            TaskService tasks,
            MeetingCalendar calendar,
            Agenda agenda,
            AgendaApprovals approvals,
            Organisation organisation,
            Contacts contacts,
            Outbox outbox,
            MailTemplates texts,
            PublicAddress address,
            MeetingDates dates) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.agenda = agenda;
        this.approvals = approvals;
        this.organisation = organisation;
        this.contacts = contacts;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.dates = dates;
    }

    /** What its form shows. */
    Map<String, Object> shown(long meeting) {
        return Map.of("meetingTitle", title(calendar.get(meeting)), "agendaText", text(agenda.of(meeting)));
    }

    String title(Meeting meeting) {
        return MeetingTitles.of(meeting, organisation.body(meeting.body()));
    }

    /** The last day for an answer: the agenda is sent at its end. */
    LocalDate answerBy(Meeting meeting) {
        return dates.sendBy(meeting, organisation.body(meeting.body()));
    }

    /** The chair's task, while it is open. */
    Optional<Task> task(long meeting, String seat) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(MeetingCycle.key(meeting))
                .taskDefinitionKey(MeetingCycle.APPROVE_AGENDA)
                .list()
                .stream()
                .filter(task -> seat.equals(tasks.getVariable(task.getId(), MeetingCycle.CHAIR_SEAT.name())))
                .findFirst();
    }

    /** Writes the answer down; the secretariat hears of a "no" at once. Completing the task is the caller's business. */
    void answer(long meetingId, Approval answer, Actor by) {
        approvals.answer(meetingId, answer, by);
        if (!answer.approved()) {
            tellSecretariat(calendar.get(meetingId), answer.chairSeat());
        }
    }

    private void tellSecretariat(Meeting meeting, String seat) {
        var body = organisation.body(meeting.body());
        contacts.mailbox(body.id()).ifPresent(mailbox -> {
            var text = texts.fill(
                    "agendaNotApproved",
                    Map.of(
                            "meeting", title(meeting),
                            "body", body.name(),
                            "chair", chair(meeting, seat),
                            "by", answerBy(meeting),
                            "link", address.of("/moeder/" + meeting.id())));
            var count = approvals.of(meeting.id()).size();
            outbox.send(Mail.of(
                    "agendaNotApproved/%d/%s/%d".formatted(meeting.id(), seat, count),
                    mailbox,
                    text.subject(),
                    text.body()));
        });
    }

    /** What the chair's seat is called. */
    String chair(Meeting meeting, String seat) {
        return organisation.body(meeting.body()).chairs().stream()
                .filter(chair -> chair.code().equals(seat))
                .map(chair -> chair.label())
                .findFirst()
                .orElse(seat);
    }

    private static String text(List<AgendaItem> items) {
        return items.isEmpty()
                ? "Der er ingen punkter endnu."
                : IntStream.range(0, items.size())
                        .mapToObj(i -> (i + 1) + ". " + items.get(i).title())
                        .collect(Collectors.joining("\n"));
    }
}

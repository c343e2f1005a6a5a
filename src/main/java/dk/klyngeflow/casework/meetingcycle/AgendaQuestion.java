package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.engine.OpenTasks;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.AgendaQualifications;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
public class AgendaQuestion {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AgendaApprovals approvals;
    private final AgendaQualifications qualifications;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final PublicAddress address;
    private final MeetingDates dates;
    private final KlyngeClock clock;

    AgendaQuestion(
            TaskService tasks,
            OpenTasks openTasks,
            MeetingCalendar calendar,
            Agenda agenda,
            AgendaApprovals approvals,
            AgendaQualifications qualifications,
            Organisation organisation,
            Contacts contacts,
            Outbox outbox,
            MailTemplates texts,
            PublicAddress address,
            MeetingDates dates,
            KlyngeClock clock) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.calendar = calendar;
        this.agenda = agenda;
        this.approvals = approvals;
        this.qualifications = qualifications;
        this.organisation = organisation;
        this.contacts = contacts;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.dates = dates;
        this.clock = clock;
    }

    /** What its form shows. */
    Map<String, Object> shown(long meeting) {
        return Map.of(
                "meetingTitle", title(calendar.get(meeting)),
                "agendaText", text(agenda.of(meeting)),
                "qualificationText",
                        qualifications.textOf(calendar.get(meeting)).orElse(""));
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
        return openTasks.at(MeetingCycle.key(meeting), MeetingCycle.APPROVE_AGENDA, MeetingCycle.CHAIR_SEAT, seat);
    }

    /** Writes the answer down; the secretariat hears of a "no" at once. Completing the task is the caller's business. */
    void answer(long meetingId, Approval answer, Actor by) {
        approvals.answer(meetingId, answer, by);
        if (!answer.approved()) {
            tellSecretariat(calendar.get(meetingId), answer.chairSeat());
        }
    }

    /**
     * Writes down what a chair answered by mail; while the chair's task is open, it is completed by it.
     *
     * @throws Refusal where nobody was asked, or the answer came after the agenda was sent
     */
    public void answeredByMail(long meetingId, Approval answer, Actor by) {
        var meeting = calendar.lock(meetingId);
        if (organisation.body(meeting.body()).chairs().stream()
                .noneMatch(chair -> chair.code().equals(answer.chairSeat()))) {
            throw new Refusal("seat", "option", "Vælg en af formandskabets pladser på listen.");
        }
        if (answer.arrivedOn().isAfter(clock.today())) {
            throw new Refusal(
                    "arrivedOn", "future", "Svaret kan ikke være kommet efter i dag: vælg dagen, mailen kom.");
        }
        var task = task(meetingId, answer.chairSeat());
        if (task.isEmpty()) {
            requireInTime(meeting, answer);
        }
        answer(meetingId, answer, by);
        task.ifPresent(open -> tasks.complete(open.getId()));
    }

    private void requireInTime(Meeting meeting, Approval answer) {
        if (approvals.of(meeting.id()).stream()
                .anyMatch(there -> there.chairSeat().equals(answer.chairSeat()))) {
            throw new Refusal("seat", "answered", "Der er allerede svaret for den plads.");
        }
        if (meeting.status() != MeetingStatus.AGENDA_SENT) {
            throw new Refusal(
                    "seat",
                    "notAsked",
                    "Formandskabet er ikke spurgt om dagsordenen: den er ikke samlet endnu, eller mødet"
                            + " er aflyst eller holdt.");
        }
        var by = answerBy(meeting);
        if (answer.arrivedOn().isAfter(by)) {
            throw new Refusal(
                    "arrivedOn",
                    "late",
                    "Dagsordenen blev sendt ud %s. Et svar, der kom senere, kan ikke godkende den."
                            .formatted(DAY.format(by)));
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
                            text.body())
                    .about(MeetingCycle.key(meeting.id())));
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

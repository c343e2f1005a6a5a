package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.memberpost.MemberPost;
import dk.klyngeflow.casework.publishing.PublicCheck;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaChanges;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends an agenda, or the items that came after it as an addendum (tillægsdagsorden), to everybody in the body, and to the
 * public where the body publishes. Joins the caller's transaction.
 */
@Component
public class AgendaSending {

    private static final String SUSPECT = "Ikke offentliggjort: dagsordenen indeholder noget, der ligner et CPR-nummer";

    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Publications publications;
    private final MeetingPapers papers;
    private final Organisation organisation;
    private final MemberPost post;
    private final PublicAddress address;
    private final PublicCheck check;
    private final AgendaChanges changes;
    private final KlyngeClock clock;

    AgendaSending(
            MeetingCalendar calendar,
            Agenda agenda,
            Publications publications,
            MeetingPapers papers,
            Organisation organisation,
            MemberPost post,
            PublicAddress address,
            PublicCheck check,
            AgendaChanges changes,
            KlyngeClock clock) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.publications = publications;
        this.papers = papers;
        this.organisation = organisation;
        this.post = post;
        this.address = address;
        this.check = check;
        this.changes = changes;
        this.clock = clock;
    }

    void send(long meetingId) {
        papers.freeze(meetingId);
        calendar.agendaSent(meetingId);
        publish(meetingId);
        var meeting = calendar.get(meetingId);
        mail(meeting, "Dagsorden", false, agenda.of(meetingId), "agenda/%d/%s".formatted(meetingId, meeting.date()));
    }

    /** Sends the items that have come since the agenda was sent; gives them. */
    public List<AgendaItem> sendAddendum(long meetingId) {
        var late = agenda.of(meetingId).stream()
                .filter(item -> item.addedLate() && !item.addendumSent())
                .toList();
        if (!late.isEmpty()) {
            papers.freeze(meetingId);
            agenda.addendumSent(late.stream().map(AgendaItem::id).toList());
            publish(meetingId);
            mail(
                    calendar.get(meetingId),
                    "Tillægsdagsorden",
                    true,
                    late,
                    "addendum/%d/%d"
                            .formatted(meetingId, late.get(late.size() - 1).id()));
        }
        return late;
    }

    /** After a change by hand: what the public reads follows, where it reads the agenda already. */
    public void publishAgain(long meetingId) {
        if (publications.of(meetingId, PublicationKind.AGENDA).isPresent()) {
            publish(meetingId);
        }
    }

    /** What may hold a CPR number waits for the secretariat to look; the members get the agenda all the same. */
    private void publish(long meetingId) {
        if (check.suspects(publications.agendaPreview(meetingId)).isEmpty()) {
            publications.publishAgenda(meetingId);
        } else {
            publications.withdraw(meetingId, PublicationKind.AGENDA, SUSPECT);
            changes.note(meetingId, SUSPECT, null, Actor.SYSTEM);
        }
    }

    private void mail(Meeting meeting, String kind, boolean addendum, List<AgendaItem> items, String key) {
        var body = organisation.body(meeting.body());
        var text = items.stream()
                .map(item -> item.displayNumber().map(number -> number + ". ").orElse("- ")
                        + (item.closed() ? "Lukket punkt" : item.title()) + "\n")
                .collect(Collectors.joining());
        for (var member : post.membersOf(body, clock.today())) {
            member.addresses()
                    .forEach(to -> post.send(
                            key,
                            meeting.id(),
                            body,
                            to,
                            "agenda",
                            Map.of(
                                    "kind", kind,
                                    "addendum", addendum,
                                    "meeting", MeetingTitles.of(meeting, body),
                                    "body", body.name(),
                                    "member", member.who(),
                                    "startsAt", meeting.startsAt(),
                                    "place", meeting.place(),
                                    "agenda", text,
                                    "link", address.of("/moeder/" + meeting.id()))));
        }
    }
}

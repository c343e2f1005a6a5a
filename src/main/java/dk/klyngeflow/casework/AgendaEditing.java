package dk.klyngeflow.casework;

import dk.klyngeflow.casework.meetingcycle.AgendaRanks;
import dk.klyngeflow.casework.meetingcycle.AgendaSending;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaChanges;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.shared.Verb;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a secretariat does with an agenda by hand, before the meeting and at the table: items added, merged, split, ordered,
 * closed, and sent as an addendum. Until the record is closed. Each call checks the person, is one transaction, and stores
 * nothing where it refuses; what deviates from the body's own rules is kept with its reason.
 */
@Component
@Transactional
public class AgendaEditing {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final MeetingDesk desk;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final AgendaChanges changes;
    private final AgendaRanks ranks;
    private final AgendaSending sending;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    AgendaEditing(
            MeetingDesk desk,
            MeetingCalendar calendar,
            Agenda agenda,
            AgendaChanges changes,
            AgendaRanks ranks,
            AgendaSending sending,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.agenda = agenda;
        this.changes = changes;
        this.ranks = ranks;
        this.sending = sending;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A point to be added with an item. */
    public record NewPoint(Verb verb, String text) {}

    /**
     * Adds an item at the end, with one point or none.
     *
     * @param lateReason why it comes after the body's cut-off for items; null while it is in time
     * @throws Refusal after the cut-off without a reason, and where the cut-off is a MUST also with one
     */
    public long add(
            long meetingId, NewItem item, @Nullable NewPoint point, @Nullable String lateReason, SignedIn person) {
        var meeting = requireOpen(meetingId, person);
        boolean late = isLate(meeting);
        if (late) {
            requireMayBeLate(meeting, lateReason);
        }
        long added = agenda.add(meetingId, item);
        if (point != null) {
            agenda.addPoint(added, null, point.verb(), point.text(), null);
        }
        if (late && lateReason != null) {
            agenda.late(added, lateReason);
        }
        changes.note(meetingId, "Tilføjet: " + item.title(), late ? lateReason : null, person.actor());
        return added;
    }

    /** Whether an item that is added now comes after the body's cut-off. */
    public boolean isLate(Meeting meeting) {
        return deadlines
                .itemsDue(organisation.body(meeting.body()).deadlines(), meeting.date())
                .filter(due -> clock.today().isAfter(due))
                .isPresent();
    }

    /** Opens or closes an item; a closed one never reaches the public. */
    public void close(long meetingId, long itemId, boolean closed, SignedIn person) {
        requireOpen(meetingId, person);
        var item = item(meetingId, itemId);
        if (item.closed() != closed) {
            agenda.close(itemId, closed);
            changes.note(meetingId, (closed ? "Lukket: " : "Åbnet: ") + item.title(), null, person.actor());
            sending.publishAgain(meetingId);
        }
    }

    /**
     * Moves an item one place up or down.
     *
     * @param reason why the order stands against the body's own (R-206, a DEFAULT); null where it does not
     */
    public void move(long meetingId, long itemId, boolean up, @Nullable String reason, SignedIn person) {
        var meeting = requireOpen(meetingId, person);
        var items = new ArrayList<>(agenda.of(meetingId));
        int from = IntStream.range(0, items.size())
                .filter(i -> items.get(i).id() == itemId)
                .findFirst()
                .orElseThrow(AgendaEditing::notThere);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= items.size()) {
            return;
        }
        var moved = items.remove(from);
        items.add(to, moved);
        var body = organisation.body(meeting.body());
        boolean against = !isInOrder(items, body) && isInOrder(agenda.of(meetingId), body);
        if (against && reason == null) {
            throw new Refusal(
                    "reason-" + itemId,
                    "R-206",
                    "Rækkefølgen står imod forummets regel om, at punkter vedrørende psykiatri kommer først: skriv en begrundelse.");
        }
        agenda.order(items.stream().map(AgendaItem::id).toList());
        changes.note(meetingId, AgendaChanges.ORDER + ": " + moved.title(), reason, person.actor());
    }

    private boolean isInOrder(List<AgendaItem> items, Body body) {
        return IntStream.range(1, items.size())
                .allMatch(i -> ranks.of(items.get(i - 1), body) <= ranks.of(items.get(i), body));
    }

    /** Puts all points of an item under another one. */
    public void merge(long meetingId, long itemId, long into, SignedIn person) {
        requireOpen(meetingId, person);
        var item = item(meetingId, itemId);
        var target = item(meetingId, into);
        if (itemId == into) {
            throw new Refusal("into-" + itemId, "option", "Vælg et andet punkt at lægge det sammen med.");
        }
        if (item.minutesOf().isPresent()) {
            throw new Refusal("into-" + itemId, "minutes", "Godkendelsen af et referat er et punkt for sig.");
        }
        if (item.closed() != target.closed()) {
            throw new Refusal(
                    "into-" + itemId,
                    "closed",
                    "Et lukket og et åbent punkt kan ikke lægges sammen: luk eller åbn det ene først.");
        }
        agenda.merge(itemId, into);
        changes.note(meetingId, "Lagt sammen: %s med %s".formatted(item.title(), target.title()), null, person.actor());
    }

    /** Makes a point an item of its own, right at the end of the agenda. */
    public long split(long meetingId, long pointId, String title, SignedIn person) {
        requireOpen(meetingId, person);
        var point = point(meetingId, pointId);
        var item = item(meetingId, point.item());
        if (item.points().size() < 2) {
            throw new Refusal(
                    "title-" + pointId, "onlyPoint", "Punktet er det eneste under sit emne og kan ikke skilles ud.");
        }
        long own = agenda.add(
                meetingId,
                new NewItem(
                        null,
                        title,
                        item.presenter().orElse(null),
                        null,
                        null,
                        item.kind(),
                        item.subject(),
                        false,
                        item.closed(),
                        item.journalNumber().orElse(null),
                        null,
                        null,
                        null,
                        null));
        agenda.movePoint(pointId, own);
        changes.note(meetingId, "Skilt ud af %s: %s".formatted(item.title(), title), null, person.actor());
        return own;
    }

    /** Takes an item away that belongs to no case; a case leaves the agenda only with its place. */
    public void remove(long meetingId, long itemId, SignedIn person) {
        requireOpen(meetingId, person);
        var item = item(meetingId, itemId);
        if (item.points().stream().anyMatch(point -> point.caseNumber().isPresent())) {
            throw new Refusal(
                    "", "case", "Punktet hører til en sag: udsæt den på mødet, eller lad indsenderen trække den.");
        }
        if (item.minutesOf().isPresent() || item.points().stream().anyMatch(Point::isAnswered)) {
            throw new Refusal("", "needed", "Punktet er besvaret eller godkender et referat og kan ikke fjernes.");
        }
        item.points().forEach(point -> agenda.removePoint(point.id()));
        agenda.remove(itemId);
        changes.note(meetingId, "Fjernet: " + item.title(), null, person.actor());
    }

    /** At a joint meeting: which of its two bodies decides the point. */
    public void decides(long meetingId, long pointId, @Nullable BodyId decidingBody, SignedIn person) {
        var meeting = requireOpen(meetingId, person);
        point(meetingId, pointId);
        if (decidingBody != null && !jointBodies(meeting).contains(decidingBody)) {
            throw new Refusal("deciding-" + pointId, "option", "Vælg et af de to forummer, der holder fællesmødet.");
        }
        agenda.decides(pointId, decidingBody);
    }

    /** The bodies whose meeting may be a joint one with this body's; empty where it holds none. */
    public List<BodyId> jointBodies(Meeting meeting) {
        var body = organisation.body(meeting.body());
        return Optional.ofNullable(body.meetings().jointWith())
                .map(other -> List.of(body.id(), other))
                .orElse(List.of());
    }

    /** Sends what was added after the agenda was sent, as an addendum; gives the number of its items. */
    public int sendAddendum(long meetingId, SignedIn person) {
        var meeting = requireOpen(meetingId, person);
        if (meeting.status() != MeetingStatus.AGENDA_SENT) {
            throw new Refusal("", "notSent", "Dagsordenen er ikke sendt endnu: punkterne kommer med, når den sendes.");
        }
        var sent = sending.sendAddendum(meetingId);
        if (sent.isEmpty()) {
            throw new Refusal("", "nothing", "Der er ingen punkter, som er kommet til, siden dagsordenen blev sendt.");
        }
        return sent.size();
    }

    private void requireMayBeLate(Meeting meeting, @Nullable String reason) {
        var profile = organisation.body(meeting.body()).deadlines();
        var rule = profile.items().orElseThrow();
        var due = DAY.format(deadlines.itemsDue(profile, meeting.date()).orElseThrow());
        if (rule.strictness() == Strictness.MUST) {
            throw new Refusal(
                    "lateReason",
                    rule.rule(),
                    "Fristen for punkter var %s: punktet må vente til næste møde.".formatted(due));
        }
        if (rule.strictness() == Strictness.DEFAULT && reason == null) {
            throw new Refusal(
                    "lateReason",
                    "late",
                    "Fristen for punkter var %s: skriv, hvorfor punktet skal med alligevel.".formatted(due));
        }
    }

    private Meeting requireOpen(long meetingId, SignedIn person) {
        var meeting = calendar.lock(meetingId);
        if (!desk.isSecretaryOf(meeting, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
        if (meeting.isCancelled()) {
            throw new Refusal("", "cancelled", "Mødet er aflyst: dagsordenen kan ikke ændres.");
        }
        if (meeting.isClosed()) {
            throw new Refusal("", "closed", "Referatet er lukket: dagsordenen kan ikke ændres.");
        }
        return meeting;
    }

    private AgendaItem item(long meetingId, long itemId) {
        return agenda.of(meetingId).stream()
                .filter(item -> item.id() == itemId)
                .findFirst()
                .orElseThrow(AgendaEditing::notThere);
    }

    private Point point(long meetingId, long pointId) {
        return agenda.point(pointId)
                .filter(point -> Objects.equals(agenda.meetingOf(pointId), meetingId))
                .orElseThrow(AgendaEditing::notThere);
    }

    private static Refusal notThere() {
        return new Refusal("", "unknown", "Punktet står ikke på mødets dagsorden.");
    }
}

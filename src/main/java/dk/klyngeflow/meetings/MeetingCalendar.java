package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each body's calendar. The "next meeting" is the next one that is not cancelled, whatever the minutes say (C-19).
 * Joins the caller's transaction, and tells every {@link CalendarListener}. Starting or stopping a meeting's process is the
 * caller's business.
 */
@Service
@Transactional
public class MeetingCalendar {

    private static final DateTimeFormatter DANISH_DATE =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final ObjectProvider<CalendarListener> listeners;

    MeetingCalendar(
            JdbcClient db,
            KlyngeClock clock,
            Organisation organisation,
            Deadlines deadlines,
            ObjectProvider<CalendarListener> listeners) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.listeners = listeners;
    }

    /**
     * Plans a meeting. The same body and start give the meeting that is already there.
     *
     * @throws Refusal for an unknown or ended body, a meeting in the past (imports excepted), an end before the start
     */
    public Meeting plan(NewMeeting wanted) {
        var body = organisation
                .find(wanted.body())
                .orElseThrow(() -> new Refusal("bodyId", "unknown", "Forummet " + wanted.body() + " findes ikke."));
        requireInForce(body, wanted.startsAt().toLocalDate());
        if (!wanted.imported() && wanted.startsAt().isBefore(clock.now())) {
            throw new Refusal(
                    "startsAt",
                    "past",
                    "Mødet kan ikke planlægges i fortiden: vælg et tidspunkt efter %s."
                            .formatted(danish(clock.today())));
        }
        if (!wanted.endsAt().isAfter(wanted.startsAt())) {
            throw new Refusal("endsAt", "order", "Mødet skal slutte, efter at det er begyndt.");
        }
        return at(wanted.body(), wanted.startsAt()).orElseGet(() -> insert(wanted));
    }

    public Optional<Meeting> find(long id) {
        return db.sql("select * from meeting where id = ?")
                .param(id)
                .query(MeetingCalendar::toMeeting)
                .optional();
    }

    /** The meeting; it must be there. */
    public Meeting get(long id) {
        return find(id).orElseThrow(() -> new Refusal("meeting", "unknown", "Mødet findes ikke."));
    }

    /** The meetings with these ids, in the order of time. */
    public List<Meeting> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting where id in (:ids) order by starts_at")
                .param("ids", ids)
                .query(MeetingCalendar::toMeeting)
                .list();
    }

    /** When the first of all bodies' meetings that are still to be held ends, after that moment. */
    public Optional<LocalDateTime> nextEnd(LocalDateTime after) {
        return db.sql("""
                        select ends_at from meeting
                        where status in ('PLANNED', 'AGENDA_SENT') and ends_at > ? order by ends_at limit 1
                        """).param(after).query(LocalDateTime.class).optional();
    }

    /** The meeting, held against every other writer until the transaction ends. */
    public Meeting lock(long id) {
        return db.sql("select * from meeting where id = ? for update")
                .param(id)
                .query(MeetingCalendar::toMeeting)
                .single();
    }

    /** The same for the meeting that a point belongs to; it must be there. */
    public Meeting lockOf(long point) {
        return db.sql("""
                        select * from meeting
                        where id = (select i.meeting_id from meeting_item i join meeting_point p on p.item_id = i.id where p.id = ?)
                        for update
                        """)
                .param(point)
                .query(MeetingCalendar::toMeeting)
                .optional()
                .orElseThrow(() -> new Refusal("point", "unknown", "Punktet står ikke på dagsordenen."));
    }

    /** The body's meeting that begins at that very time. */
    public Optional<Meeting> at(BodyId body, LocalDateTime start) {
        return db.sql("select * from meeting where body_id = ? and starts_at = ?")
                .params(body.value(), start)
                .query(MeetingCalendar::toMeeting)
                .optional();
    }

    /** The body's meeting on that day, cancelled ones included. */
    public Optional<Meeting> on(BodyId body, LocalDate day) {
        return db
                .sql("select * from meeting where body_id = ? and starts_at >= ? and starts_at < ? order by starts_at")
                .params(body.value(), day.atStartOfDay(), day.plusDays(1).atStartOfDay())
                .query(MeetingCalendar::toMeeting)
                .list()
                .stream()
                .findFirst();
    }

    /** The body's meetings in the order of time. */
    public List<Meeting> of(BodyId body) {
        return db.sql("select * from meeting where body_id = ? order by starts_at")
                .param(body.value())
                .query(MeetingCalendar::toMeeting)
                .list();
    }

    /** The bodies' meetings from that day on, in the order of time. */
    public List<Meeting> from(LocalDate day, Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting where body_id in (:bodies) and starts_at >= :day order by starts_at")
                .param("bodies", bodies.stream().map(BodyId::value).toList())
                .param("day", day.atStartOfDay())
                .query(MeetingCalendar::toMeeting)
                .list();
    }

    /** The bodies' meetings before that day, latest first. */
    public List<Meeting> before(LocalDate day, Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting where body_id in (:bodies) and starts_at < :day order by starts_at desc")
                .param("bodies", bodies.stream().map(BodyId::value).toList())
                .param("day", day.atStartOfDay())
                .query(MeetingCalendar::toMeeting)
                .list();
    }

    /** The body's first meeting after that day that is neither cancelled nor closed. */
    public Optional<Meeting> next(BodyId body, LocalDate after) {
        return openAfter(body, after).stream().findFirst();
    }

    /**
     * The body's first meeting after {@code day} that can still take a case: not cancelled, and its cut-off for items
     * not passed. The cut-off is a DEFAULT: {@code late} (a recorded reason) overrides it. A meeting after the body's last
     * day takes none.
     */
    public Optional<Meeting> nextTaking(BodyId body, LocalDate day, boolean late) {
        var taking = organisation.body(body);
        var profile = taking.deadlines();
        return openAfter(body, day).stream()
                .filter(meeting -> taking.isValidOn(meeting.date()))
                .filter(meeting -> late
                        || deadlines
                                .itemsDue(profile, meeting.date())
                                .map(due -> !day.isAfter(due))
                                .orElse(true))
                .findFirst();
    }

    /** Cancels the meeting; says nothing where it is cancelled already. Its items are the caller's to move. */
    public void cancel(long id, String why) {
        var meeting = lock(id);
        if (meeting.isClosed()) {
            throw new Refusal("meeting", "closed", "Mødet er holdt og kan ikke aflyses.");
        }
        if (!meeting.isCancelled()) {
            db.sql("update meeting set status = 'CANCELLED', cancelled_why = ?, revision = revision + 1 where id = ?")
                    .params(why, id)
                    .update();
            tell(listener -> listener.cancelled(get(id)));
        }
    }

    /** Moves the meeting to another time; a meeting that is held or cancelled stays where it is. */
    public Meeting move(long id, LocalDateTime startsAt, LocalDateTime endsAt) {
        var meeting = lock(id);
        if (!meeting.status().takesCases()) {
            throw new Refusal("meeting", "final", "Et møde, der er holdt eller aflyst, kan ikke flyttes.");
        }
        requireInForce(organisation.body(meeting.body()), startsAt.toLocalDate());
        if (startsAt.isBefore(clock.now())) {
            throw new Refusal("startsAt", "past", "Mødet kan ikke flyttes til et tidspunkt, der er passeret.");
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new Refusal("endsAt", "order", "Mødet skal slutte, efter at det er begyndt.");
        }
        if (!startsAt.equals(meeting.startsAt()) && at(meeting.body(), startsAt).isPresent()) {
            throw new Refusal("startsAt", "taken", "Forummet har allerede et møde på det tidspunkt.");
        }
        db.sql("update meeting set starts_at = ?, ends_at = ?, revision = revision + 1 where id = ?")
                .params(startsAt, endsAt, id)
                .update();
        var moved = get(id);
        tell(listener -> listener.moved(moved));
        return moved;
    }

    /** How often the meeting was moved or cancelled. */
    public int revision(long id) {
        return db.sql("select revision from meeting where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** The body that the meeting is held together with, if any. */
    public Optional<BodyId> heldWith(long id) {
        return db.sql("select joint_with from meeting where id = ? and joint_with is not null")
                .param(id)
                .query((row, i) -> new BodyId(row.getString(1)))
                .optional();
    }

    public void agendaSent(long id) {
        db.sql("update meeting set status = 'AGENDA_SENT' where id = ? and status = 'PLANNED'")
                .param(id)
                .update();
    }

    void close(long id, Actor by) {
        db.sql("update meeting set status = 'CLOSED', closed_at = ?, closed_by = ? where id = ?")
                .params(OffsetDateTime.now(clock), by.id(), id)
                .update();
    }

    /**
     * Refuses a day on which the body is not in force.
     *
     * @throws Refusal naming the days that are allowed, and who has taken over
     */
    public void requireInForce(Body body, LocalDate day) {
        if (body.isValidOn(day)) {
            return;
        }
        var standing = organisation.standing(body.id(), day);
        throw new Refusal(
                "startsAt",
                "bodyEnded",
                "%s findes ikke den %s: %s.%s"
                        .formatted(
                                body.name(),
                                danish(day),
                                body.hasEndedBefore(day)
                                        ? "forummets sidste dag er den " + danish(body.validTo())
                                        : "forummets første dag er den " + danish(body.validFrom()),
                                standing.equals(body) ? "" : " Derefter er det %s.".formatted(standing.name())));
    }

    private List<Meeting> openAfter(BodyId body, LocalDate day) {
        return db.sql("""
                        select * from meeting
                        where body_id = ? and status in ('PLANNED', 'AGENDA_SENT') and starts_at >= ?
                        order by starts_at
                        """)
                .params(body.value(), day.plusDays(1).atStartOfDay())
                .query(MeetingCalendar::toMeeting)
                .list();
    }

    private Meeting insert(NewMeeting wanted) {
        db.sql("""
                        insert into meeting (body_id, number, starts_at, ends_at, place, status, imported, joint_with)
                        values (?, ?, ?, ?, ?, 'PLANNED', ?, ?)
                        """)
                .params(
                        wanted.body().value(),
                        wanted.number(),
                        wanted.startsAt(),
                        wanted.endsAt(),
                        wanted.place(),
                        wanted.imported(),
                        wanted.jointWith() == null ? null : wanted.jointWith().value())
                .update();
        var planned = at(wanted.body(), wanted.startsAt()).orElseThrow();
        tell(listener -> listener.planned(planned));
        return planned;
    }

    private void tell(Consumer<CalendarListener> change) {
        listeners.forEach(change);
    }

    private static String danish(LocalDate day) {
        return DANISH_DATE.format(day);
    }

    private static Meeting toMeeting(ResultSet row, int ignored) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                new BodyId(row.getString("body_id")),
                Optional.ofNullable(row.getObject("number", Integer.class)),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getString("place"),
                MeetingStatus.valueOf(row.getString("status")),
                row.getBoolean("imported"),
                Optional.ofNullable(row.getString("cancelled_why")));
    }
}

package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a meeting's agenda: items in order, each with its recommendation points. Joins the caller's transaction. */
@Service
@Transactional
public class Agenda {

    private final JdbcClient db;
    private final KlyngeClock clock;

    Agenda(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The meeting's items in order with their points; two statements, however long the agenda is. */
    public List<AgendaItem> of(long meeting) {
        Map<Long, List<Point>> points = new LinkedHashMap<>();
        db.sql("""
                        select p.* from meeting_point p join meeting_item i on i.id = p.item_id
                        where i.meeting_id = ? order by p.item_id, p.position
                        """)
                .param(meeting)
                .query(Agenda::toPoint)
                .list()
                .forEach(point -> points.computeIfAbsent(point.item(), id -> new ArrayList<>())
                        .add(point));
        return db.sql("select * from meeting_item where meeting_id = ? order by position, id")
                .param(meeting)
                .query((row, i) -> toItem(row, points.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** The case's points at this meeting, in order. */
    public List<Point> pointsOf(CaseNumber number, long meeting) {
        return db.sql("""
                        select p.* from meeting_point p join meeting_item i on i.id = p.item_id
                        where i.meeting_id = ? and p.case_number = ? order by i.position, p.position
                        """)
                .params(meeting, number.value())
                .query(Agenda::toPoint)
                .list();
    }

    public Optional<Point> point(long id) {
        return db.sql("select * from meeting_point where id = ?")
                .param(id)
                .query(Agenda::toPoint)
                .optional();
    }

    /** How many items stand on each meeting's agenda; a meeting without any is left out. */
    public Map<Long, Integer> itemCounts(Collection<Long> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        var counts = new HashMap<Long, Integer>();
        db.sql("select meeting_id, count(*) from meeting_item where meeting_id in (:meetings) group by meeting_id")
                .param("meetings", meetings)
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }

    /** The meeting that an item belongs to. */
    public Optional<Long> meetingOfItem(long item) {
        return db.sql("select meeting_id from meeting_item where id = ?")
                .param(item)
                .query(Long.class)
                .optional();
    }

    /** Several points, in no order; one that is not there is left out. */
    public List<Point> points(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting_point where id in (:ids)")
                .param("ids", ids)
                .query(Agenda::toPoint)
                .list();
    }

    /** Those of the points that stand under a closed item. */
    public Set<Long> closedAmong(Collection<Long> points) {
        if (points.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(db.sql("""
                        select p.id from meeting_point p join meeting_item i on i.id = p.item_id
                        where p.id in (:points) and i.closed = true
                        """).param("points", points).query(Long.class).list());
    }

    /** Those of the cases that have been treated under a closed item, at any meeting. */
    public Set<CaseNumber> treatedBehindClosedDoors(Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return db
                .sql("""
                        select distinct p.case_number from meeting_point p join meeting_item i on i.id = p.item_id
                        where p.case_number in (:cases) and i.closed = true
                        """)
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The meeting that a point belongs to; it must be there. */
    public long meetingOf(long point) {
        return db.sql("select i.meeting_id from meeting_item i join meeting_point p on p.item_id = i.id where p.id = ?")
                .param(point)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("point", "unknown", "Punktet står ikke på dagsordenen."));
    }

    /** Adds an item at the end and gives its id. */
    public long add(long meeting, NewItem item) {
        return Keys.insert(db.sql("""
                        insert into meeting_item (meeting_id, position, display_number, title, presenter, starts_at,
                            ends_at, kind, subject, gathers, closed, journal_number, treated_as, background, narrative,
                            moved_from, added_late)
                        values (?, (select coalesce(max(position), 0) + 1 from meeting_item where meeting_id = ?),
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            (select count(*) > 0 from meeting where id = ? and status = 'AGENDA_SENT'))
                        """)
                .params(
                        meeting,
                        meeting,
                        item.displayNumber(),
                        item.title(),
                        item.presenter(),
                        item.startsAt(),
                        item.endsAt(),
                        item.kind().name(),
                        item.subject().name(),
                        item.gathers(),
                        item.closed(),
                        item.journalNumber(),
                        item.treatedAs(),
                        item.background(),
                        item.narrative(),
                        item.movedFrom(),
                        meeting));
    }

    /** Adds a recommendation point at the end of an item and gives its id; number and case may be null. */
    public long addPoint(long item, String displayNumber, Verb verb, String text, CaseNumber caseNumber) {
        return Keys.insert(db.sql("""
                        insert into meeting_point (item_id, position, display_number, verb, text, case_number)
                        values (?, (select coalesce(max(position), 0) + 1 from meeting_point where item_id = ?), ?, ?, ?, ?)
                        """)
                .params(item, item, displayNumber, verb.name(), text, caseNumber == null ? null : caseNumber.value()));
    }

    /** Notes that the item approves the minutes of that meeting. */
    public void approvesMinutesOf(long item, long meeting) {
        db.sql("update meeting_item set minutes_of = ? where id = ?")
                .params(meeting, item)
                .update();
    }

    /** Whether the minutes of that meeting stand on the agenda of one that is still to treat them. */
    public boolean isOnAgenda(long minutesOf) {
        return db.sql("""
                        select count(*) from meeting_item i join meeting m on m.id = i.meeting_id
                        where i.minutes_of = ? and m.status in ('PLANNED', 'AGENDA_SENT')
                        """).param(minutesOf).query(Integer.class).single() > 0;
    }

    /** Notes that these items were sent as an addendum. */
    public void addendumSent(List<Long> items) {
        items.forEach(item -> db.sql("update meeting_item set addendum_sent_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), item)
                .update());
    }

    /** Whether the item is closed to everybody outside the body. */
    public void close(long item, boolean closed) {
        db.sql("update meeting_item set closed = ? where id = ?")
                .params(closed, item)
                .update();
    }

    /** Notes why the item was added after the cut-off for items. */
    public void late(long item, String reason) {
        db.sql("update meeting_item set late_reason = ? where id = ?")
                .params(reason, item)
                .update();
    }

    /** At a joint meeting: which body decides the point; null for the meeting's own. */
    public void decides(long point, @Nullable BodyId body) {
        db.sql("update meeting_point set deciding_body = ? where id = ?")
                .params(body == null ? null : body.value(), point)
                .update();
    }

    /** Moves all points of one item to the end of another of the same meeting, and takes the empty item away. */
    public void merge(long item, long into) {
        for (var point : pointsOfItem(item)) {
            movePoint(point.id(), into);
        }
        db.sql("delete from meeting_item_absence where item_id = ?").param(item).update();
        db.sql("delete from meeting_item where id = ?").param(item).update();
    }

    /** Moves a point to the end of another item of the same meeting. */
    public void movePoint(long point, long into) {
        db.sql("""
                        update meeting_point set item_id = ?,
                            position = (select coalesce(max(position), 0) + 1 from meeting_point where item_id = ?)
                        where id = ?
                        """).params(into, into, point).update();
    }

    /** Takes an item away that has no point. */
    public void remove(long item) {
        db.sql("delete from meeting_item_absence where item_id = ?").param(item).update();
        db.sql("delete from meeting_item where id = ?").param(item).update();
    }

    /** Takes a point away that belongs to no case, with the effects that would have followed from it. */
    public void removePoint(long point) {
        db.sql("delete from meeting_effect where point_id = ?").param(point).update();
        db.sql("delete from meeting_point where id = ? and case_number is null")
                .param(point)
                .update();
    }

    private List<Point> pointsOfItem(long item) {
        return db.sql("select * from meeting_point where item_id = ? order by position")
                .param(item)
                .query(Agenda::toPoint)
                .list();
    }

    /** Puts the items in the given order. */
    public void order(List<Long> items) {
        for (int i = 0; i < items.size(); i++) {
            db.sql("update meeting_item set position = ? where id = ?")
                    .params(i + 1, items.get(i))
                    .update();
        }
    }

    /** Notes that a point went on as a case of its own. */
    public void sentOn(long point, CaseNumber as) {
        db.sql("update meeting_point set sent_on_as = ? where id = ?")
                .params(as.value(), point)
                .update();
    }

    /** A record that is brought in replaces what was drafted: items without an answered point or a case, but for these. */
    public void removeDrafts(long meeting, Set<String> exceptTitles) {
        for (var item : of(meeting)) {
            boolean draft = item.points().stream()
                    .allMatch(point -> !point.isAnswered() && point.caseNumber().isEmpty());
            if (draft && !exceptTitles.contains(item.title())) {
                db.sql("delete from meeting_point where item_id = ?")
                        .param(item.id())
                        .update();
                db.sql("delete from meeting_item where id = ?").param(item.id()).update();
            }
        }
    }

    /** Moves the items that belong to no case to another meeting, standing items excepted: every agenda gets its own. */
    public void moveLooseItems(long from, long to) {
        int position = lastPosition(to);
        for (var item : of(from)) {
            boolean loose =
                    item.points().stream().allMatch(point -> point.caseNumber().isEmpty());
            if (loose && item.kind() != ItemKind.STANDING) {
                db.sql("update meeting_item set meeting_id = ?, position = ? where id = ?")
                        .params(to, ++position, item.id())
                        .update();
            }
        }
    }

    /** The body's items with a postponed point of no case that has not been taken up again since. */
    public List<AgendaItem> postponedAndWaiting(BodyId body) {
        return db.sql("""
                        select distinct i.meeting_id from meeting_item i
                        join meeting m on m.id = i.meeting_id join meeting_point p on p.item_id = i.id
                        where m.body_id = ? and m.status = 'CLOSED' and p.case_number is null and p.outcome = 'POSTPONED'
                          and not exists (select 1 from meeting_item later where later.moved_from = i.id)
                        """).param(body.value()).query(Long.class).list().stream()
                .flatMap(meeting -> of(meeting).stream())
                .filter(item -> item.points().stream()
                        .anyMatch(point ->
                                point.caseNumber().isEmpty() && point.outcome().equals(Optional.of(Outcome.POSTPONED))))
                .toList();
    }

    /** Puts the case on the meeting: into the item that gathers its subject, or into an item of its own. */
    void place(CaseNumber number, String title, Subject subject, List<Recommendation> recommendations, long meeting) {
        if (!pointsOf(number, meeting).isEmpty()) {
            return;
        }
        long item = db
                .sql("select id from meeting_item where meeting_id = ? and gathers = true and subject = ?")
                .params(meeting, subject.name())
                .query(Long.class)
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> add(meeting, NewItem.of(ItemKind.CASE, subject, title)));
        recommendations.forEach(asked -> addPoint(item, null, asked.verb(), asked.text(), number));
    }

    /** Takes the case's unanswered points off the meeting, and an item of its own with them. */
    void takeOff(CaseNumber number, long meeting) {
        for (var point : pointsOf(number, meeting)) {
            if (point.isAnswered()) {
                continue;
            }
            db.sql("delete from meeting_effect where point_id = ?")
                    .param(point.id())
                    .update();
            db.sql("delete from meeting_point where id = ?").param(point.id()).update();
            db.sql("""
                            delete from meeting_item where id = ? and kind = 'CASE' and gathers = false
                                and not exists (select 1 from meeting_point p where p.item_id = meeting_item.id)
                            """).param(point.item()).update();
        }
    }

    private int lastPosition(long meeting) {
        return db.sql("select coalesce(max(position), 0) from meeting_item where meeting_id = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }

    private static AgendaItem toItem(ResultSet row, List<Point> points) throws SQLException {
        return new AgendaItem(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getInt("position"),
                Optional.ofNullable(row.getString("display_number")),
                row.getString("title"),
                Optional.ofNullable(row.getString("presenter")),
                Optional.ofNullable(row.getObject("starts_at", LocalTime.class)),
                Optional.ofNullable(row.getObject("ends_at", LocalTime.class)),
                ItemKind.valueOf(row.getString("kind")),
                Subject.valueOf(row.getString("subject")),
                row.getBoolean("gathers"),
                row.getBoolean("closed"),
                Optional.ofNullable(row.getString("journal_number")),
                Optional.ofNullable(row.getObject("treated_as", Integer.class)),
                Optional.ofNullable(row.getString("background")),
                Optional.ofNullable(row.getString("narrative")),
                Optional.ofNullable(row.getObject("moved_from", Long.class)),
                Optional.ofNullable(row.getObject("minutes_of", Long.class)),
                row.getBoolean("added_late"),
                row.getObject("addendum_sent_at") != null,
                Optional.ofNullable(row.getString("late_reason")),
                points);
    }

    private static Point toPoint(ResultSet row, int ignored) throws SQLException {
        return new Point(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getInt("position"),
                Optional.ofNullable(row.getString("display_number")),
                Verb.valueOf(row.getString("verb")),
                row.getString("text"),
                Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getString("words")),
                Optional.ofNullable(row.getString("recorded_by")),
                Optional.ofNullable(row.getString("sent_on_as")).map(CaseNumber::new),
                Optional.ofNullable(row.getString("deciding_body")).map(BodyId::new));
    }
}

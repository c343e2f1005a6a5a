package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Verb;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written down at a meeting: outcome and words per point, narrative per item. Saved as one types; everything can
 * be undone until the record is closed. Joins the caller's transaction.
 */
@Service
@Transactional
public class MeetingRecord {

    /** The longest words of an outcome and the longest narrative, in characters. */
    public static final int WORDS = 2000;

    public static final int NARRATIVE = 20_000;

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Placements placements;

    MeetingRecord(
            JdbcClient db,
            KlyngeClock clock,
            Organisation organisation,
            MeetingCalendar calendar,
            Agenda agenda,
            Placements placements) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.calendar = calendar;
        this.agenda = agenda;
        this.placements = placements;
    }

    /**
     * Writes down a point's outcome and words; a null outcome is "missing".
     *
     * @return the point as it is now
     * @throws Refusal while the meeting has not begun or is cancelled, after the record is closed (a missing outcome may
     *     be completed once), for an answer that has taken its case on already, for a network, and for an upward outcome where the body has nobody above it
     */
    public Point answer(long pointId, Outcome outcome, String words, Actor by) {
        var meeting = calendar.lockOf(pointId);
        var point = agenda.point(pointId).orElseThrow();
        requireOpen(meeting, point);
        var body = organisation.body(meeting.body());
        if (outcome != null) {
            requireMayAnswer(body, point.verb(), outcome);
        }
        requireLength("words", "Ordlyd", words, WORDS);

        var before = point.outcome().map(Enum::name).orElse("") + "\n"
                + point.words().orElse("");
        var after = (outcome == null ? "" : outcome.name()) + "\n" + Objects.requireNonNullElse(words, "");
        if (before.equals(after)) {
            return point;
        }
        write(pointId, outcome, words, by);
        note(meeting.id(), "POINT", pointId, before, after, by);
        return point.answered(outcome, words, by);
    }

    /** Writes down what was said under an item. */
    public void narrate(long itemId, String text, Actor by) {
        long meetingId = db.sql("select meeting_id from meeting_item where id = ?")
                .param(itemId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("item", "unknown", "Punktet står ikke på dagsordenen."));
        requireOpen(calendar.lock(meetingId), null);
        requireLength("narrative", "Referat", text, NARRATIVE);
        var before = db.sql("select narrative from meeting_item where id = ?")
                .param(itemId)
                .query(String.class)
                .optional()
                .orElse("");
        if (before.equals(text)) {
            return;
        }
        db.sql("update meeting_item set narrative = ? where id = ?")
                .params(text, itemId)
                .update();
        note(meetingId, "ITEM", itemId, before, text, by);
    }

    /** Takes the latest change back and says what it was, or nothing where there is nothing left to undo. */
    public Optional<String> undo(long meetingId, Actor by) {
        requireOpen(calendar.lock(meetingId), null);
        var latest = undoable(meetingId).findFirst();
        latest.ifPresent(change -> takeBack(change, by));
        return latest.map(change -> change.isOfPoint() ? "Udfaldet er fortrudt." : "Referatteksten er fortrudt.");
    }

    public boolean canUndo(long meetingId) {
        return undoable(meetingId).findAny().isPresent();
    }

    /**
     * Closes the record: from now on a correction is a new entry. Points without an outcome stay missing.
     *
     * @return false where it was closed already
     */
    public boolean close(long meetingId, Actor by) {
        var meeting = calendar.lock(meetingId);
        if (meeting.isClosed()) {
            return false;
        }
        requireHeld(meeting);
        calendar.close(meetingId, by);
        return true;
    }

    /** The points of the meeting that nobody has answered. */
    public List<Point> missing(long meetingId) {
        return agenda.of(meetingId).stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> !point.isAnswered())
                .toList();
    }

    /** Says no to an outcome that this body cannot give; an odd one only deserves a warning, which is not given here. */
    public static void requireMayAnswer(Body body, Verb verb, Outcome outcome) {
        if (!body.mayDecide()) {
            throw new Refusal(
                    "outcome",
                    "R-182",
                    body.name() + " er en netværksgruppe og kan ikke træffe beslutninger, kun rådgive.");
        }
        boolean goesUp = outcome == Outcome.FORWARDED_UP || outcome.approves() && verb.recommendsUp();
        if (goesUp && body.upward().isEmpty() && body.regional().isEmpty()) {
            throw new Refusal(
                    "outcome",
                    "noHigherLevel",
                    "%s har intet niveau over sig: vælg et andet udfald end \"%s\"."
                            .formatted(body.name(), outcome.danish()));
        }
    }

    private void requireOpen(Meeting meeting, Point point) {
        boolean completesMissing = meeting.isClosed() && point != null && !point.isAnswered();
        if (meeting.isClosed() && !completesMissing) {
            throw new Refusal(
                    "outcome",
                    "closed",
                    "Referatet er lukket, og punktet er besvaret: en rettelse skal ske som en ny, begrundet post.");
        }
        if (point != null && hasTakenItsCaseOn(point, meeting.id())) {
            throw new Refusal(
                    "outcome",
                    "answered",
                    "Punktet er besvaret, og sagen er gået videre: en rettelse skal ske som en ny, begrundet post.");
        }
        requireHeld(meeting);
    }

    /** The changes that can still be taken back, latest first. */
    private Stream<Change> undoable(long meetingId) {
        return db
                .sql("""
                        select id, target, target_id, old_value from meeting_change
                        where meeting_id = ? and undone = false order by id desc
                        """)
                .param(meetingId)
                .query((row, i) -> new Change(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list()
                .stream()
                .filter(change -> !change.isOfPoint()
                        || agenda.point(change.targetId())
                                .filter(point -> !hasTakenItsCaseOn(point, meetingId))
                                .isPresent());
    }

    /** A case that was decided by itself has gone on, though the record is open: its answer counts already. */
    private boolean hasTakenItsCaseOn(Point point, long meetingId) {
        return point.isAnswered()
                && point.caseNumber().isPresent()
                && point.caseNumber()
                        .flatMap(placements::of)
                        .flatMap(Placement::meeting)
                        .filter(stillAt -> stillAt == meetingId)
                        .isEmpty();
    }

    private void requireHeld(Meeting meeting) {
        if (meeting.isCancelled()) {
            throw new Refusal("meeting", "cancelled", "Mødet er aflyst: der kan ikke føres referat.");
        }
        if (!meeting.imported() && !meeting.hasBegun(clock.now())) {
            throw new Refusal(
                    "meeting", "notHeld", "Mødet er ikke begyndt endnu: udfald kan først skrives, når det holdes.");
        }
    }

    private static void requireLength(String field, String label, String text, int max) {
        if (text != null && text.length() > max) {
            throw new Refusal(
                    field,
                    "maxLength",
                    "Feltet \"%s\" må højst fylde %,d tegn (der er skrevet %,d)."
                            .formatted(label, max, text.length())
                            .replace(',', '.'));
        }
    }

    private void takeBack(Change change, Actor by) {
        if (change.isOfPoint()) {
            var parts = change.oldValue().split("\n", 2);
            var outcome = parts[0].isEmpty() ? null : Outcome.valueOf(parts[0]);
            write(change.targetId(), outcome, parts.length > 1 ? parts[1] : "", by);
        } else {
            db.sql("update meeting_item set narrative = ? where id = ?")
                    .params(change.oldValue(), change.targetId())
                    .update();
        }
        db.sql("update meeting_change set undone = true where id = ?")
                .param(change.id())
                .update();
    }

    private void write(long point, Outcome outcome, String words, Actor by) {
        db.sql("update meeting_point set outcome = ?, words = ?, recorded_by = ? where id = ?")
                .params(outcome == null ? null : outcome.name(), words, by.id(), point)
                .update();
    }

    private void note(long meeting, String target, long targetId, String before, String after, Actor by) {
        db.sql("""
                        insert into meeting_change (meeting_id, target, target_id, old_value, new_value, changed_by,
                                                    changed_at, undone)
                        values (?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .params(meeting, target, targetId, before, after, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    private record Change(long id, String target, long targetId, String oldValue) {

        boolean isOfPoint() {
            return target.equals("POINT");
        }
    }
}

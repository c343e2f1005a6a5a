package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of a closed record: new entries with a reason, beside what was recorded, which stays. What had already moved
 * is not moved back. Joins the caller's transaction.
 */
@Service
@Transactional
public class Corrections {

    /** One correction; the latest of a point counts. */
    public record Correction(long point, Outcome outcome, String words, String reason, Actor by, OffsetDateTime at) {

        /** The correction as a Danish sentence. */
        public String text() {
            return outcome.danish() + (outcome.isSaidBy(words) ? "" : ": " + words) + " (" + reason + ")";
        }
    }

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Agenda agenda;

    Corrections(JdbcClient db, KlyngeClock clock, Organisation organisation, MeetingCalendar calendar, Agenda agenda) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.calendar = calendar;
        this.agenda = agenda;
    }

    /**
     * Writes a correction down.
     *
     * @throws Refusal while the record is open, for a point that is still missing its outcome, for an outcome that the body
     *     cannot give, and for one that says what is recorded already
     */
    public void add(long pointId, Outcome outcome, String words, String reason, Actor by) {
        var meeting = calendar.lockOf(pointId);
        var point = agenda.point(pointId).orElseThrow();
        if (!meeting.isClosed()) {
            throw new Refusal(
                    "outcome",
                    "open",
                    "Referatet er ikke lukket: ret udfaldet på referatsiden, det kræver ingen rettelse.");
        }
        if (!point.isAnswered()) {
            throw new Refusal("outcome", "missing", "Punktet mangler sit udfald: skriv det på referatsiden.");
        }
        MeetingRecord.requireMayAnswer(organisation.body(meeting.body()), point.verb(), outcome);
        var latest = of(meeting.id()).stream()
                .filter(earlier -> earlier.point() == pointId)
                .reduce((first, second) -> second);
        var saidOutcome = latest.map(Correction::outcome).orElse(point.outcome().orElseThrow());
        var saidWords = latest.map(Correction::words).orElse(point.words().orElse(""));
        if (saidOutcome == outcome && saidWords.equals(words)) {
            throw new Refusal(
                    "outcome", "unchanged", "Rettelsen siger det samme som referatet: ret udfald eller ordlyd.");
        }
        db.sql("""
                        insert into meeting_correction (meeting_id, point_id, outcome, words, reason, corrected_by,
                                                        corrected_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(meeting.id(), pointId, outcome.name(), words, reason, by.id(), OffsetDateTime.now(clock))
                .update();
    }

    /** The corrections of the meeting's record, oldest first. */
    public List<Correction> of(long meeting) {
        return db.sql("select * from meeting_correction where meeting_id = ? order by id")
                .param(meeting)
                .query((row, i) -> new Correction(
                        row.getLong("point_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        row.getString("reason"),
                        new Actor(row.getString("corrected_by")),
                        row.getObject("corrected_at", OffsetDateTime.class)))
                .list();
    }
}

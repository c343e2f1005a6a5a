package dk.klyngeflow.meetings;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case meets a meeting. A case waits at one body at a time: it has one active placement, at a meeting or, while
 * none can take it, at none. Joins the caller's transaction; task due dates are the caller's business.
 */
@Service
@Transactional
public class Placements {

    /**
     * What is to be placed.
     *
     * @param day the day that "next" counts from: today, or an imported meeting's own date
     * @param lateReason overrides the cut-off for items; or null
     */
    public record Request(
            CaseNumber caseNumber,
            String title,
            Subject subject,
            BodyId body,
            List<Recommendation> recommendations,
            LocalDate day,
            String lateReason) {}

    private final JdbcClient db;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Organisation organisation;

    Placements(JdbcClient db, MeetingCalendar calendar, Agenda agenda, Organisation organisation) {
        this.db = db;
        this.calendar = calendar;
        this.agenda = agenda;
        this.organisation = organisation;
    }

    /** Puts the case on the body's next meeting that can still take it, and says which; lets it wait where there is none. */
    public Optional<Meeting> place(Request request) {
        var meeting = calendar.nextTaking(request.body(), request.day(), request.lateReason() != null);
        insert(request, meeting.map(Meeting::id).orElse(null));
        return meeting;
    }

    /** Puts the case on this very meeting, past its cut-off or not. */
    public void placeAt(Request request, long meetingId) {
        var meeting = calendar.get(meetingId);
        if (!meeting.status().takesCases()) {
            throw new Refusal(
                    "meeting",
                    "final",
                    meeting.isCancelled()
                            ? "Mødet er aflyst og kan ikke tage sagen."
                            : "Mødet er allerede holdt og kan ikke tage sagen.");
        }
        calendar.requireInForce(organisation.body(meeting.body()), meeting.date());
        insert(request, meetingId);
    }

    /** The case's place now. */
    public Optional<Placement> of(CaseNumber number) {
        return db.sql("select * from meeting_placement where case_number = ? and status = 'ACTIVE'")
                .param(number.value())
                .query(Placements::toPlacement)
                .optional();
    }

    /** The places of several cases; one that has none is left out. */
    public List<Placement> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from meeting_placement where case_number in (:numbers) and status = 'ACTIVE'")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(Placements::toPlacement)
                .list();
    }

    /** The cases placed at the meeting, in the order they came. */
    public List<Placement> at(long meeting) {
        return db.sql("select * from meeting_placement where meeting_id = ? and status = 'ACTIVE' order by id")
                .param(meeting)
                .query(Placements::toPlacement)
                .list();
    }

    /** The cases that wait for the body to plan a meeting. */
    public List<Placement> waitingFor(BodyId body) {
        return db.sql("""
                        select * from meeting_placement
                        where body_id = ? and meeting_id is null and status = 'ACTIVE' order by id
                        """).param(body.value()).query(Placements::toPlacement).list();
    }

    /** The case has got its answer there. */
    public void answered(CaseNumber number) {
        end(number, "ANSWERED");
    }

    /** The case is withdrawn or cancelled: its place and its unanswered points go with it. */
    public void release(CaseNumber number) {
        of(number).flatMap(Placement::meeting).ifPresent(meeting -> agenda.takeOff(number, meeting));
        end(number, "RELEASED");
    }

    /** Takes the case off the meeting it stood on, as cancelling does; the caller places it anew. */
    public void takeOff(Placement placement) {
        placement.meeting().ifPresent(meeting -> agenda.takeOff(placement.caseNumber(), meeting));
    }

    private void insert(Request request, Long meeting) {
        db.sql("""
                        insert into meeting_placement (case_number, body_id, meeting_id, placed_on, status,
                                                       times_moved, late_reason)
                        values (?, ?, ?, ?, 'ACTIVE', ?, ?)
                        """)
                .params(
                        request.caseNumber().value(),
                        request.body().value(),
                        meeting,
                        request.day(),
                        endActive(request.caseNumber(), meeting),
                        request.lateReason())
                .update();
        if (meeting != null) {
            agenda.place(request.caseNumber(), request.title(), request.subject(), request.recommendations(), meeting);
        }
    }

    /**
     * Ends the active placement, if any, and says how often the case has been moved when it is placed anew: from a meeting
     * to another one, or to none. Waiting for a meeting, and being placed again where it stood, is no move.
     */
    private int endActive(CaseNumber number, Long nextMeeting) {
        return of(number)
                .map(placement -> {
                    end(number, "MOVED");
                    boolean moved = placement.meeting().isPresent()
                            && !placement.meeting().equals(Optional.ofNullable(nextMeeting));
                    return placement.timesMoved() + (moved ? 1 : 0);
                })
                .orElse(0);
    }

    private void end(CaseNumber number, String status) {
        db.sql("update meeting_placement set status = ? where case_number = ? and status = 'ACTIVE'")
                .params(status, number.value())
                .update();
    }

    private static Placement toPlacement(ResultSet row, int ignored) throws SQLException {
        return new Placement(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                new BodyId(row.getString("body_id")),
                Optional.ofNullable(row.getObject("meeting_id", Long.class)),
                row.getObject("placed_on", LocalDate.class),
                row.getInt("times_moved"),
                Optional.ofNullable(row.getString("late_reason")));
    }
}

package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes drafted from the record: per item the points with their outcomes, and what was said. Versions, never overwritten. */
@Service
@Transactional
public class Minutes {

    private static final DateTimeFormatter DANISH_DATE =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final JdbcClient db;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Organisation organisation;
    private final Deadlines deadlines;

    Minutes(
            JdbcClient db,
            MeetingCalendar calendar,
            Agenda agenda,
            Attendance attendance,
            Organisation organisation,
            Deadlines deadlines) {
        this.db = db;
        this.calendar = calendar;
        this.agenda = agenda;
        this.attendance = attendance;
        this.organisation = organisation;
        this.deadlines = deadlines;
    }

    /** Drafts the next version from the record. A body without an adopted deadline for minutes gets none claimed (C-10). */
    public void draft(long meetingId, LocalDate on) {
        var meeting = calendar.get(meetingId);
        var body = organisation.body(meeting.body());
        var due = deadlines.minutesDue(body.deadlines(), meeting.date());
        db.sql("""
                        insert into meeting_minutes (meeting_id, version, status, drafted_on, due_on, content)
                        select ?, coalesce(max(version), 0) + 1, 'DRAFT', ?, ?, ? from meeting_minutes where meeting_id = ?
                        """)
                .params(meetingId, on, due.orElse(null), text(meeting), meetingId)
                .update();
    }

    /** The latest version's text. */
    public Optional<String> latest(long meetingId) {
        return db.sql("select content from meeting_minutes where meeting_id = ? order by version desc limit 1")
                .param(meetingId)
                .query(String.class)
                .optional();
    }

    private String text(Meeting meeting) {
        var body = organisation.body(meeting.body());
        var text = new StringBuilder();
        text.append("Referat: ")
                .append(meeting.number().map(number -> number + ". møde, ").orElse(""))
                .append(body.name())
                .append(", ")
                .append(DANISH_DATE.format(meeting.date()))
                .append("\n");
        var leaders = attendance.leaders(meeting.id());
        leaders.chair()
                .ifPresent(chair -> text.append("Ordstyrer: ").append(chair).append("\n"));
        leaders.minuteTaker()
                .ifPresent(minuteTaker ->
                        text.append("Referent: ").append(minuteTaker).append("\n"));
        for (var item : agenda.of(meeting.id())) {
            text.append("\n")
                    .append(item.displayNumber().map(number -> number + ". ").orElse(""))
                    .append(item.title())
                    .append("\n");
            for (var point : item.points()) {
                text.append("  ")
                        .append(point.displayNumber()
                                .map(number -> number + ") ")
                                .orElse("- "))
                        .append(point.text())
                        .append("\n     ")
                        .append(answerOf(point))
                        .append("\n");
            }
            item.narrative()
                    .filter(narrative -> !narrative.isBlank())
                    .ifPresent(narrative -> text.append("  ").append(narrative).append("\n"));
        }
        return text.toString();
    }

    /** The words as recorded; some minutes have nothing but words. */
    private static String answerOf(Point point) {
        return point.words()
                .filter(words -> !words.isBlank())
                .or(() -> point.outcome().map(Outcome::danish))
                .orElse("Udfald mangler");
    }
}

package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Strictness;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one level said to the draft of another's agenda. Joins the caller's transaction. */
@Service
@Transactional
public class AgendaQualifications {

    /**
     * A level's answer.
     *
     * @param remark what has to be changed; null with most yeses
     * @param proposedItem an item that was missing and is on the draft now; or null
     */
    public record Qualification(
            BodyId body,
            boolean ready,
            @Nullable String remark,
            @Nullable String proposedItem) {}

    private final JdbcClient db;
    private final Organisation organisation;
    private final KlyngeClock clock;

    AgendaQualifications(JdbcClient db, Organisation organisation, KlyngeClock clock) {
        this.db = db;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Writes an answer down; the latest counts. */
    public void answer(long meeting, Qualification answer, Actor by) {
        db.sql("""
            insert into meeting_agenda_qualification (meeting_id, body_id, ready, remark, proposed_item,
                                                      answered_by, answered_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        meeting,
                        answer.body().value(),
                        answer.ready(),
                        answer.remark(),
                        answer.proposedItem(),
                        by.id(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The answer that counts; empty while there is none. */
    public Optional<Qualification> of(long meeting) {
        return db.sql("select * from meeting_agenda_qualification where meeting_id = ? order by id desc limit 1")
                .param(meeting)
                .query((row, i) -> new Qualification(
                        new BodyId(row.getString("body_id")),
                        row.getBoolean("ready"),
                        row.getString("remark"),
                        row.getString("proposed_item")))
                .optional();
    }

    /** What chairs and secretariat read of it; empty where the body's agenda is qualified by nobody. */
    public Optional<String> textOf(Meeting meeting) {
        var body = organisation.body(meeting.body());
        return organisation
                .qualifierOf(body)
                .map(qualifier -> of(meeting.id())
                        .map(answer -> said(qualifier, answer))
                        .orElseGet(() -> silent(qualifier, body)));
    }

    private static String said(Body qualifier, Qualification answer) {
        return qualifier.name()
                + (answer.ready() ? ": udkastet er klar." : ": udkastet bør ændres. " + answer.remark())
                + (answer.proposedItem() == null ? "" : " Foreslået punkt: " + answer.proposedItem());
    }

    private static String silent(Body qualifier, Body body) {
        boolean must = body.agendaQualifiedBy()
                .filter(rule -> rule.strictness() == Strictness.MUST)
                .isPresent();
        return "%s har endnu ikke kvalificeret udkastet%s. Det holder ikke dagsordenen tilbage."
                .formatted(qualifier.name(), must ? ", som det skal" : "");
    }
}

package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.UNTIL;

import org.springframework.stereotype.Component;

/** A point of a closed record that nobody has written an outcome for: shown as missing, never guessed. */
@Component
class MissingOutcome implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.NO_OUTCOME;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        meeting_placement p
                          join case_file f on f.case_number = p.case_number
                          join meeting m on m.id = p.meeting_id
                        where p.status = 'ACTIVE' and m.status = 'CLOSED' and exists (
                          select 1 from meeting_point t join meeting_item i on i.id = t.item_id
                          where t.case_number = p.case_number and i.meeting_id = m.id and t.outcome is null)
                        """)
                .with(BUSINESS_KEY, "p.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "p.body_id")
                .with(SINCE, "cast(m.closed_at as timestamp)")
                .with(UNTIL, "m.starts_at");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Referatet af mødet den %s i %s er lukket, men sagens punkt har intet udfald: sekretariatet skal skrive det."
                .formatted(texts.day(row.until()), texts.body(row.body()));
    }
}

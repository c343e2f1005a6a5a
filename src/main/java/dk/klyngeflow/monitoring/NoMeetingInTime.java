package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.UNTIL;

import org.springframework.stereotype.Component;

/** A case that came after the cut-off for items of every planned meeting. */
@Component
class NoMeetingInTime implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.NO_MEETING_CAN_TAKE_IT;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        meeting_placement p
                          join case_file f on f.case_number = p.case_number
                          join (
                            select body_id, min(starts_at) as next_at from meeting
                            where status in ('PLANNED', 'AGENDA_SENT') and starts_at > :endOfToday group by body_id
                          ) n on n.body_id = p.body_id
                        where p.status = 'ACTIVE' and p.meeting_id is null
                        """)
                .with(BUSINESS_KEY, "p.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "p.body_id")
                .with(SINCE, "cast(p.placed_on as timestamp)")
                .with(UNTIL, "n.next_at");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Sagen har siden den %s ventet på et møde i %s: fristen for nye punkter til det næste, den %s, er passeret."
                .formatted(texts.day(row.since()), texts.body(row.body()), texts.day(row.until()));
    }
}

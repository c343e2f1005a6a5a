package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;

import org.springframework.stereotype.Component;

/** A case that waits for a meeting which nobody has planned (C-19, R-095). */
@Component
class NoMeeting implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.NO_MEETING;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        meeting_placement p
                          join case_file f on f.case_number = p.case_number
                          left join (
                            select body_id, min(starts_at) as next_at from meeting
                            where status in ('PLANNED', 'AGENDA_SENT') and starts_at > :endOfToday group by body_id
                          ) n on n.body_id = p.body_id
                        where p.status = 'ACTIVE' and p.meeting_id is null and n.next_at is null
                        """)
                .with(BUSINESS_KEY, "p.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "p.body_id")
                .with(SINCE, "cast(p.placed_on as timestamp)");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Sagen har siden den %s ventet på et møde i %s, og der er ikke planlagt noget."
                .formatted(texts.day(row.since()), texts.body(row.body()));
    }
}

package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.AMOUNT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;

import dk.klyngeflow.shared.Money;
import org.springframework.stereotype.Component;

/** Money that is still held for a case after the day on which its year was to be closed. */
@Component
class OldHold implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.HOLD_OLD;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        (
                          select case_number, pool_id, cast(min(booked_at) as timestamp) as held_at,
                                 sum(case kind when 'HELD' then amount_oere else -amount_oere end) as oere
                          from fund_entry where kind in ('HELD', 'RELEASED', 'GRANTED') and case_number is not null
                          group by case_number, pool_id
                          having sum(case kind when 'HELD' then amount_oere else -amount_oere end) > 0
                        ) h
                          join fund_pool l on l.pool_id = h.pool_id
                          join case_file f on f.case_number = h.case_number
                        where l.fund_year <= :closedYear
                        """)
                .with(BUSINESS_KEY, "h.case_number")
                .with(CLUSTER_ID, "f.cluster_id")
                .with(BODY_ID, "f.body_id")
                .with(SINCE, "h.held_at")
                .with(WHAT, "l.name")
                .with(AMOUNT, "h.oere");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "%s i %s har været reserveret til sagen siden den %s; årets midler skulle være lukket nu."
                .formatted(Money.ofOere(row.amount()), row.what(), texts.day(row.since()));
    }
}

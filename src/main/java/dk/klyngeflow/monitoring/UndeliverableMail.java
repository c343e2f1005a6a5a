package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.BODY_OF_OWNER;
import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;
import static dk.klyngeflow.monitoring.StuckSql.Column.WORDS;

import org.springframework.stereotype.Component;

/** An e-mail about a case or a meeting that the mail server refuses, or has not taken for days. */
@Component
class UndeliverableMail implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.MAIL_UNDELIVERABLE;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        (
                          select mail.*,
                                 (select max(h.tenant_id_) from act_hi_procinst h where h.business_key_ = mail.about)
                                   as cluster_id
                          from mail_message mail where mail.status = 'UNDELIVERABLE' and mail.about is not null
                        ) e
                          left join case_file f on f.case_number = e.about
                          left join meeting m on m.id = case
                            when e.about like 'moede-%' then cast(substring(e.about from 7) as bigint) end
                        where coalesce(f.cluster_id, e.cluster_id) is not null
                        """)
                .with(BUSINESS_KEY, "e.about")
                .with(CLUSTER_ID, "coalesce(f.cluster_id, e.cluster_id)")
                .with(BODY_ID, BODY_OF_OWNER)
                .with(SINCE, "cast(e.written_at as timestamp)")
                .with(ABOUT, "cast(e.id as varchar)")
                .with(WHAT, "e.recipient")
                .with(WORDS, "e.problem");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "En e-mail fra den %s til %s kunne ikke leveres: %s"
                .formatted(texts.moment(row.since()), row.what(), texts.fault(row.words()));
    }
}

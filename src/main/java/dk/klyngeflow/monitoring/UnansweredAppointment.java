package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.StuckSql.Column.ABOUT;
import static dk.klyngeflow.monitoring.StuckSql.Column.AMOUNT;
import static dk.klyngeflow.monitoring.StuckSql.Column.BODY_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.BUSINESS_KEY;
import static dk.klyngeflow.monitoring.StuckSql.Column.CLUSTER_ID;
import static dk.klyngeflow.monitoring.StuckSql.Column.INSTANCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.SINCE;
import static dk.klyngeflow.monitoring.StuckSql.Column.WHAT;

import org.springframework.stereotype.Component;

/** Parties that have not appointed anybody to a group within their deadline. */
@Component
class UnansweredAppointment implements StuckRule {

    @Override
    public StuckKind kind() {
        return StuckKind.APPOINTMENT_UNANSWERED;
    }

    @Override
    public StuckSql sql() {
        return StuckSql.from("""
                        act_ru_task t
                          join act_ru_execution p on p.id_ = t.proc_inst_id_
                          join group_ad_hoc g on g.group_number = p.business_key_
                          join (
                            select group_number, count(*) as places, min(party) as party from group_place
                            where status = 'ASKED' group by group_number
                          ) open_places on open_places.group_number = g.group_number
                        where t.task_def_key_ = 'userTask_handleMissing'
                        """)
                .with(BUSINESS_KEY, "p.business_key_")
                .with(CLUSTER_ID, "g.cluster_id")
                .with(BODY_ID, "g.body_id")
                .with(SINCE, "t.create_time_")
                .with(ABOUT, "t.id_")
                .with(INSTANCE, "t.proc_inst_id_")
                .with(WHAT, "open_places.party")
                .with(AMOUNT, "open_places.places");
    }

    @Override
    public String sentence(StuckRow row, Texts texts) {
        return "Fristen for at udpege medlemmer udløb den %s, og %s mangler svar: %s skal tage stilling."
                .formatted(
                        texts.moment(row.since()),
                        row.amount() == 1
                                ? "pladsen for " + texts.group(row.what())
                                : row.amount() + " pladser (den første for " + texts.group(row.what()) + ")",
                        texts.waitingFor(row));
    }
}

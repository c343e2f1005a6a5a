package dk.klyngeflow.casework.meetingcycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.organisation.Body;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** What the table {@code agendaOrder} sees, and says: an item's rank on the agenda (R-206, C-11). */
@Component
public class AgendaRanks {

    static final String TABLE = "agendaOrder";
    static final Var<String> ORDER_RULE = Var.text("orderRule");
    static final Var<String> ITEM_KIND = Var.text("itemKind");
    static final Var<String> SUBJECT = Var.text("subject");

    private final DecisionService decisions;

    AgendaRanks(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** A lower rank comes first; items of the same rank keep the order they have. */
    public int of(AgendaItem item, Body body) {
        return decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(values(
                        ORDER_RULE.with(body.agendaOrder().value().name()),
                        ITEM_KIND.with(item.kind().name()),
                        SUBJECT.with(item.subject().name())))
                .evaluate()
                .<Integer>getSingleEntry();
    }
}

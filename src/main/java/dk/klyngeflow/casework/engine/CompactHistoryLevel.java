package dk.klyngeflow.casework.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What operators need and no more: the engine's level "audit" and the decision instances of processes, without variables. A case
 * is found by its business key, what a table saw stands with its decision, and what was typed never comes near the engine. A
 * table that a page asks leaves no trace: looking is no decision.
 *
 * <p>Imports {@code ..impl..}: a history level has no public type (docs/decisions/0002).
 */
class CompactHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "klyngeflow";

    private static final Set<HistoryEventTypes> VARIABLES = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE);

    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (eventType == HistoryEventTypes.DMN_DECISION_EVALUATE) {
            return entity == null || Context.getCoreExecutionContext() != null;
        }
        return !VARIABLES.contains(eventType)
                && HistoryLevel.HISTORY_LEVEL_AUDIT.isHistoryEventProduced(eventType, entity);
    }
}

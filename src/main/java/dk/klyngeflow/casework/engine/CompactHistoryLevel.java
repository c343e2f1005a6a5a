package dk.klyngeflow.casework.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * What operators need and no more: the engine's level "audit", the decision instances of processes, and of variables only the
 * few that name a case. Form contents never come near it, and a table that a page asks leaves no trace: looking is no decision.
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
        if (VARIABLES.contains(eventType)) {
            return entity == null
                    || entity instanceof VariableInstance variable && CaseVars.SHOWN.contains(variable.getName());
        }
        if (eventType == HistoryEventTypes.DMN_DECISION_EVALUATE) {
            return entity == null || Context.getCoreExecutionContext() != null;
        }
        return HistoryLevel.HISTORY_LEVEL_AUDIT.isHistoryEventProduced(eventType, entity);
    }
}

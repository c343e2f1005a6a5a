package dk.klyngeflow.casework.engine;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.ClusterId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What the task list shows of every process, set when it starts: the cluster's name, and a case number, empty where the
 * process has no case, because the list can be asked for tasks of other cases than one's own.
 *
 * <p>Imports {@code ..impl..}: a listener for all processes has no public type (docs/decisions/0002).
 */
class ListColumns extends AbstractBpmnParseListener {

    private final Organisation organisation;

    ListColumns(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::set);
    }

    private void set(DelegateExecution execution) {
        var tenant = execution.getTenantId();
        if (tenant != null) {
            CaseVars.CLUSTER_NAME.set(execution, organisation.nameOf(new ClusterId(tenant)));
        }
        if (CaseVars.CASE_NUMBER.find(execution) == null) {
            CaseVars.CASE_NUMBER.set(execution, "");
        }
    }
}

package dk.klyngeflow.casework.escalation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.HashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code issueEscalation}: a case begins, a case is withdrawn. */
@Component
@Transactional
public class IssueEscalationFlow {

    private static final String NOT_ALLOWED = "NOT_ALLOWED";

    private final RuntimeService runtime;
    private final DecisionService decisions;
    private final CaseRegister cases;
    private final Route route;

    IssueEscalationFlow(RuntimeService runtime, DecisionService decisions, CaseRegister cases, Route route) {
        this.runtime = runtime;
        this.decisions = decisions;
        this.cases = cases;
        this.route = route;
    }

    /**
     * Raises a case in a forum, to be qualified there by the secretariat.
     *
     * @throws Refusal where the table does not allow it: a network raises topics in theme groups only
     */
    Raised raise(NewCase wanted, Route.Beginning beginning) {
        requireAllowed(beginning);
        var file = cases.open(wanted);
        return new Raised(file, start(file, beginning, false));
    }

    /** The case that was raised, and the process that it began. */
    record Raised(CaseFile file, String processInstanceId) {}

    /** Begins a case at this very body, ready for its next meeting: sent on by another case's point, or imported. */
    public CaseFile beginAt(BodyId body, NewCase wanted, Ask ask) {
        var file = openAt(wanted, ask);
        startIfMissing(file, body);
        return file;
    }

    /** Opens the case's file with what it asks; {@link #startIfMissing} sets it going. */
    public CaseFile openAt(NewCase wanted, Ask ask) {
        var file = cases.open(wanted);
        cases.ask(file.number(), ask);
        return file;
    }

    /** Sets an opened case going at the body; says nothing where it runs or has run. */
    public void startIfMissing(CaseFile opened, BodyId body) {
        // Whoever closes a record and the job under it may come here at the same time: the second one waits, and sees.
        var file = cases.lock(opened.number());
        if (file.isOpen() && !isRunning(file.number())) {
            start(file, Route.Beginning.at(body, file.subject()), true);
        }
    }

    /** Whether the running case was routed to the region's administrative branch instead of the political one. */
    public boolean takesRegionalBranch(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(IssueEscalation.PROCESS)
                        .processInstanceBusinessKey(number.value())
                        .variableValueEquals(IssueEscalation.BRANCH.name(), "REGIONAL")
                        .count()
                > 0;
    }

    private boolean isRunning(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(IssueEscalation.PROCESS)
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    private void requireAllowed(Route.Beginning beginning) {
        var answer = decisions
                .evaluateDecisionTableByKey(IssueEscalation.ROUTE_TABLE)
                .variables(route.facts(beginning))
                .evaluate()
                .getSingleResult();
        if (NOT_ALLOWED.equals(answer.getEntry(IssueEscalation.FIRST_LEVEL.name()))) {
            throw new Refusal("bodyId", "R-182", answer.getEntry("reason"));
        }
    }

    private String start(CaseFile file, Route.Beginning beginning, boolean qualified) {
        var variables = new HashMap<String, Object>();
        variables.putAll(route.facts(beginning));
        variables.putAll(route.bodies(beginning));
        variables.put(CASE_NUMBER.name(), file.number().value());
        variables.put(CASE_TITLE.name(), file.title());
        variables.put(CLUSTER_ID.name(), file.cluster().value());
        // A case that nobody raised by hand comes back to the secretariat.
        boolean byPerson = new Actor(file.submitter()).isPerson();
        variables.put(LevelTreatment.SUBMITTER_ID.name(), byPerson ? file.submitter() : null);
        variables.put(LevelTreatment.QUALIFIED.name(), qualified);
        return runtime.startProcessInstanceByKey(
                        IssueEscalation.PROCESS, file.number().value(), variables)
                .getId();
    }
}

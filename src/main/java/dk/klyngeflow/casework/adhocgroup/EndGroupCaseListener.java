package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The end events of {@code adHocGroup}: which end the case and the group came to. */
@Component
class EndGroupCaseListener implements ExecutionListener {

    private static final String CLOSED = "event_groupClosed";
    private static final Map<String, CaseStatus> ENDS = Map.of(
            CLOSED,
            CaseStatus.DECIDED,
            "event_groupNotCommissioned",
            CaseStatus.DECIDED,
            "event_groupRejected",
            CaseStatus.DECIDED,
            "event_groupGivenUp",
            CaseStatus.WITHDRAWN,
            "event_proposalGivenUp",
            CaseStatus.WITHDRAWN);

    private final CaseRegister cases;
    private final GroupRegister groups;
    private final Charters charters;
    private final KlyngeClock clock;

    EndGroupCaseListener(CaseRegister cases, GroupRegister groups, Charters charters, KlyngeClock clock) {
        this.cases = cases;
        this.groups = groups;
        this.charters = charters;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var end = execution.getCurrentActivityId();
        cases.close(number, ENDS.get(end), clock.today());
        if (!end.equals(CLOSED)) {
            groups.notSetUp(number);
            charters.end(
                    charters.latest(number).id(), CharterStatus.NOT_ADOPTED, clock.today(), "Gruppen blev ikke nedsat");
        }
    }
}

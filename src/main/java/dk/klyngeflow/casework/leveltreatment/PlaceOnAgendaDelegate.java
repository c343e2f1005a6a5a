package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.BODY_ID;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.DECISION_DUE;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_placeOnAgenda: the next meeting that can still take the case; without one it waits, and is seen to wait. */
@Component
class PlaceOnAgendaDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final CasePlacing placing;
    private final Placements placements;

    PlaceOnAgendaDelegate(CaseRegister cases, CasePlacing placing, Placements placements) {
        this.cases = cases;
        this.placing = placing;
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.get(new CaseNumber(CASE_NUMBER.get(execution)));

        var meeting = placements.place(placing.request(file, new BodyId(BODY_ID.get(execution))));

        DECISION_DUE.pass(
                execution, meeting.map(next -> LevelDates.at(next.endsAt())).orElse(null));
    }
}

package dk.klyngeflow.casework.leveltreatment;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.APPROVED;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.BODY_ID;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.QUALIFY_DUE;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.RETURNS_TO_CALLER;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.SECRETARIAT_GROUP;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.STAYS_REGIONAL;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.UPWARD_BODY;
import static dk.klyngeflow.casework.leveltreatment.LevelTreatment.WITHIN_COMPETENCE;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_receiveCase: the case is now at this body; a case is in exactly one place. */
@Component
class ReceiveCaseDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final Organisation organisation;
    private final LevelDates dates;
    private final KlyngeClock clock;

    ReceiveCaseDelegate(CaseRegister cases, Organisation organisation, LevelDates dates, KlyngeClock clock) {
        this.cases = cases;
        this.organisation = organisation;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // A case that was on its way to a body that has ended comes to whoever has taken over.
        var body = organisation.standing(new BodyId(BODY_ID.get(execution)), clock.today());
        BODY_ID.set(execution, body.id().value());

        var file = cases.get(new CaseNumber(CASE_NUMBER.get(execution)));
        if (!file.body().equals(Optional.of(body.id()))) {
            cases.moveTo(file.number(), body.id());
        }

        LEVEL_NAME.set(execution, body.name());
        SECRETARIAT_GROUP.set(execution, body.secretariatGroup());
        Var.pass(execution, CompetenceFacts.of(file, body));
        if (WITHIN_COMPETENCE.find(execution) == null) {
            // A case that comes qualified from below was found fit for this body to decide.
            WITHIN_COMPETENCE.set(execution, "YES");
        }
        if (RETURNS_TO_CALLER.find(execution) == null) {
            RETURNS_TO_CALLER.set(execution, false);
        }
        APPROVED.set(execution, false);
        QUALIFY_DUE.pass(execution, dates.qualify());
        if (body.level().isRegional()) {
            var above = body.upward().map(organisation::body);
            STAYS_REGIONAL.set(
                    execution, above.filter(next -> next.level().isRegional()).isPresent());
            UPWARD_BODY.set(execution, above.map(next -> next.id().value()).orElse(null));
        }
    }
}

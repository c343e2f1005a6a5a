package dk.klyngeflow.casework.chairdecision;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.organisation.Body;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code chairDecision}: the chairs are asked. */
@Component
@Transactional
public class ChairDecisionFlow {

    private final RuntimeService runtime;

    ChairDecisionFlow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Asks all chairs at once; gives the process's id. */
    String ask(CaseFile file, Body body, long basis, Date due) {
        return runtime.startProcessInstanceByKey(
                        ChairDecision.PROCESS,
                        file.number().value(),
                        values(
                                CASE_NUMBER.with(file.number().value()),
                                CASE_TITLE.with(file.title()),
                                CLUSTER_ID.with(file.cluster().value()),
                                LEVEL_NAME.with(body.name()),
                                LevelTreatment.BODY_ID.with(body.id().value()),
                                LevelTreatment.SUBMITTER_ID.with(file.submitter()),
                                LevelTreatment.QUALIFIED.with(true),
                                LevelTreatment.SECRETARIAT_GROUP.with(body.secretariatGroup()),
                                ChairDecision.CHAIR_GROUP.with(body.chairGroup()),
                                ChairDecision.CHAIRS_DUE.with(due),
                                ChairDecision.CHAIR_REFUSED.with(false),
                                ChairDecision.BASIS_ID.with(basis)))
                .getId();
    }
}

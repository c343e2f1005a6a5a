package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What the program tells {@code pilotScaling}: a proposal begins with its theme group. */
@Component
class PilotScalingFlow {

    private final RuntimeService runtime;

    PilotScalingFlow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return the process instance's id */
    String start(CaseFile file, ScalingPath.Central central) {
        return runtime.startProcessInstanceByKey(
                        PilotScaling.PROCESS,
                        file.number().value(),
                        values(
                                CASE_NUMBER.with(file.number().value()),
                                CASE_TITLE.with(file.title()),
                                CLUSTER_ID.with(file.cluster().value()),
                                LEVEL_NAME.with(central.themeGroup().name()),
                                LevelTreatment.SUBMITTER_ID.with(file.submitter()),
                                LevelTreatment.QUALIFIED.with(false),
                                PilotScaling.THEME_GROUP.with(
                                        central.themeGroup().id().value()),
                                PilotScaling.STEERING_BODY.with(
                                        central.steering().id().value()),
                                PilotScaling.COMMITTEE_BODY.with(
                                        central.committee().id().value()),
                                PilotScaling.THEME_CHAIR_GROUP.with(
                                        central.themeGroup().chairGroup()),
                                PilotScaling.THEME_SECRETARIAT_GROUP.with(
                                        central.themeGroup().secretariatGroup()),
                                PilotScaling.EARLY_DIRECTION.with(false),
                                PilotScaling.DECIDED_BY.with(null)))
                .getId();
    }
}

package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.organisation.Body;
import java.util.Map;

/** What the table "kompetence" sees of a case and a body, beside what the secretariat has found. */
final class CompetenceFacts {

    private CompetenceFacts() {}

    static Map<String, Object> of(CaseFile file, Body body) {
        return Var.values(
                LevelTreatment.CASE_TYPE.with(file.type().name()),
                LevelTreatment.BODY_LEVEL.with(body.level().name()),
                LevelTreatment.MEMBER_MANDATE_ONLY.with(body.competence().memberMandateOnly()));
    }
}

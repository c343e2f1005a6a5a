package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.organisation.AdHocAuthority;
import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** What the table {@code adHocAuthority} sees of a body, and says (R-017, R-124, R-174, R-182, R-249; C-05). */
@Component
class GroupAuthority {

    enum Answer {
        ALONE,
        NEEDS_APPROVAL,
        NOT_ALLOWED
    }

    /** The table's answer, with its Danish reason. */
    record Ruling(Answer answer, String reason) {}

    private static final String SILENT = "SILENT";

    private final DecisionService decisions;
    private final Organisation organisation;
    private final Approval approval;

    GroupAuthority(DecisionService decisions, Organisation organisation, Approval approval) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.approval = approval;
    }

    Ruling of(BodyId body, Purpose purpose) {
        var answer = decisions
                .evaluateDecisionTableByKey(AdHocGroupProcess.AUTHORITY_TABLE)
                .variables(facts(body, purpose))
                .evaluate()
                .getSingleResult();
        return new Ruling(
                Answer.valueOf(answer.getEntry(AdHocGroupProcess.AUTHORITY.name())), answer.getEntry("reason"));
    }

    Map<String, Object> facts(BodyId id, Purpose purpose) {
        var body = organisation.body(id);
        return values(
                LevelTreatment.BODY_LEVEL.with(body.level().name()),
                AdHocGroupProcess.PURPOSE.with(purpose.name()),
                AdHocGroupProcess.OWN_RULE.with(body.adHocAuthority(purpose)
                        .map(rule -> rule.answer().name())
                        .orElse(SILENT)),
                AdHocGroupProcess.HAS_BODY_ABOVE.with(approval.above(id).isPresent()));
    }

    /** Who approves: whom the body's charter names, else the body above, else the body itself at a meeting. */
    BodyId approverOf(BodyId id, Purpose purpose) {
        Body body = organisation.body(id);
        return body.adHocAuthority(purpose)
                .map(AdHocAuthority::approvedBy)
                .or(() -> approval.above(id))
                .orElse(id);
    }
}

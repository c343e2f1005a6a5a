package dk.klyngeflow.casework.followup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions are split into follow-ups: each is a task of the receiving body's secretariat with its date (R-006, R-038,
 * ), and comes back to the body that gave it.
 */
@Component
@Transactional
public class FollowUps {

    private final RuntimeService runtime;
    private final Arrangements arrangements;
    private final Organisation organisation;

    FollowUps(RuntimeService runtime, Arrangements arrangements, Organisation organisation) {
        this.runtime = runtime;
        this.arrangements = arrangements;
        this.organisation = organisation;
    }

    /** Hands a follow-up to the body that it names; says nothing where that body has the very same one already. */
    public void give(
            BodyId from, @Nullable Long point, @Nullable CaseNumber caseNumber, Effect.FollowUp what, LocalDate on) {
        var to = organisation.body(new BodyId(what.bodyId()));
        arrangements
                .hand(from, to.id(), point, caseNumber, what, to.shortName(), on)
                .ifPresent(id -> runtime.startProcessInstanceByKey(
                        FollowUp.PROCESS,
                        FollowUp.key(id),
                        values(
                                CaseVars.CLUSTER_ID.with(to.owner().value()),
                                CaseVars.CASE_NUMBER.with(caseNumber == null ? null : caseNumber.value()),
                                CaseVars.CASE_TITLE.with(what.title()),
                                CaseVars.LEVEL_NAME.with(to.name()),
                                FollowUp.ARRANGEMENT_ID.with(id),
                                FollowUp.FOLLOW_UP_GROUP.with(to.secretariatGroup()),
                                FollowUp.FOLLOW_UP_DUE.with(LevelDates.endOf(what.dueOn())))));
    }

    /** The key under which a follow-up runs that was handed to another body. */
    public static String keyOf(long arrangement) {
        return FollowUp.key(arrangement);
    }
}

package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.CharterCheck;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_commissionGroup: the chairs give the group its commission; a chairmanship that is not two-part needs a reason. */
@Component
class CommissionGroupForm implements TaskForm {

    private enum Commission {
        YES,
        RETURN,
        NO
    }

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final GroupRegister groups;
    private final Charters charters;
    private final CharterCheck check;
    private final CharterReading reading;
    private final GroupAuthority authority;
    private final KlyngeClock clock;

    CommissionGroupForm(
            CaseRegister cases,
            DecisionTrail trail,
            GroupRegister groups,
            Charters charters,
            CharterCheck check,
            CharterReading reading,
            GroupAuthority authority,
            KlyngeClock clock) {
        this.cases = cases;
        this.trail = trail;
        this.groups = groups;
        this.charters = charters;
        this.check = check;
        this.reading = reading;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "commissionGroup";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var charter = charters.latest(group.number()).ofGroup();
        return Map.of(
                "caseNumber", group.number().value(),
                "caseTitle", group.name(),
                "authorityReason", authority.of(group.body(), group.purpose()).reason(),
                "charterText", reading.plain(charter, group.cluster()),
                "chairWarning", check.chairWarning(charter, group.cluster()).orElse(""));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var commission = data.choice("commission", Commission.class);
        cases.keepForm(group.number(), formId(), person.actor(), data.toJson());
        data.optionalText("chairReason").ifPresent(reason -> {
            var charter = charters.latest(group.number());
            charters.rewrite(charter.id(), charter.ofGroup().withChairReason(reason));
        });
        writeTrail(group, commission, data, person);
        task.complete(values(AdHocGroupProcess.COMMISSION.with(commission.name())));
    }

    private void writeTrail(AdHocGroup group, Commission commission, FormData data, SignedIn person) {
        cases.lock(group.number());
        boolean lastWord = authority.of(group.body(), group.purpose()).answer() == GroupAuthority.Answer.ALONE;
        trail.append(
                group.number(),
                new TrailEntry(
                        0,
                        group.body(),
                        null,
                        null,
                        null,
                        switch (commission) {
                            case YES -> Outcome.APPROVED;
                            case RETURN -> Outcome.RETURNED_FOR_QUALIFICATION;
                            case NO -> Outcome.REJECTED;
                        },
                        switch (commission) {
                            case YES -> lastWord ? null : TrailEffect.RECOMMENDED_UP;
                            case RETURN -> TrailEffect.RETURNED;
                            case NO -> null;
                        },
                        data.optionalText("remark").orElse("Formandskabet har givet gruppen dens opdrag."),
                        clock.today(),
                        person.actor(),
                        null));
    }
}

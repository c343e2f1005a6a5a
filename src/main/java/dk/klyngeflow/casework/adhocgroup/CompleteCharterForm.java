package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.CharterCheck;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupCharter;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Strictness;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** userTask_completeCharter: the proposer completes the charter, goes on without with a reason, or gives the group up. */
@Component
class CompleteCharterForm implements TaskForm {

    private enum NextStep {
        CORRECTED,
        GO_ON,
        GIVE_UP
    }

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final GroupRegister groups;
    private final Charters charters;
    private final CharterCheck check;
    private final CharterForm fields;
    private final Organisation organisation;

    CompleteCharterForm(
            CaseRegister cases,
            DecisionTrail trail,
            GroupRegister groups,
            Charters charters,
            CharterCheck check,
            CharterForm fields,
            Organisation organisation) {
        this.cases = cases;
        this.trail = trail;
        this.groups = groups;
        this.charters = charters;
        this.check = check;
        this.fields = fields;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "completeCharter";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var charter = charters.latest(group.number()).ofGroup();
        var shown = fields.shown(charter);
        shown.put("caseNumber", group.number().value());
        shown.put("caseTitle", group.name());
        shown.put(
                "missing",
                Stream.concat(
                                chairsRemark(group.number()),
                                check.missing(charter, group.isStandbyPool()).stream()
                                        .map(one -> "%s: %s".formatted(one.section(), one.sentence())))
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        return fields.options(
                List.of(groups.get(new CaseNumber(task.businessKey())).cluster()));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var group = groups.get(new CaseNumber(task.businessKey()));
        var charter = fields.read(data);
        var next = data.choice("nextStep", NextStep.class);
        if (next != NextStep.GIVE_UP) {
            check.requirePossible(charter, group.cluster());
        }
        if (next == NextStep.GO_ON) {
            requireMayGoOn(group, charter);
        }
        cases.keepForm(group.number(), formId(), person.actor(), data.toJson());
        cases.revise(group.number(), charter.title(), cases.get(group.number()).description());
        groups.rename(group.number(), charter.title());
        charters.rewrite(charters.latest(group.number()).id(), charter);
        task.complete(values(
                LevelTreatment.NEXT_STEP.with(next.name()),
                AdHocGroupProcess.ACCEPT_INCOMPLETE.with(next == NextStep.GO_ON),
                CaseVars.CASE_TITLE.with(charter.title())));
    }

    /** Where a charter is a MUST, it is complete; and no group but a standby pool is without an end. */
    private void requireMayGoOn(AdHocGroup group, GroupCharter charter) {
        var required = organisation.body(group.body()).charterRequired();
        if (required.value() && required.strictness() == Strictness.MUST) {
            throw new Refusal(
                    "nextStep",
                    "R-178",
                    "Her skal der altid være et kommissorium efter skabelonen: ret det, der mangler, eller opgiv gruppen.");
        }
        if (charter.ends() == null && !group.isStandbyPool()) {
            throw new Refusal("ends", "R-215", "En ad hoc-gruppe er tidsafgrænset: vælg en slutdato.");
        }
    }

    /** Why the chairs sent the charter back, if they did. */
    private Stream<String> chairsRemark(CaseNumber number) {
        return trail.of(number).stream()
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.effect() == TrailEffect.RETURNED)
                .map(TrailEntry::words)
                .map(words -> "Formandskabet skriver: " + words)
                .stream();
    }
}

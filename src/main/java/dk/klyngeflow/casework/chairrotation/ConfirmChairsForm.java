package dk.klyngeflow.casework.chairrotation;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.organisation.RotationRegister.Change;
import dk.klyngeflow.organisation.RotationRegister.NewRole;
import dk.klyngeflow.organisation.RotationRegister.Status;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** userTask_confirmChairs: the plan as it is, or with other municipalities and a reason; the chair that follows is never chosen. */
@Component
class ConfirmChairsForm implements TaskForm {

    private final Organisation organisation;
    private final RotationPlan plan;
    private final RotationRegister register;
    private final RotationCheck check;
    private final RotationTexts texts;
    private final Accounts accounts;
    private final RotationFlow flow;

    ConfirmChairsForm(
            Organisation organisation,
            RotationPlan plan,
            RotationRegister register,
            RotationCheck check,
            RotationTexts texts,
            Accounts accounts,
            RotationFlow flow) {
        this.organisation = organisation;
        this.plan = plan;
        this.register = register;
        this.check = check;
        this.texts = texts;
        this.accounts = accounts;
        this.flow = flow;
    }

    @Override
    public String formId() {
        return "confirmChairs";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var change = register.get(task.get(ChairRotation.ROTATION_ID));
        return texts.of(rotationOf(change), change);
    }

    @Override
    public Map<String, List<Option>> options(OpenTask task) {
        var change = register.get(task.get(ChairRotation.ROTATION_ID));
        var rotation = rotationOf(change);
        var municipalities = organisation.cluster(change.cluster()).orElseThrow().municipalities().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
        return Map.of(
                "municipalities", municipalities,
                "choosableBodies", bodies(rotation, false),
                "rotatingBodies", bodies(rotation, true));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        var change = register.lock(task.get(ChairRotation.ROTATION_ID));
        if (change.status() != Status.PREPARED) {
            throw new Refusal("", "settled", "Skiftet er allerede afgjort. Genindlæs siden.");
        }
        boolean takesPlace = data.text("nextStep").equals("CONFIRM");
        var reason = data.optionalText("reason");
        if (takesPlace) {
            confirm(rotationOf(change), change, data, reason);
        } else {
            requireReason(reason, "Skriv, hvorfor skiftet bortfalder.");
        }
        register.settle(
                change.id(), takesPlace ? Status.CONFIRMED : Status.DROPPED, reason.orElse(null), person.actor());
        task.complete(values(ChairRotation.CHAIRS_CONFIRMED.with(takesPlace)));
        if (!takesPlace) {
            flow.prepareNext(rotationOf(change));
        }
    }

    private void confirm(Rotation rotation, Change change, FormData data, Optional<String> reason) {
        var posts = new LinkedHashMap<BodyId, String>();
        var chosen = new LinkedHashMap<BodyId, String>();
        for (var row : data.rows("deviations")) {
            if (chosen.put(new BodyId(row.text("bodyId")), row.text("municipality")) != null) {
                throw new Refusal("deviations", "twice", "Skriv hvert forum højst én gang.");
            }
        }
        for (var chair : rotation.chairs()) {
            posts.put(
                    chair.body(),
                    chair.followed().isPresent()
                            ? politically(rotation, chair, change, data)
                            : Optional.ofNullable(chosen.get(chair.body()))
                                    .or(() -> plan.written(rotation, chair, change.beginsOn()))
                                    .orElseThrow());
        }
        if (!chosen.isEmpty()) {
            requireReason(reason, "Skriv, hvorfor I afviger fra planen.");
            refuseSameYear(rotation, change, chosen);
        }
        posts.forEach((body, municipality) -> register.post(change.id(), body, municipality));
        data.rows("newRoles").forEach(row -> register.give(change.id(), role(row)));
    }

    /** the political chair's municipality, which the plan may not know, but never another one than is appointed. */
    private String politically(Rotation rotation, Rotation.Chair chair, Change change, FormData data) {
        var said = data.text("politicalMunicipality");
        plan.followed(rotation, chair, change.beginsOn())
                .filter(appointed -> !appointed.equals(said))
                .ifPresent(appointed -> {
                    throw new Refusal(
                            "politicalMunicipality",
                            "R-160",
                            "%s er udpeget til det politiske medformandskab den dag: vælg den, eller ret udpegningen."
                                    .formatted(texts.nameOf(rotation, appointed)));
                });
        return said;
    }

    /** whoever chooses another municipality than the plan's must not choose a change where the other chair has just changed. */
    private void refuseSameYear(Rotation rotation, Change change, Map<BodyId, String> chosen) {
        check.sameYear(rotation, texts.changing(rotation, change, chosen), change.beginsOn(), true).stream()
                .filter(one -> one.verdict() == RotationCheck.Verdict.REFUSE)
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal("deviations", "R-227", one.sentence());
                });
    }

    private NewRole role(FormData row) {
        var account = row.text("account");
        if (!accounts.exists(account)) {
            throw new Refusal(
                    "newRoles",
                    "account",
                    "Der er ingen bruger »%s«: skriv brugernavnet fra Personer.".formatted(account));
        }
        return new NewRole(
                new BodyId(row.text("roleBodyId")),
                row.choice("role", Role.class).name(),
                account);
    }

    private static void requireReason(Optional<String> reason, String sentence) {
        if (reason.isEmpty()) {
            throw new Refusal("reason", "required", sentence);
        }
    }

    private List<Option> bodies(Rotation rotation, boolean followersToo) {
        return rotation.chairs().stream()
                .filter(chair -> followersToo || chair.followed().isEmpty())
                .map(chair -> organisation.body(chair.body()))
                .map(body -> new Option(body.id().value(), body.name()))
                .toList();
    }

    private Rotation rotationOf(Change change) {
        return organisation
                .rotationOf(change.cluster())
                .orElseThrow(() -> new Refusal("", "unknown", "Klyngen har ikke længere en plan for formandskaberne."));
    }
}

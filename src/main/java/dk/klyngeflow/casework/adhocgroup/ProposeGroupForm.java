package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** event_groupProposed, "Foreslå en ad hoc-gruppe": whoever sits in a forum, or serves one, may propose a group to it. */
@Component
class ProposeGroupForm implements StartForm {

    private final Organisation organisation;
    private final GroupFlow groups;
    private final CharterForm charters;
    private final CaseRegister cases;
    private final KlyngeClock clock;
    private final GroupRegister register;
    private final GroupAuthority authority;

    ProposeGroupForm(
            Organisation organisation,
            GroupFlow groups,
            CharterForm charters,
            CaseRegister cases,
            KlyngeClock clock,
            GroupRegister register,
            GroupAuthority authority) {
        this.organisation = organisation;
        this.groups = groups;
        this.charters = charters;
        this.cases = cases;
        this.clock = clock;
        this.register = register;
        this.authority = authority;
    }

    @Override
    public String processKey() {
        return AdHocGroupProcess.PROCESS;
    }

    @Override
    public String formId() {
        return "proposeGroup";
    }

    /** Networks too: they are told why they may not. */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        var own = organisation.bodies().stream()
                .filter(body -> person.isInAny(body.groups()) && body.isValidOn(clock.today()))
                .toList();
        var options = new HashMap<>(charters.options(person.tenants().stream()
                .map(ClusterId::new)
                .filter(tenant -> organisation.tenants().contains(tenant))
                .toList()));
        options.put(
                "bodies",
                own.stream()
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
        return options;
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var started = groups.propose(
                new BodyId(data.text("bodyId")),
                data.choice("purpose", Purpose.class),
                charters.read(data),
                person.actor());
        cases.keepForm(started.group().number(), formId(), person.actor(), data.toJson());
        return new Started(started.processInstanceId(), started.group().number().value());
    }

    /** Only a body that may not set the group up alone needs a meeting: that of whoever approves. */
    @Override
    public Way way(CaseNumber number) {
        var group = register.get(number);
        boolean alone = authority.of(group.body(), group.purpose()).answer() == GroupAuthority.Answer.ALONE;
        return new Way(alone ? List.of() : List.of(authority.approverOf(group.body(), group.purpose())), true);
    }
}

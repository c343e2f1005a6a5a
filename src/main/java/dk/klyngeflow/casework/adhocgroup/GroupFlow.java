package dk.klyngeflow.casework.adhocgroup;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.CharterCheck;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupCharter;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells an ad hoc group's processes: it is proposed, extended, called together, to be closed. */
@Component
@Transactional
public class GroupFlow {

    private static final int LONGEST_DESCRIPTION = 4000;

    private final RuntimeService runtime;
    private final Organisation organisation;
    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final GroupRegister groups;
    private final Charters charters;
    private final CharterCheck check;
    private final GroupAuthority authority;
    private final GroupDates dates;
    private final KlyngeClock clock;

    GroupFlow(
            RuntimeService runtime,
            Organisation organisation,
            CaseRegister cases,
            DecisionTrail trail,
            GroupRegister groups,
            Charters charters,
            CharterCheck check,
            GroupAuthority authority,
            GroupDates dates,
            KlyngeClock clock) {
        this.runtime = runtime;
        this.organisation = organisation;
        this.cases = cases;
        this.trail = trail;
        this.groups = groups;
        this.charters = charters;
        this.check = check;
        this.authority = authority;
        this.dates = dates;
        this.clock = clock;
    }

    /** The group that was proposed, and the process that it began. */
    record Proposed(AdHocGroup group, String processInstanceId) {}

    /**
     * Proposes a group to a body.
     *
     * @throws Refusal where the table does not allow it, as to networks, or the charter could never be right
     */
    Proposed propose(BodyId bodyId, Purpose purpose, GroupCharter charter, Actor by) {
        var body = organisation.body(bodyId);
        var ruling = authority.of(bodyId, purpose);
        if (ruling.answer() == GroupAuthority.Answer.NOT_ALLOWED) {
            throw new Refusal("bodyId", body.level() == Level.NETWORK ? "R-182" : "C-05", ruling.reason());
        }
        check.requirePossible(charter, body.owner());
        var file = cases.open(NewCase.about(
                CaseType.AD_HOC_GROUP, body.owner(), charter.title(), describe(charter), by.id(), clock.today()));
        cases.moveTo(file.number(), bodyId);
        var group = groups.propose(file.number(), bodyId, body.owner(), charter.title(), purpose);
        charters.draft(file.number(), charter);
        return new Proposed(group, start(group, body));
    }

    /**
     * Asks for a longer life. Where the body may set the group up alone, {@code words} are its decision; else they are what
     * the approving body is asked.
     *
     * @throws Refusal where the group is closed or the date is not later than its end
     */
    public void extend(CaseNumber number, LocalDate newEnd, LocalDate decidedOn, String words, Actor by) {
        var group = groups.requireExtendable(number, newEnd);
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(AdHocGroupProcess.EXTENSION)
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0) {
            throw new Refusal(
                    "newEnd", "pending", "Der er allerede bedt om en forlængelse, som venter på godkendelse.");
        }
        if (decidedOn.isAfter(clock.today())) {
            throw new Refusal("decidedOn", "order", "Beslutningens dato kan ikke ligge i fremtiden.");
        }
        var ruling = authority.of(group.body(), group.purpose());
        if (ruling.answer() == GroupAuthority.Answer.ALONE) {
            trail.append(
                    number,
                    new TrailEntry(
                            0, group.body(), null, null, null, Outcome.APPROVED, null, words, decidedOn, by, null));
        }
        var variables = new HashMap<>(caseFacts(group, organisation.body(group.body())));
        variables.put(AdHocGroupProcess.AUTHORITY.name(), ruling.answer().name());
        variables.put(AdHocGroupProcess.NEW_END.name(), LevelDates.endOf(newEnd));
        runtime.startProcessInstanceByKey(AdHocGroupProcess.EXTENSION, number.value(), variables);
    }

    /** Lets closing the group become a task now, before its last day. */
    public void requestEnd(CaseNumber number) {
        var running = instance(number)
                .orElseThrow(() -> new Refusal("group", "closed", "Gruppen er ikke i gang og kan ikke lukkes."));
        if (runtime.createEventSubscriptionQuery()
                        .processInstanceId(running)
                        .eventName(AdHocGroupProcess.MESSAGE_END_REQUESTED)
                        .count()
                == 0) {
            throw new Refusal(
                    "group",
                    "pending",
                    "Gruppen kan ikke lukkes her nu: enten er den ikke i gang, eller opgaven er i Tasklist.");
        }
        runtime.createMessageCorrelation(AdHocGroupProcess.MESSAGE_END_REQUESTED)
                .processInstanceId(running)
                .setVariable(AdHocGroupProcess.GROUP_ENDS.name(), endOf(groups.get(number)))
                .correlate();
    }

    /** Calls a standby pool together; what the meeting gave becomes a task. */
    public void convene(CaseNumber number, LocalDateTime at, String place, String reason, Actor by) {
        groups.convene(number, at, place, reason, by);
        runtime.createMessageCorrelation(AdHocGroupProcess.MESSAGE_CONVENED)
                .processInstanceId(instance(number).orElseThrow())
                .setVariable(AdHocGroupProcess.CONVENING_DUE.name(), LevelDates.at(at))
                .correlate();
    }

    /** The group's own process is told of its longer life. */
    void extended(CaseNumber number) {
        runtime.createMessageCorrelation(AdHocGroupProcess.MESSAGE_EXTENDED)
                .processInstanceId(instance(number).orElseThrow())
                .correlate();
    }

    /** The last day, or today where the group has none. */
    private Date endOf(AdHocGroup group) {
        return LevelDates.endOf(group.ends().orElseGet(clock::today));
    }

    private String start(AdHocGroup group, Body body) {
        var variables = new HashMap<>(caseFacts(group, body));
        variables.putAll(authority.facts(group.body(), group.purpose()));
        variables.put(AdHocGroupProcess.STEP_DUE.name(), dates.step());
        variables.put(AdHocGroupProcess.ACCEPT_INCOMPLETE.name(), false);
        variables.put(AdHocGroupProcess.ALL_APPOINTED.name(), false);
        return runtime.startProcessInstanceByKey(
                        AdHocGroupProcess.PROCESS, group.number().value(), variables)
                .getId();
    }

    private Map<String, Object> caseFacts(AdHocGroup group, Body body) {
        var file = cases.get(group.number());
        var facts = new HashMap<String, Object>();
        facts.put(CASE_NUMBER.name(), file.number().value());
        facts.put(CASE_TITLE.name(), file.title());
        facts.put(CLUSTER_ID.name(), file.cluster().value());
        facts.put(LEVEL_NAME.name(), body.name());
        facts.put(LevelTreatment.SUBMITTER_ID.name(), file.submitter());
        facts.put(LevelTreatment.QUALIFIED.name(), true);
        facts.put(LevelTreatment.SECRETARIAT_GROUP.name(), body.secretariatGroup());
        facts.put(AdHocGroupProcess.CHAIR_GROUP.name(), body.chairGroup());
        facts.put(
                AdHocGroupProcess.APPROVER_ID.name(),
                authority.approverOf(group.body(), group.purpose()).value());
        return facts;
    }

    private Optional<String> instance(CaseNumber number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(AdHocGroupProcess.PROCESS)
                        .processInstanceBusinessKey(number.value())
                        .singleResult())
                .map(found -> found.getId());
    }

    private static String describe(GroupCharter charter) {
        var text = charter.aim().isBlank() ? charter.title() : charter.aim();
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text;
    }
}

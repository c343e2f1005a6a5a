package dk.klyngeflow.casework.charterlifecycle;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;
import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.leveltreatment.LevelTreatment;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.BodyCharter;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code charterLifecycle}: a draft is sent, a version is replaced. */
@Component
@Transactional
public class CharterFlow {

    /**
     * A draft that is to be adopted.
     *
     * @param adopter the body that adopts it: its own, or one above
     * @param hearing whether a written hearing follows the decision
     */
    record Draft(
            BodyId body, BodyId adopter, BodyCharter content, Charters.Life life, boolean onTrial, boolean hearing) {}

    /** The draft, and the process that it began. */
    record Drafted(Charter charter, String processInstanceId) {}

    private final RuntimeService runtime;
    private final Organisation organisation;
    private final CaseRegister cases;
    private final Charters charters;
    private final CharterDates dates;
    private final KlyngeClock clock;

    CharterFlow(
            RuntimeService runtime,
            Organisation organisation,
            CaseRegister cases,
            Charters charters,
            CharterDates dates,
            KlyngeClock clock) {
        this.runtime = runtime;
        this.organisation = organisation;
        this.cases = cases;
        this.charters = charters;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Sends a draft to the body that adopts it.
     *
     * @throws Refusal where it would have no day on which somebody looks at it again, or one that has passed
     */
    Drafted draft(Draft draft, Actor by) {
        requireDates(draft.life());
        var body = organisation.body(draft.body());
        var file = cases.open(NewCase.about(
                CaseType.CHARTER,
                body.owner(),
                draft.content().title(),
                "Kommissorium for " + body.name(),
                by.id(),
                clock.today()));
        cases.moveTo(file.number(), draft.adopter());
        cases.ask(
                file.number(),
                new Ask(
                        List.of(new Recommendation(
                                Verb.APPROVES, "kommissoriet »%s« for %s".formatted(file.title(), body.name()))),
                        null,
                        null));
        var charter = charters.draft(body.id(), file.number(), draft.content(), draft.life());
        var process = runtime.startProcessInstanceByKey(
                CharterLifecycle.PROCESS,
                file.number().value(),
                values(
                        CASE_NUMBER.with(file.number().value()),
                        CASE_TITLE.with(file.title()),
                        CLUSTER_ID.with(file.cluster().value()),
                        LEVEL_NAME.with(body.name()),
                        LevelTreatment.SUBMITTER_ID.with(file.submitter()),
                        LevelTreatment.QUALIFIED.with(true),
                        LevelTreatment.SECRETARIAT_GROUP.with(body.secretariatGroup()),
                        CharterLifecycle.CHARTER_ID.with(charter.id()),
                        CharterLifecycle.APPROVER_ID.with(draft.adopter().value()),
                        CharterLifecycle.ON_TRIAL.with(draft.onTrial()),
                        CharterLifecycle.HEARING.with(draft.hearing()),
                        CharterLifecycle.OBJECTIONS.with(false),
                        CharterLifecycle.HEARING_DUE.with(dates.hearing()),
                        CharterLifecycle.STEP_DUE.with(dates.step())));
        return new Drafted(charter, process.getId());
    }

    /** A charter has been replaced by a later version: its process ends. Says nothing where none waits. */
    void replaced(Charter charter) {
        runtime.createExecutionQuery()
                .processInstanceBusinessKey(charter.caseNumber().value())
                .messageEventSubscriptionName(CharterLifecycle.MESSAGE_REPLACED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(CharterLifecycle.MESSAGE_REPLACED, waiting.getId()));
    }

    /** Whether the case's charter is in force and its process waits for the next date, so that it could end with its body. */
    public boolean canLapse(CaseNumber number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(CharterLifecycle.MESSAGE_REPLACED)
                        .count()
                > 0;
    }

    /** The charter ends, for its body does; the words say so. */
    public void lapse(CaseNumber number, String because) {
        var charter = charters.ofCase(number).orElseThrow(() -> new IllegalStateException(number + " has no charter"));
        charters.end(charter.id(), CharterStatus.EXPIRED, clock.today(), because);
        replaced(charter);
    }

    private void requireDates(Charters.Life life) {
        if (life.evaluateBy() == null && life.validTo() == null) {
            throw new Refusal(
                    "evaluateBy",
                    "required",
                    "Skriv, hvornår kommissoriet evalueres, eller hvor længe det gælder; ellers er der ingen, der ser på det igen.");
        }
        requireFuture("evaluateBy", life.evaluateBy());
        requireFuture("validTo", life.validTo());
        if (life.evaluateBy() != null
                && life.validTo() != null
                && life.evaluateBy().isAfter(life.validTo())) {
            throw new Refusal("evaluateBy", "order", "Evalueringen skal ligge, mens kommissoriet gælder.");
        }
    }

    private void requireFuture(String field, LocalDate day) {
        if (day != null && !day.isAfter(clock.today())) {
            throw new Refusal(field, "order", "Datoen skal ligge i fremtiden.");
        }
    }
}

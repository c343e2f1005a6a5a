package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Cases that their submitters take back: every process of a case listens for it, wherever the case is. */
@Component
public class Withdrawals {

    private static final String MESSAGE = "caseWithdrawn";

    private final RuntimeService runtime;
    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final KlyngeClock clock;

    Withdrawals(RuntimeService runtime, CaseRegister cases, DecisionTrail trail, KlyngeClock clock) {
        this.runtime = runtime;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Ends the case at the submitter's wish, wherever it is; its place on an agenda and its money go with it.
     *
     * @throws Refusal where the case has ended
     */
    public void withdraw(CaseNumber number) {
        withdraw(number, Map.of());
    }

    /** The same by an operator, as where nobody can deal with the case any more. */
    public void withdrawFor(CaseNumber number, Actor operator) {
        withdraw(number, Var.values(CaseVars.WITHDRAWN_BY.with(operator.id())));
    }

    /** Whether the case's process could end so, wherever it is. */
    public boolean isPossible(CaseNumber number) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(MESSAGE)
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    /** Ends the case because the body that it is at ends; the words are the last entry of its trail. */
    public void closeWithBody(CaseNumber number, String words, Actor by) {
        append(number, words, by);
        withdraw(number, Var.values(CaseVars.WITHDRAWN_BY.with(by.id())));
    }

    private void withdraw(CaseNumber number, Map<String, Object> variables) {
        var listening = runtime.createExecutionQuery()
                .messageEventSubscriptionName(MESSAGE)
                .processInstanceBusinessKey(number.value())
                .singleResult();
        if (listening == null) {
            throw new Refusal("caseNumber", "ended", "Sagen " + number + " er afsluttet og kan ikke trækkes tilbage.");
        }
        runtime.messageEventReceived(MESSAGE, listening.getId(), variables);
    }

    /**
     * Writes the withdrawal down as the last entry of the case's trail; says nothing where it stands there.
     *
     * @param operator who withdrew it in the submitter's stead; or null
     */
    public void record(CaseNumber number, @Nullable String operator) {
        boolean written = trail.of(number).stream().anyMatch(entry -> entry.outcome() == Outcome.WITHDRAWN);
        if (written) {
            return;
        }
        if (operator == null) {
            append(
                    number,
                    "Trukket tilbage af indsenderen",
                    new Actor(cases.get(number).submitter()));
        } else {
            append(number, "Trukket tilbage af systemets drift", new Actor(operator));
        }
    }

    private void append(CaseNumber number, String words, Actor by) {
        var file = cases.lock(number);
        trail.append(
                file.number(),
                new TrailEntry(
                        0,
                        file.body().orElseThrow(),
                        null,
                        null,
                        null,
                        Outcome.WITHDRAWN,
                        null,
                        words,
                        clock.today(),
                        by,
                        null));
    }
}

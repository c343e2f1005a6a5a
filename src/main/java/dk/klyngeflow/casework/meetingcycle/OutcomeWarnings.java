package dk.klyngeflow.casework.meetingcycle;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** What the table {@code outcomeByVerb} sees, and says: a warning for an odd outcome; never a refusal (C-18). */
@Component
public class OutcomeWarnings {

    static final String TABLE = "outcomeByVerb";
    static final Var<String> VERB = Var.text("verb");
    static final Var<String> OUTCOME = Var.text("outcome");

    private record Asked(Verb verb, Outcome outcome) {}

    private final DecisionService decisions;
    private final Map<Asked, Optional<String>> known = new ConcurrentHashMap<>();

    OutcomeWarnings(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The Danish sentence about an outcome that does not fit what was asked. The table is fixed while the program runs. */
    public Optional<String> warning(Verb verb, Outcome outcome) {
        return known.computeIfAbsent(new Asked(verb, outcome), asked -> ask(verb, outcome));
    }

    private Optional<String> ask(Verb verb, Outcome outcome) {
        String sentence = decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(values(VERB.with(verb.name()), OUTCOME.with(outcome.name())))
                .evaluate()
                .getSingleResult()
                .getEntry("warning");
        return Optional.ofNullable(sentence).filter(text -> !text.isBlank());
    }
}

package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Level;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Which bodies an application has before it, asked of the process's own tables as if it were screened the way they suggest. */
@Component
class ApplicationWay {

    private static final String SIZE_TABLE = "projectSize";
    private static final String PATH_TABLE = "fundDecisionPath";

    private final DecisionService decisions;
    private final Applications applications;
    private final ApplicationFacts facts;

    ApplicationWay(DecisionService decisions, Applications applications, ApplicationFacts facts) {
        this.decisions = decisions;
        this.applications = applications;
        this.facts = facts;
    }

    List<BodyId> of(CaseNumber number) {
        var application = applications.get(number);
        String size = ask(SIZE_TABLE, facts.ofSent(application)).getEntry(FundApplication.SIZE_SUGGESTION.name());
        var path = ask(PATH_TABLE, facts.ofUnscreened(application, size));
        String last = path.getEntry(FundApplication.FINAL_LEVEL.name());
        boolean strategicToo = Boolean.TRUE.equals(path.getEntry(FundApplication.STRATEGIC_APPROVES.name()));
        return facts.way(application, Level.valueOf(last), strategicToo);
    }

    private DmnDecisionRuleResult ask(String table, Map<String, Object> variables) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(variables)
                .evaluate()
                .getSingleResult();
    }
}

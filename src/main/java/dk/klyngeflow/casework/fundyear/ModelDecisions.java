package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.escalation.CaseEnded;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a year gets its allocation model: asked of a meeting by a case, or by a point of a meeting's own. What is not adopted
 * leaves the money to be given as it comes; that is no error.
 */
@Component
@Transactional
public class ModelDecisions implements CaseEnded {

    private final FundYears years;
    private final FundYearFlow flow;
    private final IssueEscalationFlow escalation;
    private final KlyngeClock clock;

    ModelDecisions(FundYears years, FundYearFlow flow, IssueEscalationFlow escalation, KlyngeClock clock) {
        this.years = years;
        this.flow = flow;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** Puts the recommended model on the agenda of the strategic level's next meeting. */
    void ask(FundYear year, String recommendation, Actor by) {
        var title = "Tildelingsmodel for klyngemidlerne %d".formatted(year.year());
        var wanted =
                NewCase.raised(year.cluster(), Subject.CLUSTER_FUNDS, title, recommendation, by.id(), clock.today());
        var ask = new Ask(
                List.of(new Recommendation(
                        Verb.DISCUSSES_AND_DECIDES,
                        "Drøfter og træffer beslutning om tildelingsmodel for klyngemidlerne %d. %s"
                                .formatted(year.year(), recommendation))),
                null,
                null);
        var file = escalation.beginAt(flow.keeper(year.cluster()).id(), wanted, ask);
        years.askModel(year.cluster(), year.year(), file.number());
    }

    /**
     * A point of a meeting's own has answered the question.
     *
     * @param adopted whether the recommended model was adopted; otherwise {@code fallback} takes effect
     */
    public void decided(
            ClusterId cluster,
            int year,
            AllocationModel recommended,
            boolean adopted,
            @Nullable AllocationModel fallback,
            long point,
            String words) {
        years.recommend(cluster, year, recommended, "sekretariatet");
        if (adopted) {
            years.adopt(cluster, year, recommended, point, words);
        } else {
            years.fallBackTo(cluster, year, fallback, point, words);
        }
        flow.modelDecided(cluster, year);
    }

    /** The final answer to the case that asked for the model; says nothing for any other case. */
    public void answered(CaseNumber caseNumber, boolean adopted, long point, String words) {
        years.byModelCase(caseNumber).ifPresent(year -> {
            if (adopted) {
                years.adopt(year.cluster(), year.year(), year.recommended().orElseThrow(), point, words);
            } else {
                years.fallBackTo(year.cluster(), year.year(), AllocationModel.C_ONGOING, point, words);
            }
            flow.modelDecided(year.cluster(), year.year());
        });
    }

    /** Withdrawn, or settled without a meeting: nothing was decided, and the year goes on. */
    @Override
    public void ended(CaseNumber caseNumber) {
        years.byModelCase(caseNumber).ifPresent(year -> flow.modelSettled(year.cluster(), year.year()));
    }
}

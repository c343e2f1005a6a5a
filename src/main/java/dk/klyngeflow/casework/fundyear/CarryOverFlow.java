package dk.klyngeflow.casework.fundyear;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.escalation.CaseEnded;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.CarryOverStatus;
import dk.klyngeflow.funds.CarryOvers;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A carry-over's way: recommended by the operations level, approved by the strategic one, final only when the political level
 * says so. It is a case of its own; what it asks for is marked until its answer.
 */
@Component
@Transactional
public class CarryOverFlow implements CaseEnded {

    private final CarryOvers carryOvers;
    private final FundYearFlow flow;
    private final IssueEscalationFlow escalation;
    private final Organisation organisation;
    private final KlyngeClock clock;

    CarryOverFlow(
            CarryOvers carryOvers,
            FundYearFlow flow,
            IssueEscalationFlow escalation,
            Organisation organisation,
            KlyngeClock clock) {
        this.carryOvers = carryOvers;
        this.flow = flow;
        this.escalation = escalation;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The operations level is asked to recommend; the money is marked from now on. */
    CaseNumber recommend(FundYear year, Money amount, String because, Actor by) {
        if (organisation.bodyAt(year.cluster(), Level.POLITICAL).isEmpty()) {
            throw new Refusal(
                    "carryOver", "R-070", "Klyngen har intet politisk niveau, der kan godkende en overførsel.");
        }
        int next = year.year() + 1;
        var wanted = new NewCase(
                year.cluster(),
                CaseType.CARRY_OVER,
                Subject.CLUSTER_FUNDS,
                "Overførsel af klyngemidler fra %d til %d".formatted(year.year(), next),
                because,
                by.id(),
                clock.today(),
                null,
                null,
                null);
        var ask = new Ask(
                List.of(new Recommendation(
                        Verb.APPROVES_AND_RECOMMENDS,
                        "Indstiller, at %s af klyngemidlerne for %d overføres til %d."
                                .formatted(amount, year.year(), next))),
                null,
                null);
        var first = flow.lowest(year.cluster());
        var file = escalation.beginAt(first.id(), wanted, ask);
        carryOvers.ask(year.cluster(), year.year(), amount, file.number(), CarryOverStatus.RECOMMENDED);
        sentUpTo(file.number(), first);
        return file.number();
    }

    /** A meeting's own point asks for it, and this case brings the final answer. */
    public void asked(CaseFile file, int year, Money amount) {
        carryOvers.ask(file.cluster(), year, amount, file.number(), CarryOverStatus.PENDING_POLITICAL);
    }

    /** The case has come so far that this body answers next. */
    public void sentUpTo(CaseNumber caseNumber, Body body) {
        if (body.level() == Level.POLITICAL) {
            carryOvers.awaitsPolitical(caseNumber);
        }
    }

    /** The case's final answer; says nothing for any other case. Whoever stands below the political level cannot make it final. */
    public void answered(CaseNumber caseNumber, Body by, boolean approved) {
        if (approved && by.level() == Level.POLITICAL) {
            carryOvers.approve(caseNumber, "Godkendt af " + by.name());
        } else {
            carryOvers.refuse(caseNumber);
        }
    }

    /** Withdrawn, or settled without a meeting: what was marked is free again. */
    @Override
    public void ended(CaseNumber caseNumber) {
        carryOvers.refuse(caseNumber);
    }
}

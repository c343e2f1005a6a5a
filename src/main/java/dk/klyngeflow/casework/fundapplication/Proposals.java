package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What the bodies propose for applications at their meetings: how much, on which conditions, in which order. */
@Component
public class Proposals {

    /** As long as the decision trail keeps. */
    private static final int TRAIL_WORDS = 2000;

    private final Applications applications;
    private final Reserving reserving;
    private final ApplicationAsk asks;

    Proposals(Applications applications, Reserving reserving, ApplicationAsk asks) {
        this.applications = applications;
        this.reserving = reserving;
        this.asks = asks;
    }

    public boolean concerns(CaseFile file) {
        return file.type() == CaseType.FUND_APPLICATION;
    }

    /**
     * @param number the case that the amount is typed for; null for a point without a case
     * @throws Refusal where the case is no application, or where more is given than it can get
     */
    public void require(@Nullable CaseNumber number, Effect.Grant grant) {
        var application = Optional.ofNullable(number)
                .flatMap(applications::find)
                .orElseThrow(
                        () -> refusal("noApplication", "Et beløb kan kun bevilges til en ansøgning om klyngemidler."));
        var amount = Money.ofOere(grant.amountOere());
        var limit = limit(application);
        if (!amount.isPositive() || amount.exceeds(limit)) {
            throw refusal(
                    "limit",
                    "Beløbet skal være over 0 kr. og højst %s, som der er søgt om eller sat af.".formatted(limit));
        }
    }

    /** The most that a body may propose: what is set aside, or, before anything is, what was applied for. */
    public Money limit(Application application) {
        return reserving.limit(application);
    }

    /** An approval gives what was typed with it, or what was asked for. */
    public void take(CaseFile file, Point point, Effects.OfPoint effects) {
        if (concerns(file) && point.outcome().map(Outcome::approves).orElse(false)) {
            effects.first(Effect.Grant.class)
                    .ifPresent(grant -> applications.propose(
                            file.number(), Money.ofOere(grant.amountOere()), Optional.ofNullable(grant.conditions())));
        }
    }

    /** The point's words, with the amount and the conditions where the meeting typed any. */
    public String words(Effects.OfPoint effects, String said) {
        return effects.first(Effect.Grant.class)
                .map(grant -> "%s. Beløb: %s%s"
                        .formatted(
                                said,
                                Money.ofOere(grant.amountOere()),
                                grant.conditions() == null ? "" : ". Vilkår: " + grant.conditions()))
                .map(text -> text.length() <= TRAIL_WORDS ? text : text.substring(0, TRAIL_WORDS))
                .orElse(said);
    }

    /** The next body is asked for what this one has proposed. */
    public Ask upward(CaseFile file, Ask ask) {
        if (!concerns(file)) {
            return ask;
        }
        var text = asks.of(applications.get(file.number())).text();
        return new Ask(
                ask.recommendations().stream()
                        .map(recommendation -> new Recommendation(recommendation.verb(), text))
                        .toList(),
                ask.countFrom(),
                ask.lateReason());
    }

    /** Applications that operations have put in order get their money in that order; everything else as it stood. */
    public List<Placement> inOrder(List<Placement> placements) {
        var priorities = applications.priorities(
                placements.stream().map(Placement::caseNumber).toList());
        return placements.stream()
                .sorted(Comparator.comparing(
                        placement -> priorities.get(placement.caseNumber()),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Refusal refusal(String rule, String sentence) {
        return new Refusal("grantKroner", rule, sentence);
    }
}

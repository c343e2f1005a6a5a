package dk.klyngeflow.desk;

import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.lang.Nullable;

/** What a decision puts in force, as a Danish sentence. */
final class EffectTexts {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH);

    private EffectTexts() {}

    /** @param nameOf what a body is called, by its id */
    static String of(Effect effect, UnaryOperator<String> nameOf) {
        if (effect instanceof Effect.CancelMeeting cancel) {
            return "Mødet %s aflyses. %s".formatted(DAY.format(cancel.date()), text(cancel.why()));
        }
        if (effect instanceof Effect.PlanMeeting plan) {
            return "Et møde planlægges %s, %s".formatted(MOMENT.format(plan.startsAt()), text(plan.place()));
        }
        if (effect instanceof Effect.DraftAgenda draft) {
            return "Udkast til dagsordenen %s: %d punkter"
                    .formatted(DAY.format(draft.date()), draft.items().size());
        }
        if (effect instanceof Effect.ProposeModel model) {
            return "Tildelingsmodellen for %d besluttes; ellers gælder det, der er aftalt for den situation"
                    .formatted(model.year());
        }
        if (effect instanceof Effect.CarryOver carry) {
            return "%s af midlerne for %d søges overført til året efter"
                    .formatted(Money.ofOere(carry.amountOere()), carry.year());
        }
        if (effect instanceof Effect.Grant grant) {
            return "Bevilges eller indstilles: %s%s"
                    .formatted(
                            Money.ofOere(grant.amountOere()),
                            grant.conditions() == null ? "" : ", på vilkår: " + grant.conditions());
        }
        if (effect instanceof Effect.FollowUp given) {
            return "Opfølgning: %s – %s, senest %s"
                    .formatted(given.title(), nameOf.apply(given.bodyId()), DAY.format(given.dueOn()));
        }
        if (effect instanceof Effect.PassOn passed) {
            return "Bringes videre som generel problemstilling: " + passed.question();
        }
        if (effect instanceof Effect.Arrange made) {
            return arranged(made.kind(), made.title(), made.holder(), made.scope(), made.dueOn(), made.validTo());
        }
        throw new IllegalArgumentException("an effect without a text: " + effect);
    }

    /** Whether the record page itself can add such an effect. */
    static boolean isAddedByHand(Effect effect) {
        return effect instanceof Effect.CancelMeeting
                || effect instanceof Effect.Grant
                || effect instanceof Effect.FollowUp
                || effect instanceof Effect.PassOn
                || effect instanceof Effect.Arrange made && made.kind() == ArrangementKind.FOLLOW_UP;
    }

    static String arranged(
            ArrangementKind kind,
            String title,
            @Nullable String holder,
            @Nullable String scope,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate validTo) {
        return kind.danish()
                + ": "
                + title
                + (holder == null ? "" : " – " + holder)
                + (scope == null ? "" : " (" + scope + ")")
                + (dueOn == null ? "" : ", senest " + DAY.format(dueOn))
                + (validTo == null ? "" : ", gælder til " + DAY.format(validTo));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

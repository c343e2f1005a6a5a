package dk.klyngeflow.monitoring;

import dk.klyngeflow.casework.OperatorDesk;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** From a step that somebody asks for, on whatever way, to the desk that takes it. */
@Component
class OperatorSteps {

    /**
     * A step as it is sent.
     *
     * @param about what {@link Finding#about} says
     * @param to an account, or a meeting's number
     */
    record Wanted(
            @Nullable Step step,
            @Nullable StuckKind kind,
            @Nullable String about,
            @Nullable String to,
            @Nullable String reason) {}

    private final OperatorDesk desk;

    OperatorSteps(OperatorDesk desk) {
        this.desk = desk;
    }

    /** @throws Refusal in Danish, naming the field */
    void take(String key, Wanted wanted, SignedIn person) {
        if (wanted.step() == null || !wanted.step().isOperators()) {
            throw new Refusal("step", "option", "Vælg et af de trin, som driften kan tage.");
        }
        boolean mail = wanted.kind() == StuckKind.MAIL_UNDELIVERABLE;
        var why = wanted.reason();
        switch (wanted.step()) {
            case ASSIGN -> desk.assign(wanted.about(), wanted.to(), why, person);
            case RETRY -> desk.retry(wanted.about(), why, person);
            case WAKE_TIMER -> desk.wake(wanted.about(), why, person);
            case MOVE_MEETING -> desk.moveCase(caseOf(key), number("to", wanted.to()), why, person);
            case HAND_OVER -> desk.handOver(caseOf(key), why, person);
            case WITHDRAW -> desk.withdraw(caseOf(key), why, person);
            case SEND_AGAIN -> {
                long id = number("about", wanted.about());
                if (mail) {
                    desk.mailAgain(id, why, person);
                } else {
                    desk.tellAgain(id, why, person);
                }
            }
            case SET_ASIDE -> {
                long id = number("about", wanted.about());
                if (mail) {
                    desk.setMailAside(id, why, person);
                } else {
                    desk.setMessageAside(id, why, person);
                }
            }
            default -> throw new IllegalStateException("not an operator's step: " + wanted.step());
        }
    }

    private static CaseNumber caseOf(String key) {
        if (CaseNumber.parse(key).isEmpty()) {
            throw new Refusal("caseNumber", "unknown", "Det kan kun gøres med en sag, og " + key + " er ingen sag.");
        }
        return new CaseNumber(key);
    }

    private static long number(String field, @Nullable String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(
                    field, "required", field.equals("to") ? "Vælg et møde på listen." : "Vælg, hvad det gælder.");
        }
    }
}

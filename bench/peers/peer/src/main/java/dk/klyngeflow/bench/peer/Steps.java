package dk.klyngeflow.bench.peer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the service tasks and listeners of the models do, each from the variables that it asks for to those that it sets. */
@Component
public class Steps {

    private final Ledger ledger;

    Steps(Ledger ledger) {
        this.ledger = ledger;
    }

    public Map<String, Object> receiveCase(Function<String, Object> variable) {
        var body = (String) variable.apply("bodyId");
        var set = new HashMap<String, Object>();
        set.put("levelName", "Niveau " + body);
        set.put("secretariatGroup", body + "Sekretariat");
        set.put("caseType", "FUND_APPLICATION");
        set.put("bodyLevel", level(body));
        set.put("memberMandateOnly", false);
        if (variable.apply("withinCompetence") == null) {
            set.put("withinCompetence", "YES");
        }
        set.put("approved", false);
        set.put("qualifyDue", in(14));
        set.put("decisionDue", null);
        set.put("moveByJob", false);
        return set;
    }

    public Map<String, Object> placeOnAgenda(Function<String, Object> variable) {
        return Map.of("meetingId", variable.apply("bodyId") + "-2026-2", "agendaPoint", 1, "decisionDue", in(30));
    }

    public Map<String, Object> releasePlacement(Function<String, Object> variable) {
        return Map.of("placement", "RELEASED");
    }

    public Map<String, Object> assignPool(Function<String, Object> variable) {
        var set = new HashMap<String, Object>();
        set.put("poolId", ledger.claim(number(variable), ((Number) variable.apply("kroner")).longValue()));
        set.put("roundCloses", null);
        return set;
    }

    public Map<String, Object> holdFunds(Function<String, Object> variable) {
        return Map.of("reserved", ledger.hold(number(variable)), "waitDue", in(60));
    }

    public Map<String, Object> letProjectStart(Function<String, Object> variable) {
        return Map.of("mayBeginLetter", letter("Projektet kan begynde", variable));
    }

    public Map<String, Object> grantFunds(Function<String, Object> variable) {
        ledger.grant(number(variable));
        return Map.of("grantLetter", letter("Tilsagn om midler", variable));
    }

    public Map<String, Object> refuseApplication(Function<String, Object> variable) {
        ledger.release(number(variable));
        return Map.of("refusalLetter", letter("Afslag", variable));
    }

    public Map<String, Object> closeApplication(Function<String, Object> variable) {
        return Map.of("caseStatus", "CLOSED");
    }

    public Map<String, Object> planReports(Function<String, Object> variable) {
        return Map.of(
                "nextReport", "FINAL",
                "charterDue", in(30),
                "charterOverdue", in(45),
                "reportOpens", in(300),
                "reportDue", in(330),
                "approvalDue", in(345));
    }

    public Map<String, Object> returnUnspent(Function<String, Object> variable) {
        ledger.giveBack(number(variable));
        return Map.of("returned", true);
    }

    private static String number(Function<String, Object> variable) {
        return (String) variable.apply("caseNumber");
    }

    private static String level(String body) {
        return body.endsWith("Driftsforum") ? "OPERATIONS" : body.endsWith("Strategisk") ? "STRATEGIC" : "POLITICAL";
    }

    private static String letter(String what, Function<String, Object> variable) {
        return "%s: %s (sag %s). Brevet gælder de vilkår, som er besluttet, og kan påklages efter de almindelige regler."
                .formatted(what, variable.apply("caseTitle"), number(variable));
    }

    static Date in(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
    }
}

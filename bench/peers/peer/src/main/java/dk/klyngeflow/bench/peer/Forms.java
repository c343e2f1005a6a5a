package dk.klyngeflow.bench.peer;

import java.util.HashMap;
import java.util.Map;

/** What people fill in, and what a stock user's code adds to it for the tables and gateways. */
public final class Forms {

    private static final int KRONER = 1000;

    private Forms() {}

    /** The form's own fields, the facts that the decision tables see, the bodies on the way, and the flow's beginning. */
    public static Map<String, Object> application(String number) {
        var sent = new HashMap<String, Object>();
        sent.put("caseNumber", number);
        sent.put("caseTitle", "Sammen om faldforebyggelse");
        sent.put("clusterId", "njVest");
        sent.put("applicant", "Thisted Kommune, Sundhed");
        sent.put("contact", "Projektleder");
        sent.put("contactMail", "projekt@eksempel.dk");
        sent.put("partnerSectors", "MUNICIPALITY,HOSPITAL");
        sent.put("targetGroup", "FRAIL_ELDERLY");
        sent.put("purpose", "Færre fald blandt de sårbare ældre, som kommune og hospital er fælles om.");
        sent.put("startsOn", "2026-09-01");
        sent.put("endsOn", "2027-02-28");
        sent.put("budgetText", "Projektleder");
        sent.put("budgetType", "DEVELOPMENT");
        sent.put("kroner", KRONER);
        sent.put("submitterId", "ansoeger");

        sent.put("enoughSectors", true);
        sent.put("listedTargetGroup", true);
        sent.put("developmentOnly", true);
        sent.put("aboveAmountLimit", false);
        sent.put("sectorCount", 2);
        sent.put("durationMonths", 6);

        sent.put("operationsBodyId", "njVestDriftsforum");
        sent.put("hasOperationsLevel", true);
        sent.put("strategicBodyId", "njVestStrategisk");
        sent.put("politicalBodyId", "njVestPolitisk");
        sent.put("secretariatGroup", "njVestDriftsforumSekretariat");

        sent.put("qualified", true);
        sent.put("answer", null);
        sent.put("approved", false);
        sent.put("reserved", false);
        sent.put("screenDue", Steps.in(14));
        sent.put("requestDue", Steps.in(14));
        return sent;
    }

    public static Map<String, Object> question() {
        return Map.of("nextStep", "ASK", "question", "Hvad er med i lønnen?", "requestDue", Steps.in(14));
    }

    /** The form is sent again as a whole. */
    public static Map<String, Object> answer() {
        return Map.of(
                "answer", "Pension er med.",
                "caseTitle", "Sammen om faldforebyggelse, rettet",
                "kroner", KRONER,
                "budgetText", "Projektleder med pension");
    }

    public static Map<String, Object> screening(Kind kind) {
        var found = new HashMap<String, Object>();
        found.put("nextStep", "GO_ON");
        found.put("origin", "ONGOING");
        found.put("projectSize", kind == Kind.LARGE ? "LARGE" : "SMALL");
        found.put("sizeReason", "Går på tværs af sektorer");
        found.put("calledIn", false);
        found.put("allocationModel", "C_ONGOING");
        found.put("mostOfYear", false);
        found.put("operationsDelegated", false);
        found.put("strategicDelegated", false);
        found.put("hasPoliticalLevel", true);
        found.put("hearingNeeded", false);
        return found;
    }

    public static Map<String, Object> decision(String body, boolean yes) {
        return Map.of(
                "outcome",
                yes ? "APPROVED" : "REJECTED",
                "words",
                yes ? "Godkendt" : "Afvist",
                "answer",
                "ANSWERED",
                "approved",
                yes,
                "answeredByBodyId",
                body);
    }

    public static Map<String, Object> charter() {
        return Map.of("background", "B", "goals", "M", "activities", "A", "organisation", "O");
    }

    public static Map<String, Object> finalReport() {
        return Map.of("results", "R", "learning", "L", "spentKroner", KRONER / 2);
    }

    public static Map<String, Object> approval() {
        return Map.of("reportAnswer", "APPROVE");
    }
}

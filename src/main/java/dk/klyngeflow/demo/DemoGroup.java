package dk.klyngeflow.demo;

import dk.klyngeflow.casework.DemoCast;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A made-up ad hoc group of the made-up cluster: commissioned, and waiting for its parties to appoint. */
@Component
@Profile("demo")
class DemoGroup {

    private static final String BODY = "fiktivStrategisk";
    private static final SignedIn MEMBER = new SignedIn("demo", "Demo", Set.of(BODY + "Medlem"), Set.of("fiktiv"));

    private final DemoCast cast;

    DemoGroup(DemoCast cast) {
        this.cast = cast;
    }

    CaseNumber commission() {
        var number = cast.start(
                "adHocGroup",
                Map.ofEntries(
                        Map.entry("bodyId", BODY),
                        Map.entry("purpose", "TIME_LIMITED_TASK"),
                        Map.entry("title", "Fælles indgang til genoptræning (fiktiv)"),
                        Map.entry("aim", "At borgere kun skal henvende sig ét sted efter udskrivelsen."),
                        Map.entry("tasks", "Kortlæg forløbene\nForeslå én fælles indgang"),
                        Map.entry("interfaces", "Kommunernes visitation"),
                        Map.entry("patients", "To patientrepræsentanter læser med undervejs."),
                        Map.entry("stakeholders", "Hospitalets afdelinger og kommunernes træningscentre"),
                        Map.entry(
                                "places",
                                List.of(
                                        place("fiktivHospital", "CHAIR", "Afdelingsledelse"),
                                        place("fiktivOest", "CHAIR", "Sundhedschef"),
                                        place("fiktivVest", "MEMBER", "Leder af træningscenter"))),
                        Map.entry("starts", "2022-11-01"),
                        Map.entry("ends", "2023-05-31"),
                        Map.entry(
                                "reports",
                                List.of(Map.of(
                                        "reportOn", "2023-02-01", "reportTo", BODY, "reportWhat", "Delrapport"))),
                        Map.entry(
                                "informs",
                                List.of(Map.of(
                                        "informOn", "2022-12-01",
                                        "informWho", "Afdelingerne",
                                        "informBy", "Formandskabet"))),
                        Map.entry("closing", "Slutrapport til det strategiske niveau.")),
                MEMBER);
        cast.does(number, "userTask_commissionGroup", Map.of("commission", "YES"));
        return number;
    }

    private static Map<String, Object> place(String party, String role, String wanted) {
        return Map.of("party", party, "role", role, "wanted", wanted);
    }
}

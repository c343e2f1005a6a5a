package dk.klyngeflow.demo;

import dk.klyngeflow.casework.DemoCast;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two made-up ad hoc groups in the made-up cluster: one at work with a report due, one that waits for its members. */
@Component
@Profile("demo")
class DemoGroups {

    private static final String BODY = "fiktivStrategisk";
    private static final SignedIn CHAIR =
            new SignedIn("fiktivformand", "Demo", Set.of(BODY + "Formand"), Set.of("fiktiv"));

    private static final String APPOINT = "userTask_appointMembers";

    private final DemoCast cast;

    DemoGroups(DemoCast cast) {
        this.cast = cast;
    }

    void play() {
        var atWork = propose("Fælles overgang fra ung til voksen");
        appoints(atWork, "fiktivHospital", 1, "Afdelingsledelse, Fiktivt Hospital");
        appoints(atWork, "fiktivOest", 2, "Sundhedschef, Fiktiv Kommune Øst");
        appoints(atWork, "fiktivPiu", 3, "Medlem af patientinddragelsesudvalget");

        var waiting = propose("Medicin ved udskrivelse");
        appoints(waiting, "fiktivHospital", 1, "Chefsygeplejerske, Fiktivt Hospital");
    }

    private CaseNumber propose(String title) {
        var number = cast.start("adHocGroup", charter(title), CHAIR);
        cast.does(number, "userTask_commissionGroup", Map.of("commission", "YES"));
        return number;
    }

    private static Map<String, Object> charter(String title) {
        return Map.ofEntries(
                Map.entry("bodyId", BODY),
                Map.entry("purpose", "TIME_LIMITED_TASK"),
                Map.entry("title", title),
                Map.entry("aim", "Opdigtet til demoen: at beskrive, hvor borgere falder mellem to stole."),
                Map.entry("tasks", "Kortlæg forløbene\nForeslå forbedringer\nPrøv dem af i to afdelinger"),
                Map.entry("interfaces", "Ingen"),
                Map.entry("patients", "Patientinddragelsesudvalget sidder med i gruppen."),
                Map.entry(
                        "places",
                        List.of(
                                place("fiktivHospital", "CHAIR", "Afdelingsledelse"),
                                place("fiktivOest", "CHAIR", "Sundhedschef"),
                                place("fiktivPiu", "MEMBER", "Patientrepræsentant"))),
                Map.entry("starts", "2022-11-01"),
                Map.entry("ends", "2023-05-31"),
                Map.entry(
                        "reports",
                        List.of(Map.of("reportOn", "2022-12-01", "reportTo", BODY, "reportWhat", "Delrapport"))),
                Map.entry("stakeholders", "Afdelinger og kommunernes visitation"),
                Map.entry(
                        "informs",
                        List.of(Map.of(
                                "informOn", "2022-11-15", "informWho", "Afdelingerne", "informBy", "Formandskabet"))),
                Map.entry("closing", "Slutrapport til det strategiske niveau."));
    }

    private static Map<String, Object> place(String party, String role, String wanted) {
        return Map.of("party", party, "role", role, "wanted", wanted);
    }

    private void appoints(CaseNumber group, String party, int place, String title) {
        cast.answers(
                group,
                APPOINT,
                party,
                Map.of(
                        "answer",
                        "APPOINT",
                        "members",
                        List.of(Map.of("place", String.valueOf(place), "memberTitle", title))));
    }
}

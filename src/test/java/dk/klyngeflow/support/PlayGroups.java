package dk.klyngeflow.support;

import dk.klyngeflow.casework.GroupDesk;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Plays the people around an ad hoc group: who proposes it, its chairs, the parties, the secretariat. */
@Component
public class PlayGroups {

    public static final String THEME_GROUP = "rmMidtTemaSomatik";
    public static final LocalDate STARTS = LocalDate.of(2026, 4, 1);
    public static final LocalDate REPORTS = LocalDate.of(2026, 6, 1);
    public static final LocalDate TELLS = LocalDate.of(2026, 4, 15);
    public static final LocalDate ENDS = LocalDate.of(2026, 9, 30);

    private final Play play;
    private final FormDoor door;
    private final GroupDesk desk;
    private final GroupPlaces places;
    private final TaskService tasks;

    PlayGroups(Play play, FormDoor door, GroupDesk desk, GroupPlaces places, TaskService tasks) {
        this.play = play;
        this.door = door;
        this.desk = desk;
        this.places = places;
        this.tasks = tasks;
    }

    /** A complete charter of Midtklyngen; {@code changes} replace what it is filled in with, null takes it away. */
    public static Map<String, Object> charter(Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of(
                "title", "Overgange efter indlæggelse (fiktiv)",
                "aim", "At beskrive, hvor borgere falder mellem to stole ved udskrivning.",
                "tasks", "Kortlæg forløb\nForeslå forbedringer",
                "interfaces", "Temagruppen for psykiatri",
                "patients", "To patientrepræsentanter læser med undervejs.",
                "stakeholders", "Hospitalets afdelinger og kommunernes visitation"));
        sent.put(
                "places",
                List.of(
                        place("rmHeMidt", "CHAIR", "Afdelingsledelse"),
                        place("rmViborg", "CHAIR", "Sundhedschef"),
                        place("rmSkive", "MEMBER", "Visitator")));
        sent.put("starts", STARTS.toString());
        sent.put("ends", ENDS.toString());
        sent.put(
                "reports",
                List.of(Map.of("reportOn", REPORTS.toString(), "reportTo", THEME_GROUP, "reportWhat", "Delrapport")));
        sent.put(
                "informs",
                List.of(Map.of(
                        "informOn", TELLS.toString(), "informWho", "Afdelingerne", "informBy", "Formandskabet")));
        sent.put("closing", "Slutrapport til temagruppen og overlevering til driften.");
        changes.forEach((key, value) -> {
            if (value == null) {
                sent.remove(key);
            } else {
                sent.put(key, value);
            }
        });
        return sent;
    }

    public static Map<String, Object> place(String party, String role, String wanted) {
        return Map.of("party", party, "role", role, "wanted", wanted);
    }

    /** The same charter for the bodies of Sundhedsklynge Syd. */
    public static Map<String, Object> southern(Map<String, Object> changes) {
        var sent = charter(Map.of(
                "places",
                        List.of(
                                place("njAalborgUh", "CHAIR", "Udviklingschef"),
                                place("njRebild", "CHAIR", "Sundhedschef"),
                                place("njMariagerfjord", "MEMBER", "Leder")),
                "reports",
                        List.of(Map.of(
                                "reportOn", REPORTS.toString(),
                                "reportTo", "njSydDriftsgruppe",
                                "reportWhat", "Delrapport"))));
        sent.putAll(changes);
        return sent;
    }

    public CaseNumber propose(String bodyId, String purpose, Map<String, Object> charter) {
        var sent = new HashMap<>(charter);
        sent.put("bodyId", bodyId);
        sent.put("purpose", purpose);
        var started = door.start(
                "adHocGroup", sent, play.person("foreslaar", play.body(bodyId).memberGroup()));
        return new CaseNumber(started.businessKey());
    }

    /** Proposed to a theme group of Midtklyngen, which may set groups up alone. */
    public CaseNumber propose() {
        return propose(THEME_GROUP, "TIME_LIMITED_TASK", charter(Map.of()));
    }

    public void commission(CaseNumber number) {
        play.submit(number, "userTask_commissionGroup", Map.of("commission", "YES"));
    }

    /** Every party that is asked fills its places. */
    public void appoint(CaseNumber number) {
        for (var party : places.partiesAsked(number)) {
            var members = new ArrayList<Map<String, Object>>();
            places.of(number, party)
                    .forEach(place -> members.add(
                            Map.of("place", String.valueOf(place.number()), "memberTitle", "Leder hos " + party)));
            answerFor(number, party, Map.of("answer", "APPOINT", "members", members));
        }
    }

    /** Sends the form of this party's task. */
    public void answerFor(CaseNumber number, String party, Map<String, Object> sent) {
        var task = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("userTask_appointMembers")
                .list()
                .stream()
                .filter(one -> party.equals(tasks.getVariable(one.getId(), "partyId")))
                .findFirst()
                .orElseThrow();
        play.complete(task, sent);
    }

    /** A group at work: proposed, commissioned, its members appointed. */
    public CaseNumber running() {
        var number = propose();
        commission(number);
        appoint(number);
        return number;
    }

    public void close(CaseNumber number) {
        play.submit(number, "userTask_endGroup", Map.of("finalReport", "Gruppen har afleveret sin slutrapport."));
    }

    public void requestEnd(CaseNumber number) {
        desk.requestEnd(number, play.secretaryOf(THEME_GROUP));
    }

    /** Calls a standby pool together in May. */
    public void convene(CaseNumber number) {
        desk.convene(
                number, LocalDateTime.of(2026, 5, 4, 14, 0), "Online", "Et nyt forløb", play.secretaryOf(THEME_GROUP));
    }

    public void extend(CaseNumber number, String bodyId, LocalDate newEnd) {
        desk.extend(
                number, newEnd, STARTS.minusDays(31), "Forlænges, så slutrapporten kan nås", play.secretaryOf(bodyId));
    }
}

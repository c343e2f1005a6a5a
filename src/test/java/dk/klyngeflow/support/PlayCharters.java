package dk.klyngeflow.support;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Plays the people around a body's charter, and the chairs who are asked between two meetings. */
@Component
public class PlayCharters {

    public static final String OPERATIONS = "njSydDriftsgruppe";
    public static final String STRATEGIC = "njSydStrategisk";
    public static final LocalDate ADOPTED = LocalDate.of(2026, 5, 20);
    public static final LocalDate EVALUATED = LocalDate.of(2026, 8, 31);
    public static final LocalDate EXPIRES = LocalDate.of(2026, 12, 31);

    private final Play play;
    private final FormDoor door;
    private final MeetingDesk desk;
    private final Agenda agenda;

    PlayCharters(Play play, FormDoor door, MeetingDesk desk, Agenda agenda) {
        this.play = play;
        this.door = door;
        this.desk = desk;
        this.agenda = agenda;
    }

    /** A charter of Driftsgruppen Syd that its steering group is to adopt; {@code changes} replace what is filled in. */
    public CaseNumber draft(Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of(
                "bodyId",
                OPERATIONS,
                "adoptedBy",
                STRATEGIC,
                "title",
                "Kommissorium for Driftsgruppen Syd",
                "sections",
                List.of(Map.of(
                        "heading", "Opgaven", "sectionText", "Driftsgruppen er ansvarlig for:\n- Implementering")),
                "trial",
                "NO",
                "hearing",
                "NO",
                "evaluateBy",
                EVALUATED.toString(),
                "validTo",
                EXPIRES.toString(),
                "tiedTo",
                "sundhedsaftalen"));
        changes.forEach((key, value) -> {
            if (value == null) {
                sent.remove(key);
            } else {
                sent.put(key, value);
            }
        });
        return new CaseNumber(door.start("charterLifecycle", sent, play.secretaryOf(OPERATIONS))
                .businessKey());
    }

    /** A charter that its steering group has adopted. */
    public CaseNumber adopted(Map<String, Object> changes) {
        var meeting = play.plan(STRATEGIC, ADOPTED);
        var number = draft(changes);
        play.decide(number, meeting, Outcome.APPROVED);
        return number;
    }

    /** The political level of the south has decided that chairs may approve between meetings. */
    public void politiciansAllowChairsToApprove() {
        var meeting = play.plan("njSydPolitisk", LocalDate.of(2026, 3, 11));
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.CASE, Subject.ORGANISATION, "Godkendelse via mail"));
        long point = agenda.addPoint(item, null, Verb.APPROVES, "at formandskabet kan godkende mellem møderne", null);
        desk.addEffect(
                point,
                new Effect.Arrange(
                        ArrangementKind.CHAIR_APPROVAL,
                        "Godkendelse via mail, når omstændighederne kræver det",
                        "Formandskabet",
                        "Ansøgninger, der ikke kan vente",
                        null,
                        null,
                        null),
                play.secretaryOf("njSydPolitisk"));
        play.hold(meeting);
        play.answer(point, meeting, Outcome.APPROVED);
        play.close(meeting);
    }

    /** Asks the chairs of a body; {@code basis} is what the form offers first. */
    public CaseNumber askChairs(String bodyId) {
        var secretary = play.secretaryOf(bodyId);
        return new CaseNumber(door.start(
                        "chairDecision",
                        new HashMap<>(Map.of(
                                "bodyId", bodyId,
                                "basis", basis(bodyId),
                                "title", "Forlængelse af projekt",
                                "question", "at projektet forlænges med to måneder",
                                "description", "Projektet er forsinket af sygdom.",
                                "urgency", "Aftalen udløber, før der er møde.")),
                        secretary)
                .businessKey());
    }

    private String basis(String bodyId) {
        var form = door.deployedStartForm("chairDecision", play.secretaryOf(bodyId));
        var found = Pattern.compile("\"value\":\"(\\d+|none)\"").matcher(form.replace(" ", ""));
        if (!found.find()) {
            throw new AssertionError("the form offers no basis: " + form);
        }
        return found.group(1);
    }
}

package dk.klyngeflow.support;

import dk.klyngeflow.casework.SuccessionDesk;
import dk.klyngeflow.casework.succession.SuccessionFlow;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plays the end of the demo's made-up cluster, which a made-up council takes over from on 1 January 2027. */
@Component
public class PlaySuccessions {

    public static final String OPERATIONS = "fiktivDriftsforum";
    public static final String STRATEGIC = "fiktivStrategisk";
    public static final String POLITICAL = "fiktivPolitisk";
    public static final String HEIR = "fiktivRaadDrift";

    /** Sixty days before the last one have passed. */
    public static final LocalDateTime NOTICE = LocalDateTime.of(2026, 11, 2, 9, 0);

    public static final LocalDateTime AFTER = LocalDateTime.of(2027, 1, 1, 1, 0);

    private final Play play;
    private final Applying applying;
    private final SuccessionFlow flow;
    private final SuccessionDesk desk;

    PlaySuccessions(Play play, Applying applying, SuccessionFlow flow, SuccessionDesk desk) {
        this.play = play;
        this.applying = applying;
        this.flow = flow;
        this.desk = desk;
    }

    /** The cluster has a million kroner, given out as projects come. */
    public void funds() {
        var year = play.receiveFunds("fiktiv", 2026, Map.of("received", 1_000_000));
        play.complete(play.task(year, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);
    }

    /** An application that holds its money and waits for the operations forum's next meeting. */
    public CaseNumber held(long kroner) {
        var number =
                applying.apply(kroner, Map.of("clusterId", "fiktiv", "startsOn", "2026-12-01", "endsOn", "2027-09-30"));
        applying.screen(number, Map.of("projectSize", "SMALL"));
        return number;
    }

    /** A project that was granted this much. */
    public CaseNumber granted(long kroner, LocalDate operations, LocalDate political) {
        play.plan(OPERATIONS, operations);
        play.plan(POLITICAL, political);
        var number = held(kroner);
        applying.decide(number, OPERATIONS, dk.klyngeflow.shared.Outcome.APPROVED);
        applying.decide(number, POLITICAL, dk.klyngeflow.shared.Outcome.APPROVED);
        return number;
    }

    /** The ends of bodies that are near begin. */
    public void begin() {
        flow.beginDue();
    }

    public SignedIn secretary(String body) {
        return play.secretaryOf(body);
    }

    /** The end of this body. */
    public SuccessionDesk.Ending ending(String body) {
        return desk.of(secretary(body)).get(0);
    }

    public List<SuccessionDesk.Item> items(String body) {
        return desk.items(ending(body).id(), secretary(body));
    }

    /** The thing of this body whose title contains the text. */
    public SuccessionDesk.Item item(String body, String title) {
        return items(body).stream()
                .filter(item -> item.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing called " + title + " in " + items(body)));
    }

    public void choose(String body, SuccessionDesk.Item item, String choice, String reason) {
        var ending = ending(body);
        desk.choose(
                ending.id(),
                ending.revision(),
                List.of(new SuccessionDesk.Chosen(item.id(), choice, reason)),
                secretary(body));
    }

    /** Everything that can be is handed over, the rest is closed or finished. */
    public void handOverEverything(String body) {
        for (var item : items(body)) {
            var possible =
                    item.choices().stream().map(SuccessionDesk.Option::value).toList();
            if (!possible.isEmpty()) {
                choose(body, item, possible.contains("HAND_OVER") ? "HAND_OVER" : "FINISH", "");
            }
        }
    }

    public SuccessionDesk.Rehearsed rehearse(String body) {
        return desk.rehearse(ending(body).id(), secretary(body));
    }

    public void confirm(String body) {
        desk.confirm(ending(body).id(), secretary(body));
    }

    /** The last day passes, and what is to happen then happens. */
    public void end() {
        play.moveTo(AFTER);
    }
}

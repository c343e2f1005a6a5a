package dk.klyngeflow.support;

import dk.klyngeflow.casework.annualstatus.StatusFlow;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.ReportDuty;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plays the secretariat and the chairs around a body's yearly status. */
@Component
public class PlayStatus {

    private final Play play;
    private final StatusFlow flow;
    private final StatusRegister register;
    private final Organisation organisation;
    private final Contacts contacts;

    PlayStatus(Play play, StatusFlow flow, StatusRegister register, Organisation organisation, Contacts contacts) {
        this.play = play;
        this.flow = flow;
        this.register = register;
        this.organisation = organisation;
        this.contacts = contacts;
    }

    /** What the program does when it starts, for one duty; the report that it prepares. */
    public StatusReport prepare(String bodyId, String code) {
        var body = organisation.body(new BodyId(bodyId));
        var duty = body.reports().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        flow.prepareNext(body, duty);
        return latest(bodyId, duty);
    }

    private StatusReport latest(String bodyId, ReportDuty duty) {
        return register.of(List.of(new BodyId(bodyId))).stream()
                .filter(report -> report.duty().equals(duty.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Prepared, and its time to be written has come. */
    public StatusReport drafted(String bodyId, String code) {
        var report = prepare(bodyId, code);
        play.moveTo(report.dueOn().minusDays(5).atTime(9, 0));
        return report;
    }

    /** The body has a shared mailbox. */
    public void mailbox(String bodyId) {
        contacts.keep(
                new Contact(ContactPoint.mailbox(new BodyId(bodyId)), new EmailAddress("modtager@eksempel.dk"), null),
                new Actor("sekretaer"));
    }

    public void write(StatusReport report, String nextStep) {
        var sent = new HashMap<String, Object>(Map.of(
                "summary",
                "Et godt år.",
                "sections",
                List.of(Map.of("heading", "Lokale indsatser", "sectionText", "Fælles indsats mod fald.")),
                "nextStep",
                nextStep));
        if (nextStep.equals("DROP")) {
            sent.put("dropReason", "Klyngen nedlægges.");
        }
        play.complete(play.task(key(report), "userTask_writeStatus"), sent);
    }

    public void approve(StatusReport report) {
        play.complete(play.task(key(report), "userTask_approveStatus"), Map.of("approves", "YES"));
    }

    public void sendBack(StatusReport report, String why) {
        play.complete(play.task(key(report), "userTask_approveStatus"), Map.of("approves", "NO", "returnReason", why));
    }

    public void wishForAMeeting(StatusReport report, Map<String, Object> answer) {
        play.complete(play.task(key(report), "userTask_findMeeting"), answer);
    }

    /** Its body ends, and it lapses with it. */
    public void lapse(StatusReport report) {
        flow.lapse(report.id(), "Forummet ophører.");
    }

    public static String key(StatusReport report) {
        return "status-" + report.id();
    }
}

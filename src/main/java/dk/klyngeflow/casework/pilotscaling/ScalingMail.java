package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.leveltreatment.Approval;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails about a pilot to the clusters' secretariats. A body without a mailbox gets none; its agenda tells it. */
@Component
class ScalingMail {

    private final CaseRegister cases;
    private final Approval approval;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailTemplates templates;

    ScalingMail(
            CaseRegister cases,
            Approval approval,
            Organisation organisation,
            Contacts contacts,
            Outbox outbox,
            MailTemplates templates) {
        this.cases = cases;
        this.approval = approval;
        this.organisation = organisation;
        this.contacts = contacts;
        this.outbox = outbox;
        this.templates = templates;
    }

    /** What works, and the plan for it. */
    void spread(Pilot pilot, List<Milestone> milestones, Body to) {
        contacts.mailbox(to.id())
                .ifPresent(address -> send(
                        "pilotSpread",
                        pilot,
                        to,
                        address,
                        Map.of(
                                "title", titleOf(pilot),
                                "number", pilot.number().value(),
                                "cluster", organisation.nameOf(pilot.cluster()),
                                "body", to.name(),
                                "decision", approval.sentence(pilot.number()),
                                "results", pilot.results(),
                                "plan", PilotTexts.plan(milestones),
                                "sender", organisation.body(pilot.themeGroup()).name())));
    }

    /** What became of the proposal, to the pilot's own cluster. */
    void ended(Pilot pilot, String what, Body to) {
        contacts.mailbox(to.id())
                .ifPresent(address -> send(
                        "pilotEnded",
                        pilot,
                        to,
                        address,
                        Map.of(
                                "title", titleOf(pilot),
                                "number", pilot.number().value(),
                                "body", to.name(),
                                "what", what,
                                "sender", organisation.body(pilot.themeGroup()).name())));
    }

    private void send(String template, Pilot pilot, Body to, EmailAddress address, Map<String, Object> facts) {
        var text = templates.fill(template, facts);
        outbox.send(
                Mail.of("%s/%s/%s".formatted(template, pilot.number(), to.id()), address, text.subject(), text.body())
                        .replyingTo(contacts.mailbox(pilot.themeGroup()).orElse(null)));
    }

    private String titleOf(Pilot pilot) {
        return cases.get(pilot.number()).title();
    }
}

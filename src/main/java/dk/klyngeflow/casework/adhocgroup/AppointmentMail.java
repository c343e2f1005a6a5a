package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What parties and secretariats are told by e-mail about a group: a party without a known address is asked by its task alone. */
@Component
class AppointmentMail {

    private final GroupRegister groups;
    private final GroupPlaces places;
    private final Organisation organisation;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;

    AppointmentMail(
            GroupRegister groups,
            GroupPlaces places,
            Organisation organisation,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts) {
        this.groups = groups;
        this.places = places;
        this.organisation = organisation;
        this.contacts = contacts;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** What a party's links are about. */
    static String subject(CaseNumber group, String party) {
        return group + "/" + party;
    }

    void ask(CaseNumber number, LocalDate deadline) {
        send(number, deadline, "appointment");
    }

    void remind(CaseNumber number, LocalDate deadline) {
        send(number, deadline, "appointmentReminder");
    }

    void tellOverdue(AdHocGroup group) {
        contacts.mailbox(group.body()).ifPresent(mailbox -> {
            var text = texts.fill(
                    "groupOverdue", Map.of("group", group.name(), "link", address.of("/grupper/" + group.number())));
            outbox.send(Mail.of(
                            "groupOverdue/%s/%s"
                                    .formatted(group.number(), group.ends().orElseThrow()),
                            mailbox,
                            text.subject(),
                            text.body())
                    .about(group.number().value()));
        });
    }

    private void send(CaseNumber number, LocalDate deadline, String template) {
        var group = groups.get(number);
        for (var party : places.partiesAsked(number)) {
            contacts.party(party)
                    .ifPresent(contact -> contact.recipients()
                            .forEach(recipient -> send(group, party, deadline, template, recipient)));
        }
    }

    private void send(AdHocGroup group, String party, LocalDate deadline, String template, EmailAddress recipient) {
        var name = nameOf(group, party);
        var link = links.issue(LinkPurpose.APPOINTMENT, subject(group.number(), party), name, deadline);
        var text = texts.fill(
                template,
                Map.of(
                        "group", group.name(),
                        "body", organisation.body(group.body()).name(),
                        "party", name,
                        "by", deadline,
                        "link", address.of(link)));
        outbox.send(Mail.of(
                        "%s/%s/%s/%s/%s".formatted(template, group.number(), party, deadline, recipient.value()),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(contacts.mailbox(group.body()).orElse(null))
                .about(group.number().value()));
    }

    private String nameOf(AdHocGroup group, String party) {
        return organisation.partiesOf(group.cluster()).stream()
                .filter(one -> one.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }
}

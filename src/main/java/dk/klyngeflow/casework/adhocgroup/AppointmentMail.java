package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What parties and secretariats are told by e-mail about a group: a party without a known address is asked by its task alone. */
@Component
class AppointmentMail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final GroupRegister groups;
    private final GroupPlaces places;
    private final Organisation organisation;
    private final Contacts contacts;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;

    AppointmentMail(
            GroupRegister groups,
            GroupPlaces places,
            Organisation organisation,
            Contacts contacts,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox) {
        this.groups = groups;
        this.places = places;
        this.organisation = organisation;
        this.contacts = contacts;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
    }

    /** What a party's links are about. */
    static String subject(CaseNumber group, String party) {
        return group + "/" + party;
    }

    void ask(CaseNumber number, LocalDate deadline) {
        send(number, deadline, "udpegning", "I bedes udpege medlemmer til ad hoc-gruppen »%s« (sag %s).");
    }

    void remind(CaseNumber number, LocalDate deadline) {
        send(number, deadline, "paamindelse", "Vi mangler jeres udpegning til ad hoc-gruppen »%s« (sag %s).");
    }

    void tellOverdue(AdHocGroup group) {
        contacts.mailbox(group.body())
                .ifPresent(mailbox -> outbox.send(Mail.of(
                        "gruppe-udloebet-" + group.number() + "-" + group.ends().orElseThrow(),
                        mailbox,
                        "Ad hoc-gruppen »%s« er udløbet".formatted(group.name()),
                        "Gruppens slutdato er passeret, og den er hverken lukket eller forlænget.\n\n"
                                + address.of("/grupper/" + group.number()))));
    }

    private void send(CaseNumber number, LocalDate deadline, String kind, String sentence) {
        var group = groups.get(number);
        for (var party : places.partiesAsked(number)) {
            contacts.party(party).ifPresent(contact -> {
                var link = links.issue(LinkPurpose.APPOINTMENT, subject(number, party), nameOf(group, party), deadline);
                outbox.send(Mail.of(
                                "%s-%s-%s-%s".formatted(kind, number, party, deadline),
                                contact.address(),
                                "Senest %s: udpeg medlemmer til »%s«".formatted(DAY.format(deadline), group.name()),
                                sentence.formatted(group.name(), number) + "\n\nSvar senest " + DAY.format(deadline)
                                        + " her; linket er kun til jer:\n" + address.of(link))
                        .replyingTo(contacts.mailbox(group.body()).orElse(null)));
            });
        }
    }

    private String nameOf(AdHocGroup group, String party) {
        return organisation.partiesOf(group.cluster()).stream()
                .filter(one -> one.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }
}

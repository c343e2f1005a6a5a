package dk.klyngeflow.casework.memberpost;

import dk.klyngeflow.casework.engine.MeetingVars;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** E-mails to everybody in a body: its chairs and whoever is appointed to its seats. Joins the caller's transaction. */
@Component
public class MemberPost {

    /** Somebody in the body, by seat or title; no address where none is kept. */
    public record Member(String who, List<EmailAddress> addresses) {}

    private final SeatRegister seats;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailTemplates texts;

    MemberPost(SeatRegister seats, Contacts contacts, Outbox outbox, MailTemplates texts) {
        this.seats = seats;
        this.contacts = contacts;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Chairs first, then the seats in the order of appointment. */
    public List<Member> membersOf(Body body, LocalDate day) {
        var chairs = body.chairs().stream()
                .map(chair -> new Member(chair.label(), addresses(contacts.seat(body.id(), chair.code()))));
        var appointed = seats.on(body.id(), day).stream()
                .map(seat -> new Member(seat.label(), addresses(contactOf(body, seat))));
        return Stream.concat(chairs, appointed).toList();
    }

    /**
     * The same text to one of the member's addresses.
     *
     * @param key names the e-mail for good
     * @param meeting what it is about
     */
    public void send(String key, long meeting, Body body, EmailAddress to, String template, Map<String, Object> facts) {
        var text = texts.fill(template, facts);
        outbox.send(Mail.of(key + "/" + to, to, text.subject(), text.body())
                .replyingTo(contacts.mailbox(body.id()).orElse(null))
                .about(MeetingVars.processKey(meeting)));
    }

    /** To the body's shared mailbox, where it has one. */
    public void toSecretariat(String key, long meeting, Body body, String template, Map<String, Object> facts) {
        contacts.mailbox(body.id()).ifPresent(mailbox -> send(key, meeting, body, mailbox, template, facts));
    }

    private Optional<Contact> contactOf(Body body, SeatRegister.Appointment seat) {
        var points = new ArrayList<ContactPoint>();
        points.add(ContactPoint.seat(body.id(), seat.seatCode(), seat.party(), seat.label()));
        points.add(ContactPoint.seat(body.id(), seat.seatCode(), seat.party(), ""));
        return points.stream().map(contacts::find).flatMap(Optional::stream).findFirst();
    }

    private static List<EmailAddress> addresses(Optional<Contact> contact) {
        return contact.map(Contact::recipients).orElse(List.of());
    }
}

package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of e-mail addresses: of bodies, seats and parties, with their assistants'. No person's name is kept. */
@Service
@Transactional
public class Contacts {

    private final JdbcClient db;
    private final KlyngeClock clock;

    Contacts(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The body's shared mailbox, where answers go. */
    public Optional<EmailAddress> mailbox(BodyId body) {
        return find(ContactPoint.mailbox(body)).map(Contact::address);
    }

    /** A chair's address, or that of a seat which one person fills. */
    public Optional<Contact> seat(BodyId body, String seat) {
        return find(ContactPoint.seat(body, seat));
    }

    /** The party's own address, whatever body it is asked by. */
    public Optional<Contact> party(String party) {
        return find(ContactPoint.party(party));
    }

    public Optional<Contact> find(ContactPoint point) {
        return db.sql("select * from org_contact where body_id = ? and seat_code = ? and party = ? and title = ?")
                .params(bodyOf(point), point.seat(), point.party(), point.title())
                .query(Contacts::contact)
                .optional();
    }

    /** The addresses of the body's seats, its chairs' too; its mailbox and the parties' own are not among them. */
    public List<Contact> seats(BodyId body) {
        return db.sql("select * from org_contact where body_id = ? and seat_code <> '' order by id")
                .param(body.value())
                .query(Contacts::contact)
                .list();
    }

    /** The bodies some of whose seats or chairs have an address, so that they can answer by personal links. */
    public List<BodyId> bodiesWithSeats() {
        return db.sql("select distinct body_id from org_contact where seat_code <> '' and body_id <> ''")
                .query((row, i) -> new BodyId(row.getString(1)))
                .list();
    }

    /** Writes an address down, in place of the one that was there. */
    public void keep(Contact contact, Actor by) {
        forget(contact.point());
        db.sql("""
            insert into org_contact (body_id, seat_code, party, title, address, assistant, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        bodyOf(contact.point()),
                        contact.point().seat(),
                        contact.point().party(),
                        contact.point().title(),
                        contact.address().value(),
                        contact.assistant() == null ? null : contact.assistant().value(),
                        by.id(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Writes a list of addresses down: of these points those that have none now lose theirs. */
    public void keep(Collection<ContactPoint> points, Collection<Contact> contacts, Actor by) {
        points.forEach(this::forget);
        contacts.forEach(contact -> keep(contact, by));
    }

    public void forget(ContactPoint point) {
        db.sql("delete from org_contact where body_id = ? and seat_code = ? and party = ? and title = ?")
                .params(bodyOf(point), point.seat(), point.party(), point.title())
                .update();
    }

    private static String bodyOf(ContactPoint point) {
        return point.body() == null ? "" : point.body().value();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        var body = row.getString("body_id");
        var assistant = row.getString("assistant");
        return new Contact(
                new ContactPoint(
                        body.isEmpty() ? null : new BodyId(body),
                        row.getString("seat_code"),
                        row.getString("party"),
                        row.getString("title")),
                new EmailAddress(row.getString("address")),
                assistant == null ? null : new EmailAddress(assistant));
    }
}

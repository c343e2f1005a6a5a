package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of addresses. */
@OnH2
class ContactsTest {

    private static final BodyId BODY = new BodyId("njVestStrategisk");
    private static final EmailAddress CHAIR = new EmailAddress("formand@eksempel.dk");
    private static final EmailAddress ASSISTANT = new EmailAddress("sekretariat@eksempel.dk");

    @Autowired
    private Contacts contacts;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void nothingIsLeft() {
        fresh.at(LocalDateTime.of(2022, 9, 1, 9, 0));
    }

    @Test
    void aNewAddressTakesTheOldOnesPlace() {
        var seat = ContactPoint.seat(BODY, "regional");
        keep(new Contact(seat, ASSISTANT, null));
        keep(new Contact(seat, CHAIR, ASSISTANT));

        assertThat(contacts.seat(BODY, "regional").orElseThrow().recipients()).containsExactly(CHAIR, ASSISTANT);
        assertThat(contacts.seats(BODY)).hasSize(1);

        contacts.forget(seat);
        assertThat(contacts.seat(BODY, "regional")).isEmpty();
    }

    @Test
    void mailboxSeatsAndPartiesAreApart() {
        keep(new Contact(ContactPoint.mailbox(BODY), ASSISTANT, null));
        keep(new Contact(ContactPoint.party("njPlo"), CHAIR, null));
        keep(new Contact(ContactPoint.seat(BODY, "healthDirector", "njHjoerring", "Direktør"), CHAIR, null));

        assertThat(contacts.mailbox(BODY)).contains(ASSISTANT);
        assertThat(contacts.party("njPlo").orElseThrow().address()).isEqualTo(CHAIR);
        assertThat(contacts.seats(BODY))
                .extracting(contact -> contact.point().party())
                .containsExactly("njHjoerring");
    }

    private void keep(Contact contact) {
        contacts.keep(contact, new Actor("sekretaer"));
    }
}

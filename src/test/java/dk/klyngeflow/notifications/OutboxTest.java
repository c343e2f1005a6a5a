package dk.klyngeflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written into the outbox, and what is refused. */
@OnH2
class OutboxTest {

    private static final EmailAddress TO = new EmailAddress("formand@eksempel.dk");

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void nothingIsLeft() {
        fresh.at(LocalDateTime.of(2022, 9, 1, 9, 0));
    }

    @Test
    void theSameKeyIsOneEmail() {
        outbox.send(Mail.of("dagsorden/1", TO, "Godkend dagsordenen", "Første"));
        outbox.send(Mail.of("dagsorden/1", TO, "Godkend dagsordenen", "Anden"));

        assertThat(outbox.waiting()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("Første");
            assertThat(mail.status()).isEqualTo(Delivery.Status.WAITING);
        });
    }

    @Test
    void aStepThatRollsBackHasMailedNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.send(Mail.of("dagsorden/1", TO, "Godkend dagsordenen", "Tekst"));
            status.setRollbackOnly();
        });

        assertThat(outbox.waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frist\r\nBcc: andre@eksempel.dk", "Frist\nX-Header: 1", "Frist\u0000"})
    void aSubjectOfSeveralLinesIsRefused(String subject) {
        assertThatThrownBy(() -> Mail.of("k", TO, subject, "Tekst"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Mailens emne skal stå på én linje, uden linjeskift og andre usynlige tegn.");
    }

    @Test
    void aSubjectHasALimit() {
        assertThatThrownBy(() -> Mail.of("k", TO, "x".repeat(251), "Tekst"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Mailens emne må højst være på 250 tegn (der er 251).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "formand",
                "formand@",
                "formand@eksempel",
                "for mand@eksempel.dk",
                "Formand <formand@eksempel.dk>",
                "formand@eksempel.dk,anden@eksempel.dk",
                "formand@eksempel.dk\r\nBcc: anden@eksempel.dk",
                ".formand@eksempel.dk",
                "formand@-eksempel.dk",
                "sø@eksempel.dk"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> new EmailAddress(address))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("E-mailadressen skal være én adresse som sekretariat@eksempel.dk");
    }
}

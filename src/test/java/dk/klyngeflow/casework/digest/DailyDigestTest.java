package dk.klyngeflow.casework.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AbsenceNotices.Notice;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One mail a day to whoever has an address, and none where there is nothing to tell. */
@OnH2
class DailyDigestTest {

    private static final BodyId BODY = new BodyId("njSydDriftsgruppe");
    /** Its agenda is due on 12 March. */
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 26);

    @Autowired
    private DailyDigest digest;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AbsenceNotices notices;

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    private Meeting meeting;

    @BeforeEach
    void aBodyWithAddresses() {
        fresh.at(LocalDateTime.of(2026, 2, 2, 9, 0));
        keep(ContactPoint.mailbox(BODY), "driftsgruppen@eksempel.dk");
        keep(ContactPoint.seat(BODY, "riskManager"), "risiko@eksempel.dk");
        meeting = play.plan(BODY.value(), MEETING);
    }

    @Test
    void whereNothingIsNewAndNothingIsDueThereIsNoMail() {
        fresh.timeOnly(LocalDateTime.of(2026, 2, 11, 7, 30));
        digest.send();

        assertThat(digests()).isEmpty();
    }

    @Test
    void everybodyReadsWhatIsDueOnceADay() {
        fresh.timeOnly(LocalDateTime.of(2026, 3, 10, 7, 30));
        digest.send();
        digest.send();

        assertThat(digests())
                .extracting(Delivery::to)
                .containsExactlyInAnyOrder("driftsgruppen@eksempel.dk", "risiko@eksempel.dk");
        assertThat(digests()).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Overblik 10. marts: Driftsgruppen");
            assertThat(mail.text())
                    .contains("- Møde 26. marts 2026, Driftsgruppen: dagsordenen sendes ud torsdag den 12. marts.")
                    .doesNotContain("Nyt:");
        });

        fresh.timeOnly(LocalDateTime.of(2026, 3, 11, 7, 30));
        digest.send();
        assertThat(digests()).hasSize(4);
    }

    /** Also across a weekend: what came in on Friday is told on Monday. */
    @Test
    void theSecretariatReadsWhatIsNew() {
        fresh.timeOnly(LocalDateTime.of(2026, 2, 13, 15, 0));
        notices.announce(meeting.id(), new Notice("x", "Risikomanager", Presence.ABSENT, null));
        fresh.timeOnly(LocalDateTime.of(2026, 2, 16, 7, 0));
        digest.send();

        assertThat(digests()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("driftsgruppen@eksempel.dk");
            assertThat(mail.text())
                    .contains("Nyt:\n- Møde 26. marts 2026, Driftsgruppen: ét nyt svar om fremmøde.")
                    .doesNotContain("Risikomanager");
        });
    }

    @Test
    void notBeforeTheMorningAndNotOnDaysOff() {
        for (var moment : List.of(LocalDateTime.of(2026, 3, 10, 6, 59), LocalDateTime.of(2026, 3, 8, 9, 0))) {
            fresh.timeOnly(moment);
            digest.send();
        }

        assertThat(digests()).isEmpty();
    }

    private List<Delivery> digests() {
        return outbox.waiting().stream()
                .filter(mail -> mail.key().startsWith("digest/"))
                .toList();
    }

    private void keep(ContactPoint point, String address) {
        contacts.keep(new Contact(point, new EmailAddress(address), null), new Actor("sekretaer"));
    }
}

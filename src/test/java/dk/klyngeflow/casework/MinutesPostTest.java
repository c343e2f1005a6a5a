package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesStatus;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Objections;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agenda and minutes by e-mail, the deadline first, and an objection by personal link. */
@OnH2
class MinutesPostTest {

    private static final BodyId SYD = new BodyId("njSydDriftsgruppe");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final Pattern LINK = Pattern.compile("(/svar/\\S+)");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Objections objections;

    private Meeting meeting;

    @BeforeEach
    void oneChairAndTheMailboxHaveAddresses() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        keep(ContactPoint.mailbox(SYD), "sekretariat@eksempel.dk");
        keep(ContactPoint.seat(SYD, "municipal"), "kommunal@eksempel.dk");
        meeting = play.plan(SYD.value(), DAY);
        agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Åbent punkt"));
        long closed = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Personsag"));
        agenda.close(closed, true);
    }

    @Test
    void theAgendaIsSentOnceWithoutWhatIsClosed() {
        play.hold(meeting);

        assertThat(mailsTo("kommunal@eksempel.dk"))
                .filteredOn(mail -> mail.subject().startsWith("Dagsorden:"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.text())
                            .contains("Åbent punkt", "Lukket punkt")
                            .doesNotContain("Personsag");
                    assertThat(mail.replyTo()).isEqualTo("sekretariat@eksempel.dk");
                });
    }

    @Test
    void theMinutesSayFirstUntilWhenAnObjectionCounts() {
        sendMinutes();

        assertThat(minutesMail().subject())
                .isEqualTo("Senest 22. april: Indsigelser mod referatet af Møde 15. april 2026, Driftsgruppen");
        assertThat(minutesMail().text())
                .contains("onsdag den 22. april 2026 kl. 23.59", "Åbent punkt")
                .doesNotContain("Personsag");
        assertThat(minutes.sentTo(meeting.id()))
                .as("the proof names who was sent what, those without an address too")
                .extracting(Minutes.Sent::who, sent -> sent.address().orElse(null))
                .contains(tuple("Kommunal formand", "kommunal@eksempel.dk"), tuple("Formand fra psykiatrien", null));
    }

    @Test
    void anObjectionByLinkArrivesWhenItIsSent() {
        sendMinutes();
        play.moveTo(LocalDateTime.of(2026, 4, 22, 23, 58));
        var link = linkIn(minutesMail());
        assertThat(people.anonymous().get(link).body())
                .contains("Indsigelse mod referat", "til og med 22. april 2026 kl. 23.59");

        var answer = people.anonymous()
                .submit(link, Map.of("objector", "Kommunal formand", "objection", "Punkt 1 blev udsat."));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(objections.of(meeting.id())).singleElement().satisfies(objection -> {
            assertThat(objection.text()).isEqualTo("Punkt 1 blev udsat.");
            assertThat(objection.arrivedAt().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 22));
        });
        assertThat(minutes.version(meeting.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(mailsTo("sekretariat@eksempel.dk"))
                .anyMatch(mail -> mail.subject().startsWith("Indsigelse mod referatet"));
    }

    @Test
    void theLinkIsClosedWhenTheWindowIs() {
        sendMinutes();
        var link = linkIn(minutesMail());
        play.moveTo(LocalDateTime.of(2026, 4, 23, 0, 0));

        var answer = people.anonymous().submit(link, Map.of("objector", "Formand", "objection", "For sent"));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(objections.of(meeting.id())).isEmpty();
        assertThat(minutes.version(meeting.id()).orElseThrow().status()).isEqualTo(MinutesStatus.APPROVED);
    }

    @Test
    void theSecretariatIsToldThatMinutesAreLate() {
        play.hold(meeting);
        play.close(meeting);
        play.moveTo(LocalDateTime.of(2026, 4, 23, 9, 0));

        assertThat(mailsTo("sekretariat@eksempel.dk"))
                .filteredOn(mail -> mail.subject().startsWith("Overskredet:"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Fristen var onsdag den 22. april 2026"));
    }

    private void sendMinutes() {
        play.hold(meeting);
        play.close(meeting);
        play.sendMinutes(meeting);
    }

    private Delivery minutesMail() {
        return mailsTo("kommunal@eksempel.dk").stream()
                .filter(mail -> mail.key().startsWith("minutes/"))
                .findFirst()
                .orElseThrow();
    }

    private List<Delivery> mailsTo(String address) {
        return outbox.waiting().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static String linkIn(Delivery mail) {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }

    private void keep(ContactPoint point, String address) {
        contacts.keep(new Contact(point, new EmailAddress(address), null), new Actor("sekretaer"));
    }
}

package dk.klyngeflow.casework.links;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.groups.ChairAnswers;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayCharters;
import dk.klyngeflow.support.PlayGroups;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parties and chairs without an account answer by a link in an e-mail. */
@OnH2
class GroupsByLinkTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/svar/[A-Za-z0-9_-]+)");
    private static final BodyId OPERATIONS = new BodyId(PlayCharters.OPERATIONS);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private PlayCharters charters;

    @Autowired
    private People people;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private GroupPlaces places;

    @Autowired
    private ChairAnswers answers;

    @Autowired
    private Outbox outbox;

    private Caller somebody;

    @BeforeEach
    void withAddresses() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        keep(ContactPoint.party("rmSkive"), "skive@eksempel.dk");
        keep(ContactPoint.seat(OPERATIONS, "municipal"), "formand@eksempel.dk");
        somebody = people.anonymous();
    }

    @Test
    void aPartyAppointsByLink() {
        var number = groups.propose();
        groups.commission(number);
        var link = linkTo("skive@eksempel.dk");
        assertThat(somebody.get(link).body())
                .contains("Udpeg medlemmer til en ad hoc-gruppe")
                .contains("3. Medlem: Visitator");

        var answer = somebody.submit(
                link,
                Map.of("answer", "APPOINT", "members[0].place", "3", "members[0].memberTitle", "Visitator i Skive"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(places.of(number, "rmSkive").get(0).title()).contains("Visitator i Skive");
        assertThat(play.at(number.value())).hasSize(2);
        assertThat(somebody.get(link).status()).isEqualTo(410);
    }

    @Test
    void aPartyDeclinesByLinkWithAReason() {
        var number = groups.propose();
        groups.commission(number);
        var link = linkTo("skive@eksempel.dk");

        assertThat(somebody.submit(link, Map.of("answer", "DECLINE")).status()).isEqualTo(400);
        assertThat(somebody.submit(link, Map.of("answer", "DECLINE", "declineReason", "Ingen ledig"))
                        .status())
                .isEqualTo(302);

        assertThat(places.of(number, "rmSkive").get(0).reason()).contains("Ingen ledig");
    }

    @Test
    void afterTheDeadlineThePartysLinkIsClosed() {
        var number = groups.propose();
        groups.commission(number);
        var link = linkTo("skive@eksempel.dk");
        play.moveTo(LocalDateTime.of(2026, 3, 16, 17, 0));

        assertThat(somebody.get(link).status()).isEqualTo(410);
        assertThat(outbox.waiting())
                .filteredOn(mail -> mail.to().equals("skive@eksempel.dk"))
                .extracting(mail -> mail.subject())
                .anyMatch(subject -> subject.startsWith("Senest 16. marts: Husk at udpege"));
        assertThat(number).isNotNull();
    }

    @Test
    void aChairApprovesByLink() {
        charters.politiciansAllowChairsToApprove();
        var number = charters.askChairs(PlayCharters.OPERATIONS);

        somebody.submit(linkTo("formand@eksempel.dk"), Map.of("approves", "YES"));

        assertThat(answers.of(number)).singleElement().satisfies(answer -> {
            assertThat(answer.seat()).isEqualTo("municipal");
            assertThat(answer.approves()).isTrue();
        });
    }

    /** The question was put to whoever held the seat; a later holder is asked anew, an earlier one has no say. */
    @Test
    void whoeverNoLongerHoldsTheSeatCannotAnswer() {
        charters.politiciansAllowChairsToApprove();
        var old = new Appointment(
                OPERATIONS, "municipal", "njRebild", "Sundhedschef, Rebild Kommune", LocalDate.of(2026, 1, 1), null);
        seats.appoint(old);
        var number = charters.askChairs(PlayCharters.OPERATIONS);
        var link = linkTo("formand@eksempel.dk");
        assertThat(somebody.get(link).status()).isEqualTo(200);

        seats.end(old, LocalDate.of(2026, 3, 1));
        var answer = somebody.submit(link, Map.of("approves", "YES"));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("Kun den, der har pladsen nu, kan svare.");
        assertThat(answers.of(number)).isEmpty();
    }

    private String linkTo(String address) {
        var text = outbox.waiting().stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow()
                .text();
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private void keep(ContactPoint point, String address) {
        contacts.keep(new Contact(point, new EmailAddress(address), null), new Actor("sekretaer"));
    }
}

package dk.klyngeflow.casework.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A chair without an account answers about the agenda by a link in an e-mail. */
@OnH2
class AgendaByLinkTest {

    /** The only body with an adopted deadline for its agenda: ten working days, three chairs. */
    private static final String BODY = "njSydDriftsgruppe";

    private static final LocalDate MEETING = LocalDate.of(2026, 3, 26);
    private static final LocalDateTime COLLECTED = LocalDateTime.of(2026, 3, 6, 9, 0);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/svar/[A-Za-z0-9_-]+)");

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
    private AgendaApprovals approvals;

    @Autowired
    private Stored stored;

    private Meeting meeting;
    private Caller chair;

    @BeforeEach
    void chairsWithAddresses() {
        fresh.at(LocalDateTime.of(2026, 2, 2, 9, 0));
        keep(ContactPoint.mailbox(new BodyId(BODY)), "sekretariat@eksempel.dk", null);
        keep(seat("municipal"), "kommunal@eksempel.dk", "assistent@eksempel.dk");
        keep(seat("hospital"), "hospital@eksempel.dk", null);
        meeting = play.plan(BODY, MEETING);
        play.moveTo(COLLECTED);
        chair = people.anonymous();
    }

    @Test
    void everyChairWithAnAddressIsAsked() {
        assertThat(asked())
                .extracting(Delivery::to)
                .containsExactlyInAnyOrder("kommunal@eksempel.dk", "assistent@eksempel.dk", "hospital@eksempel.dk");
        assertThat(asked()).allSatisfy(mail -> {
            assertThat(mail.subject())
                    .isEqualTo("Senest 12. marts: Godkend dagsordenen til møde 26. marts 2026, Driftsgruppen");
            assertThat(mail.replyTo()).isEqualTo("sekretariat@eksempel.dk");
            assertThat(mail.text())
                    .contains("svar senest torsdag den 12. marts 2026")
                    .contains("Driftsgruppen Syd");
        });
    }

    @Test
    void theAnswerCompletesTheTaskAndClosesAllLinksOfTheSeat() {
        var link = linkOf("kommunal@eksempel.dk");
        assertThat(chair.get(link).body()).contains("Kommunal formand").contains("Kan dagsordenen sendes ud?");

        var answer = chair.submit(link, Map.of("approved", "YES"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(chair.get("/svar/tak").body()).contains("Dagsordenen er godkendt af dig.");
        assertThat(approvals.of(meeting.id())).containsExactly(new Approval("municipal", true, null, null));
        assertThat(play.at("moede-" + meeting.id())).hasSize(2);
        assertThat(chair.get(link)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("Der er allerede svaret med dette link.");
        });
        assertThat(chair.get(linkOf("assistent@eksempel.dk"))).satisfies(page -> {
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("Der er svaret på en anden måde");
        });
        assertThat(chair.get(linkOf("hospital@eksempel.dk")).status()).isEqualTo(200);
    }

    @Test
    void aNoReachesTheSecretariatAtOnce() {
        chair.submit(linkOf("hospital@eksempel.dk"), Map.of("approved", "NO", "comment", "Punkt 2 mangler bilag."));

        assertThat(approvals.of(meeting.id()))
                .extracting(Approval::chairSeat, Approval::comment)
                .containsExactly(tuple("hospital", "Punkt 2 mangler bilag."));
        assertThat(mailsTo("sekretariat@eksempel.dk")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Senest 12. marts: Ret dagsordenen");
            assertThat(mail.text()).contains("/moeder/" + meeting.id()).doesNotContain("bilag");
        });
    }

    @Test
    void aNoNeedsAReasonAndNothingIsStoredWithoutIt() {
        var link = linkOf("hospital@eksempel.dk");
        var before = stored.now();

        var page = chair.submit(link, Map.of("approved", "NO"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("Feltet &quot;Hvad skal ændres?&quot; skal udfyldes.")
                .contains("href=\"#comment\"")
                .contains("id=\"comment\"");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void withoutScriptsAButtonShowsTheFieldsThatBelongToTheAnswer() {
        var link = linkOf("hospital@eksempel.dk");
        assertThat(chair.get(link).body()).doesNotContain("Hvad skal ændres?");

        var page = chair.submit(link, Map.of("approved", "NO", "vis", "ja"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Hvad skal ændres?").doesNotContain("Der er noget, der skal rettes");
        assertThat(approvals.of(meeting.id())).isEmpty();
    }

    @Test
    void tooLongACommentIsRefusedAndKept() {
        var page = chair.submit(linkOf("hospital@eksempel.dk"), Map.of("approved", "NO", "comment", "Å".repeat(1001)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("må højst fylde 1.000 tegn (der er skrevet 1.001)")
                .contains("Å".repeat(1001));
    }

    @Test
    void whoAnswersInTasklistClosesTheLink() {
        for (int i = 0; i < 3; i++) {
            play.submitForMeeting(meeting, "userTask_approveAgenda", Map.of("approved", "YES"));
        }

        assertThat(chair.get(linkOf("kommunal@eksempel.dk"))).satisfies(page -> {
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("Dagsordenen er sendt ud");
        });
    }

    @Test
    void afterTheSendingDateTheLinkSaysSo() {
        assertThat(chair.get(linkOf("kommunal@eksempel.dk")).status()).isEqualTo(200);
        play.moveTo(LocalDateTime.of(2026, 3, 13, 8, 0));

        var page = chair.get(linkOf("kommunal@eksempel.dk"));

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("Dagsordenen er sendt ud, så den kan ikke godkendes mere.");
        assertThat(chair.submit(linkOf("kommunal@eksempel.dk"), Map.of("approved", "YES"))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void aMeetingThatIsMovedAsksAnew() {
        var old = linkOf("kommunal@eksempel.dk");
        play.move(meeting, MEETING.plusDays(7));
        assertThat(chair.get(old).status()).isEqualTo(410);

        play.moveTo(LocalDateTime.of(2026, 3, 13, 9, 0));

        assertThat(mailsTo("kommunal@eksempel.dk"))
                .extracting(Delivery::subject)
                .anyMatch(subject -> subject.startsWith("Senest 19. marts"));
    }

    @Test
    void aCancelledMeetingAsksNothing() {
        play.cancel(meeting, "Ingen punkter");

        assertThat(chair.get(linkOf("kommunal@eksempel.dk")).body()).contains("Mødet er aflyst.");
    }

    @Test
    void theAddressStaysSecret() {
        for (var path : List.of(linkOf("kommunal@eksempel.dk"), "/svar/" + "x".repeat(32))) {
            var page = chair.get(path);
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/svar/", "/svar/x", "/svar/%00", "/svar/a/b"})
    void whatIsNoLinkIsUnknown(String path) {
        assertThat(chair.get(path).status()).isBetween(400, 404);
    }

    @Test
    void whoTriesLinksHasToWait() {
        for (int i = 0; i < 25; i++) {
            chair.get("/svar/" + "abcdefgh".repeat(4));
        }

        assertThat(chair.get(linkOf("kommunal@eksempel.dk"))).satisfies(page -> {
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.body()).contains("Vent ti minutter");
        });
        fresh.timeOnly(COLLECTED.plusMinutes(11));
        assertThat(chair.get(linkOf("kommunal@eksempel.dk")).status()).isEqualTo(200);
    }

    private List<Delivery> asked() {
        return outbox.waiting().stream()
                .filter(mail -> mail.key().startsWith("agendaApproval/"))
                .toList();
    }

    private List<Delivery> mailsTo(String address) {
        return outbox.waiting().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private String linkOf(String address) {
        var text = asked().stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow()
                .text();
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static ContactPoint seat(String code) {
        return ContactPoint.seat(new BodyId(BODY), code);
    }

    private void keep(ContactPoint point, String address, String assistant) {
        contacts.keep(
                new Contact(point, new EmailAddress(address), assistant == null ? null : new EmailAddress(assistant)),
                new Actor("sekretaer"));
    }
}

package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.casework.MinutesDesk;
import dk.klyngeflow.casework.PaperDesk;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.papers.Audience;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.papers.PublicDecisions;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A crawler on the public pages: from the start page it follows every link that it finds. It gets nowhere that it may not,
 * finds no broken link, and reads nothing closed and nobody's name.
 */
@OnH2
class PublicCrawlTest {

    private static final String BODY = "njVestStrategisk";
    private static final int MOST = 300;
    private static final List<String> SECRETS =
            List.of("Personsag", "Hemmeligt", "hemmelig", "Aase", "Arildskov", "aase@eksempel.dk", "aaseKonto");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Files files;

    @Autowired
    private MinutesDesk minutesDesk;

    @Autowired
    private PaperDesk paperDesk;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private PublicDecisions decisions;

    @Autowired
    private PublicAddress address;

    private final Map<String, Caller.Answer> read = new LinkedHashMap<>();
    private Meeting meeting;
    private CaseNumber open;
    private long openItem;

    @BeforeEach
    void aMeetingWithSomethingToHide() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        accounts.ensure("aaseKonto", "Aase", "Arildskov", "Klynge-2022!", List.of(BODY + "Sekretariat"), List.of());
        meeting = play.plan(BODY, LocalDate.of(2026, 4, 15));
        play.plan(BODY, LocalDate.of(2026, 9, 16));
        open = play.raiseQualified(BODY, "DISCUSSES");
        attach("aaben.pdf", false);
        attach("hemmelig.pdf", true);
        agenda.add(
                meeting.id(),
                new NewItem(
                        null,
                        "Personsag",
                        null,
                        null,
                        null,
                        ItemKind.INFORMATION,
                        Subject.OTHER,
                        false,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null));
        play.decide(open, meeting, Outcome.APPROVED);
        minutesDesk.send(
                meeting.id(), MinutesApproval.WRITTEN_HEARING, LocalDate.of(2026, 4, 24), play.secretaryOf(BODY));
        play.moveTo(LocalDateTime.of(2026, 4, 28, 9, 0));
        openItem = agenda.of(meeting.id()).stream()
                .filter(item -> !item.closed() && !item.points().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aCrawlerFindsEverythingThatIsPublicAndNothingElse() {
        crawl();

        assertThat(read.keySet())
                .contains(
                        path(""),
                        path("?hvad=dagsorden"),
                        path("/bilag/1"),
                        path("/referat.pdf"),
                        "/udvalg/beslutninger",
                        "/udvalg/midler",
                        "/tilgaengelighed",
                        "/udvalg/%s/kalender.ics".formatted(BODY),
                        "/udvalg/%s/feed.atom".formatted(BODY))
                .doesNotContain(path("/bilag/2"));
        assertThat(read).hasSizeLessThan(MOST);
        assertThat(read).allSatisfy((path, answer) -> {
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(SECRETS);
        });
        assertThat(read.get(path("")).body()).contains("Lukket punkt", "Godkendt");
    }

    @Test
    void whatIsWorthFindingHasOneAddressAndTheRestAsksNotToBeFound() {
        crawl();

        read.forEach((path, answer) -> {
            var type = answer.header("Content-Type");
            if (type.startsWith("text/html")) {
                var page = Jsoup.parse(answer.body());
                boolean isLeftOut =
                        !page.select("meta[name=robots][content=noindex]").isEmpty();
                assertThat(canonical(page))
                        .as(path)
                        .hasSize(isLeftOut ? 0 : 1)
                        .allMatch(one -> one.equals(address.of(path)));
            }
        });
        assertThat(canonical(Jsoup.parse(get("/").body()))).hasSize(1);
        assertThat(get("/udvalg/beslutninger?q=drift").body()).contains("noindex");
        assertThat(get("/robots.txt").body()).contains("User-agent: *", "Disallow: /login");
    }

    /** What is closed after publishing is gone from the public pages at once; what is withdrawn is, too. */
    @Test
    void whatIsClosedLaterIsGoneAtOnce() {
        assertThat(get(path("/bilag/1")).status()).isEqualTo(200);
        var attachment =
                papers.agenda(meeting.id(), Audience.BODY).attachments().get(0);
        paperDesk.close(meeting.id(), attachment.id(), true, play.secretaryOf(BODY));
        assertThat(get(path("/bilag/1")).status()).isEqualTo(404);
        assertThat(get(path("?hvad=dagsorden")).body()).doesNotContain("aaben");

        agenda.close(openItem, true);
        assertThat(get(path("")).body()).doesNotContain("Godkendt");

        minutesDesk.withdraw(meeting.id(), PublicationKind.MINUTES, "En fejl", play.secretaryOf(BODY));
        minutesDesk.withdraw(meeting.id(), PublicationKind.AGENDA, "En fejl", play.secretaryOf(BODY));
        assertThat(get(path("")).status()).isEqualTo(404);
        assertThat(get(path("/referat.pdf")).status()).isEqualTo(404);
        assertThat(decisions.find("", null, 0, 10)).isEmpty();
    }

    /** Whatever somebody types into the public search is answered. */
    @Test
    void everySearchIsAnswered() {
        for (var typed : List.of(
                "<script>alert(1)</script>",
                "%27%3B%20drop%20table",
                "a".repeat(500),
                "%25_%25",
                "%00",
                "\u00e6\u00f8\u00e5")) {
            var encoded = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
            for (var page : List.of("/udvalg/beslutninger?q=", "/udvalg/" + BODY + "?q=")) {
                var answer = get(page + encoded);
                assertThat(answer.status()).as(page + typed).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("<script>alert");
            }
        }
        for (var side : List.of("0", "-1", "x", "999999999999", "2")) {
            assertThat(get("/udvalg/beslutninger?side=" + side).status())
                    .as(side)
                    .isEqualTo(200);
        }
        assertThat(get("/udvalg/beslutninger?forum=ukendt").status()).isEqualTo(200);
    }

    private void crawl() {
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && read.size() < MOST) {
            var path = waiting.poll();
            if (!read.containsKey(path)) {
                var answer = get(path);
                read.put(path, answer);
                if (answer.header("Content-Type").startsWith("text/html")) {
                    waiting.addAll(links(answer.body()));
                }
            }
        }
    }

    private static List<String> links(String html) {
        return Jsoup.parse(html, "http://localhost").select("[href], [src]").stream()
                .filter(link -> !link.attr("rel").equals("canonical"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .filter(href -> !href.startsWith("#") && !href.startsWith("mailto:"))
                .map(href -> href.replaceAll("#.*", ""))
                .toList();
    }

    private static List<String> canonical(Document page) {
        return page.select("link[rel=canonical]").eachAttr("href");
    }

    private Caller.Answer get(String path) {
        return people.anonymous().get(path);
    }

    private String path(String rest) {
        return "/udvalg/%s/moeder/%d%s".formatted(BODY, meeting.id(), rest);
    }

    private void attach(String name, boolean closed) {
        var file = files.store(name, new ByteArrayInputStream(SampleFiles.pdf("Hemmeligt indhold")));
        var attachment = attachments.attach(open, file, null, new Actor("aaseKonto"));
        attachments.close(open, attachment.id(), closed);
    }
}

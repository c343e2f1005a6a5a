package dk.klyngeflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page there is, opened once by somebody who may read it: accessible, light, readable at 400 % and on paper, by keyboard,
 * and with nothing from elsewhere. A new page that is missing here fails here. What was measured goes to {@code target/pages.md}.
 */
@RunningDemo
@Order(8)
class EveryPageBrowserTest {

    private static final int HEAVIEST = 100_000;
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    /** A4 between its margins. */
    private static final int PAPER = 680;

    private static final int HIGH = 900;

    /** No pages: files, feeds, and what answers a script. */
    private static final String DOWNLOAD = ".*\\.(pdf|docx|csv|xlsx|ics|atom|js|\\{format})$"
            + "|.*/eksport$|.*/bilag/\\{\\w+}$|.*/fremdrift$|/api/.*";

    /** Only before the first administrator, or never found. */
    private static final List<String> NEVER_HERE = List.of("/opsaetning", "/svar/**");

    /** The page of an import that runs, and of a body that ends: stories of their own look at them. */
    private static final List<String> IN_STORIES =
            List.of("/opstart/forloeb/{id}", "/ophoer/{id}", "/ophoer/{id}/generalproeve");

    private static final boolean PICTURES = Boolean.getBoolean("klyngeflow.pictures");

    private record Visit(String who, String path) {}

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();

    @Test
    void whatIsWrongOnAPageIsFound() {
        try (var visitor = new Visitor(port)) {
            visitor.page()
                    .setContent(
                            "<html lang='da'><title>Side</title><main><h1>Side</h1><img src='x.png'></main></html>");

            assertThat(Accessible.violations(visitor.page()))
                    .singleElement()
                    .asString()
                    .contains("image-alt");
        }
    }

    @Test
    void everyPageIsForEverybody() throws Exception {
        try (var visitor = new Visitor(port)) {
            visitor.go("/");
            visitor.waitUntilReplayed();
        }
        choose();
        assertThat(visits.keySet()).containsAll(kinds());

        var byPerson = visits.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().who(),
                        LinkedHashMap::new,
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
        for (var person : byPerson.entrySet()) {
            try (var visitor = new Visitor(port)) {
                if (!person.getKey().isEmpty()) {
                    visitor.signIn(person.getKey());
                }
                person.getValue().forEach((kind, visit) -> look(visitor, kind, visit.path()));
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "pages.md"), measured);

        assertThat(wrong).isEmpty();
    }

    private void look(Visitor visitor, String kind, String path) {
        var page = visitor.page();
        page.setViewportSize(WIDE, HIGH);
        var answer = page.navigate("http://localhost:" + port + path);
        hold(kind, answer.status() == 200, "status " + answer.status());
        hold(kind, (boolean) page.evaluate(ALL_FROM_HERE), "asks another host");
        hold(kind, "da".equals(page.evaluate("document.documentElement.lang")), "language is not Danish");
        hold(kind, page.locator("h1").count() == 1, "h1: " + page.locator("h1").count());
        hold(kind, (boolean) page.evaluate(HEADINGS_IN_ORDER), "a level of headings is left out");
        var weight = ((Number) page.evaluate(WEIGHT)).intValue();
        hold(kind, weight < HEAVIEST, "weighs " + weight);
        var found = Accessible.violations(page);
        hold(kind, found.isEmpty(), String.join("\n", found));
        hold(kind, page.evaluate(NOT_BY_KEYBOARD).equals(""), "not by keyboard: " + page.evaluate(NOT_BY_KEYBOARD));
        if (!kind.endsWith(".html")) {
            hold(kind, page.locator("body > a.skip-link:first-child").count() == 1, "there is no skip link");
        }
        if (PICTURES) {
            picture(visitor, kind);
        }
        page.setViewportSize(NARROW, HIGH);
        var width = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        hold(kind, width <= NARROW, "scrolls sideways at 320 px: " + width + " " + page.evaluate(TOO_WIDE));
        page.setViewportSize(PAPER, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var printed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        hold(kind, printed <= PAPER, "is cut on paper: " + printed);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        measured.add("| `%s` | %d | %d |".formatted(kind, weight, serverTime(page)));
    }

    private void hold(String kind, boolean good, String otherwise) {
        if (!good) {
            wrong.add(kind + ": " + otherwise);
        }
    }

    private static void picture(Visitor visitor, String kind) {
        visitor.picture("page" + kind.replaceAll("[^a-zA-Z]+", "-").replaceAll("-$", ""));
    }

    private static long serverTime(Page page) {
        return Math.round(((Number) page.evaluate(
                        "(e => e.responseStart - e.requestStart)" + "(performance.getEntriesByType('navigation')[0])"))
                .doubleValue());
    }

    private static final String ALL_FROM_HERE =
            "performance.getEntriesByType('resource').every(entry => entry.name.startsWith(location.origin + '/'))";

    private static final String WEIGHT = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""";

    private static final String HEADINGS_IN_ORDER = """
            [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])
              .every((level, i, all) => level <= (i === 0 ? 1 : all[i - 1] + 1))""";

    /** What one can click and not reach with the tabulator; in a toolbar the arrows lead on. */
    private static final String NOT_BY_KEYBOARD = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [onclick], [role=button]')]
              .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex !== 0 && !e.closest('[role=toolbar], [aria-hidden=true]'))
              .map(e => e.outerHTML.slice(0, 120)).join(' ')""";

    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > 321 && !e.closest('.table-scroll, .plot-scroll'))
              .slice(0, 3).map(e => e.outerHTML.slice(0, 120))""";

    /** The kinds of pages that the program has. */
    private TreeSet<String> kinds() {
        var kinds = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("dk.klyngeflow")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPathPatternsCondition().getPatternValues().stream()
                        .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}"))
                        .filter(kind ->
                                !kind.matches(DOWNLOAD) && !NEVER_HERE.contains(kind) && !IN_STORIES.contains(kind))
                        .forEach(kinds::add);
            }
        });
        assertThat(kinds).hasSizeGreaterThan(40);
        return kinds;
    }

    /** One page of each kind, and who opens it. */
    private void choose() {
        var planned = meeting("njVestPolitisk", "PLANNED', 'AGENDA_SENT");
        var held = meeting("fiktivPolitisk", "CLOSED");
        var waitingForRecord = "/moeder/" + meeting("njVestStrategisk", "CLOSED");
        visit(
                "",
                "/",
                "/login",
                "/tilgaengelighed",
                "/udvalg",
                "/udvalg/beslutninger",
                "/udvalg/midler",
                "/demo/post",
                "/svar/tak");
        visit("", "/demo/post/{id}", "/demo/post/" + one("select max(id) from mail_message"));
        visit("", "/svar/{token}", linkOfSomeMail("svar"));
        visit("", "/udvalg/{bodyId}", "/udvalg/fiktivPolitisk");
        visit("", "/udvalg/{bodyId}/moeder/{meeting}", "/udvalg/fiktivPolitisk/moeder/" + held);

        visit(
                "sekretaer",
                "/overblik",
                "/hvad-nu-hvis",
                "/opstart",
                "/ophoer",
                "/sager",
                "/moeder",
                "/moeder/nyt",
                "/beslutninger",
                "/regler",
                "/grupper",
                "/demo/tid");
        visit("sekretaer", "/sager/{number}", "/sager/NJVEST-2022-0004");
        visit("sekretaer", "/sager/{number}/sagsmappe", "/sager/NJVEST-2022-0004/sagsmappe");
        visit("sekretaer", "/moeder/{id}", "/moeder/" + planned);
        for (var page : List.of("flyt", "aflys", "dagsorden", "bilag", "formandssvar")) {
            visit("sekretaer", "/moeder/{id}/" + page, "/moeder/" + planned + "/" + page);
        }
        visit("sekretaer", "/moeder/{id}/referat", waitingForRecord + "/referat");
        visit("sekretaer", "/moeder/{id}/referat/luk", waitingForRecord + "/referat/luk");
        visit("sekretaer", "/moeder/{id}/referat/lukket", waitingForRecord + "/referat/lukket");
        visit("sekretaer", "/udvalg/{id}/aarsplan", "/udvalg/njVestDriftsforum/aarsplan");
        for (var page : List.of("kontakter", "pladser", "kommissorium", "opgaver")) {
            visit("sekretaer", "/forum/{id}/" + page, "/forum/njVestStrategisk/" + page);
        }

        visit("fiktivsekretaer", "/moeder/{id}/rettelser", "/moeder/" + held + "/rettelser");
        visit("fiktivsekretaer", "/moeder/{id}/referat/udsendelse", "/moeder/" + held + "/referat/udsendelse");
        visit("fiktivsekretaer", "/moeder/{id}/offentlig", "/moeder/" + held + "/offentlig");
        visit("fiktivsekretaer", "/moeder/{id}/dagsorden.html", "/moeder/" + held + "/dagsorden.html");
        visit("fiktivsekretaer", "/moeder/{id}/referat.html", "/moeder/" + held + "/referat.html");
        visit("fiktivsekretaer", "/moeder/{id}/indsigelse", "/moeder/" + held + "/indsigelse");
        visit(
                "fiktivsekretaer",
                "/grupper/{number}",
                "/grupper/" + one("select max(group_number) from group_ad_hoc where cluster_id = 'fiktiv'"));
        var funds = "/klynger/fiktiv/midler";
        visit("fiktivsekretaer", "/klynger/{id}/midler", funds);
        visit("fiktivsekretaer", "/hvad-nu-hvis/{cluster}/tabel/{table}", "/hvad-nu-hvis/fiktiv/tabel/escalationRoute");
        visit(
                "fiktivsekretaer",
                "/hvad-nu-hvis/{cluster}/midler/{year}",
                "/hvad-nu-hvis/fiktiv/midler/2022?model=B_70_30&start=60&adhoc=40");
        visit("fiktivsekretaer", "/klynger/{id}/midler/{year}", funds + "/2022");
        visit("fiktivsekretaer", "/klynger/{id}/midler/{year}/flyt", funds + "/2022/flyt");
        visit("fiktivsekretaer", "/klynger/{id}/midler/{year}/puljer/{part}", funds + "/2022/puljer/start");
        var project = funds + "/projekter/FIKTIV-2022-0002";
        visit("fiktivsekretaer", "/klynger/{id}/midler/projekter/{number}", project);
        visit("fiktivsekretaer", "/klynger/{id}/midler/projekter/{number}/udbetal", project + "/udbetal");
        visit("fiktivsekretaer", "/klynger/{cluster}/runder", "/klynger/fiktiv/runder");
        visit(
                "fiktivsekretaer",
                "/klynger/{cluster}/runder/{round}",
                "/klynger/fiktiv/runder/" + one("select max(id) from application_round"));
        var payment = payment();
        visit(
                "fiktivsekretaer",
                "/klynger/{id}/midler/projekter/{number}/tilbagefoer/{payment}",
                project + "/tilbagefoer/" + payment);
        visit("strategisk", "/midler", "/midler");
        visit("sekretaer", "/status");
        visit(
                "sekretaer",
                "/status/{id}",
                "/status/" + one("select min(id) from status_report where body_id = 'njVestStrategisk'"));
        visit("midtsekretaer", "/klynger/{id}/formandskaber", "/klynger/rmMidt/formandskaber");
        chooseOfTheApplicant();
        visit("administrator", "/personer", "/persondata");
    }

    /** A draft that could be sent, a request that waits for an answer, and links to both. */
    private void chooseOfTheApplicant() {
        var task = one("select min(id_) from act_ru_task where assignee_ = 'fiktivansoeger' and task_def_key_ = '%s'"
                .formatted("userTask_answerRequest"));
        var number = one("select v.text_ from act_ru_variable v join act_ru_task t on t.proc_inst_id_ = v.proc_inst_id_"
                + " where v.name_ = 'caseNumber' and t.id_ = '%s'".formatted(task));
        var draft = draftAndLinks(number);
        var follow = linkOfSomeMail("foelg");
        visit("fiktivformand", "/mit", "/ansoeg");
        visit("fiktivansoeger", "/ansoeg/kladder/{id}", draft);
        visit("fiktivansoeger", "/ansoeg/kladder/{id}/tjek", draft + "/tjek");
        visit("fiktivansoeger", "/ansoeg/kvittering/{number}", "/ansoeg/kvittering/" + number);
        visit("fiktivansoeger", "/opgaver/{id}", "/opgaver/" + task);
        visit("fiktivansoeger", "/sager/{number}/forloeb", "/sager/" + number + "/forloeb");
        visit("", "/kladde/{token}", linkOfSomeMail("kladde"));
        visit("", "/foelg/{token}", follow);
        visit("", "/foelg/{token}/opgaver/{id}", follow + "/opgaver/" + task);
    }

    /** The draft is begun, filled in and checked by keyboard alone. */
    private String draftAndLinks(String number) {
        try (var visitor = new Visitor(port).signIn("fiktivansoeger")) {
            var page = visitor.go("/ansoeg");
            visitor.tabTo("[data-test=begin-problemstilling]").press("Enter");
            page.waitForURL(url -> url.contains("/kladder/"));
            visitor.tabTo("#bodyId").press("ArrowDown");
            visitor.tabTo("#subject").type("Som");
            visitor.tabTo("#title").type("Ventetid på genoptræning");
            visitor.tabTo("#description").type("Borgere venter for længe.");
            visitor.tabTo("[name=raisedBy]").press("Space");
            visitor.tabTo("[name=significance]").press("Space");
            visitor.tabTo("[data-test=check-draft]").press("Enter");
            page.waitForURL(url -> url.endsWith("/tjek"));
            var draft = page.url().replaceAll("^https?://[^/]+|/tjek$", "");
            sendLink(visitor.go(draft), "share-by-link");
            sendLink(visitor.go("/sager/" + number), "send-link");
            return draft;
        }
    }

    private static void sendLink(Page page, String button) {
        page.locator("details:has([data-test=" + button + "]) > summary").click();
        page.fill("#holder", "Projektleder, Fiktiv Kommune Øst");
        page.fill("#holderMail", "kollega@eksempel.dk");
        page.click("[data-test=" + button + "]");
        page.locator("[data-test=done]").waitFor();
    }

    private void visit(String who, String... pages) {
        if (pages.length == 2 && pages[0].contains("{")) {
            visits.put(pages[0], new Visit(who, pages[1]));
        } else {
            for (var page : pages) {
                visits.put(page, new Visit(who, page));
            }
        }
    }

    private String meeting(String body, String status) {
        return one("select min(id) from meeting where body_id = '%s' and status in ('%s')".formatted(body, status));
    }

    /**
     * One that is still open.
     *
     * @param kind of link: {@code svar}, {@code kladde}, {@code foelg}
     */
    private String linkOfSomeMail(String kind) {
        try (var visitor = new Visitor(port)) {
            return db
                    .sql("select content from mail_message where content like ? order by id desc")
                    .param("%/" + kind + "/%")
                    .query(String.class)
                    .stream()
                    .map(text -> text.replaceAll("(?s).*(/" + kind + "/[\\w-]+).*", "$1"))
                    .filter(link -> visitor.page()
                            .request()
                            .get("http://localhost:" + port + link)
                            .ok())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What somebody has paid out by mistake. */
    private String payment() {
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = visitor.go("/klynger/fiktiv/midler/projekter/FIKTIV-2022-0002/udbetal");
            page.locator("select[name=pool] option").last().evaluate("option => option.selected = true");
            page.locator("main form input[type=date]").fill("2022-10-12");
            page.locator("#recipient").fill("Fiktivt Hospital");
            page.locator("#amount").fill("1000");
            page.locator("main form button").first().click();
            page.waitForURL(url -> !url.endsWith("/udbetal"));
        }
        return one("select max(id) from fund_payment");
    }

    private String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}

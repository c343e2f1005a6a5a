package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.Browsing;
import dk.klyngeflow.support.Browsing.Visit;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is followed, and what is expected is answered: signed in, or with a link that was mailed. */
@OnH2
class FollowPagesTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/(svar|foelg)/[A-Za-z0-9_-]+)");
    private static final Pattern TASK = Pattern.compile("href=\"([^\"]*/opgaver/[^\"]+)\"");
    private static final Map<String, Object> ASK = Map.of("nextStep", "ASK", "question", "Hvem er tovholder?");

    @Autowired
    private Browsing browsing;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Statements statements;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient db;

    private Visit applicant;
    private Visit holder;

    @BeforeEach
    void aYearWithMoney() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        accounts.ensure("ansoeger", "Ansøger", "Testesen", "Klynge-Kode-2026!", List.of(), List.of("njVest"));
        applying.planMeetings();
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        applicant = browsing.as("ansoeger");
        holder = browsing.anonymous();
    }

    @Test
    void whoRaisedTheCaseSeesWhatHappensNextAndUntilWhen() {
        var number = applying.apply(20_000);

        assertThat(applicant.open("/sager/" + number).body())
                .contains(
                        "Hvad sker der nu?",
                        "Screen ansøgningen",
                        "Venter på sekretariatet for",
                        "Senest 16. marts 2026");

        play.submit(number, "userTask_screenApplication", ASK);
        var page = applicant.open("/sager/" + number).body();
        assertThat(page).contains("Venter på dig");
        assertThat(applicant.open("/mit").body()).contains(number.value(), "Sammen om faldforebyggelse");
        assertThat(applicant.open(taskOn(page)).body()).contains("Hvem er tovholder?");
    }

    @Test
    void whoWantsItSeesTheWholeProcessWithTheCaseInIt() {
        var number = applying.apply(20_000);

        var page = applicant.open("/sager/" + number + "/forloeb").body();

        assertThat(page).contains("Sagen er her nu: <strong>Screen ansøgningen</strong>", "<svg class=\"diagram\"");
        assertThat(page.split("class=\"diagram-here\"", -1)).hasSize(2);
        assertThat(page).contains("class=\"diagram-passed\"");
    }

    @Test
    void aRequestIsAnsweredOnOurPages() {
        var number = applying.apply(20_000);
        play.submit(number, "userTask_screenApplication", ASK);
        var task = taskOn(applicant.open("/mit").body());

        var wrong = applicant.send(task, revised(""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#answer\"", "Projektlederen er valgt");

        assertThat(applicant.send(task, revised("Thisted Kommune.")).location()).isEqualTo("/mit");
        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
        assertThat(applicant.send(task, revised("En gang til.")).status())
                .as("the back button")
                .isEqualTo(404);
    }

    @Test
    void aTaskIsItsHoldersOnly() {
        accounts.ensure("anden", "Anden", "Testesen", "Klynge-Kode-2026!", List.of(), List.of("njVest"));
        var number = applying.apply(20_000);
        play.submit(number, "userTask_screenApplication", ASK);
        var task = taskOn(applicant.open("/mit").body());

        assertThat(browsing.as("anden").open(task).status()).isEqualTo(403);
        assertThat(browsing.as("anden").send(task, revised("Ikke mit svar.")).status())
                .isEqualTo(403);
        assertThat(browsing.anonymous().send(task, revised("Skrevet for sent.")).location())
                .endsWith("/login");
        assertThat(play.at(number.value())).containsExactly("userTask_answerRequest");
    }

    @Test
    void theHolderOfALinkFollowsAnswersAndReadsTheLetters() {
        var number = applying.apply(20_000);
        var link = share(number);
        assertThat(holder.open(link).body())
                .contains("Sammen om faldforebyggelse", "Projektleder, Morsø Kommune", "Screen ansøgningen")
                .doesNotContain("href=\"/moeder", "href=\"/sager/" + number);

        play.submit(number, "userTask_screenApplication", ASK);
        var page = holder.open(link).body();
        assertThat(page).contains("Vi mangler oplysninger");
        var letter = Pattern.compile("href=\"([^\"]+\\.pdf)\"").matcher(page);
        assertThat(letter.find()).isTrue();
        assertThat(holder.open(letter.group(1)).body()).startsWith("%PDF");
        var task = taskOn(page);
        assertThat(task).startsWith(link);
        assertThat(holder.send(task, revised("")).status()).isEqualTo(400);
        assertThat(holder.send(task, revised("Thisted Kommune.")).location()).isEqualTo(link);

        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
        assertThat(log.of(number.value()))
                .anyMatch(entry -> entry.account().equals("link")
                        && entry.detail().orElse("").startsWith("Projektleder, Morsø Kommune"));
    }

    /** What whoever raised the case may as a secretary is not the link's. */
    @Test
    void theLinkLeadsToNoTaskOfAGroup() {
        accounts.ensure(
                "ansoeger",
                "Ansøger",
                "Testesen",
                "Klynge-Kode-2026!",
                List.of("njVestDriftsforumSekretariat"),
                List.of("njVest"));
        var number = applying.apply(20_000);
        var task = play.task(number.value(), "userTask_screenApplication").getId();
        var link = share(number);

        assertThat(holder.open(link + "/opgaver/" + task).status()).isEqualTo(404);
        assertThat(holder.send(link + "/opgaver/" + task, Map.of("nextStep", "GO_ON"))
                        .status())
                .isEqualTo(404);
        var other = applying.apply(10_000);
        play.submit(other, "userTask_screenApplication", ASK);
        var others = play.task(other.value(), "userTask_answerRequest").getId();
        assertThat(holder.open(link + "/opgaver/" + others).status()).isEqualTo(404);
    }

    @Test
    void aLinkIsClosedByWhoeverHandedItOutAndByTime() {
        var number = applying.apply(20_000);
        var first = share(number);
        assertThat(applicant.open("/sager/" + number).body()).contains("Ét link er åbent");

        applicant.send("/sager/" + number + "/link", Map.of("do", "luk"));
        assertThat(holder.open(first).status()).isEqualTo(410);

        var second = share(number);
        fresh.setTo(LocalDateTime.of(2027, 3, 3, 9, 0));
        assertThat(holder.open(second).status()).isEqualTo(410);
        assertThat(holder.open(second + "/opgaver/x").status()).isEqualTo(410);
        assertThat(holder.open("/foelg/" + "x".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoRaisedTheCaseHandsLinksOut() {
        accounts.ensure(
                "sekretaerA",
                "S",
                "T",
                "Klynge-Kode-2026!",
                List.of("njVestDriftsforumSekretariat"),
                List.of("njVest"));
        var number = applying.apply(20_000);
        var fields = Map.of("holder", "En anden", "holderMail", "anden@eksempel.dk");

        assertThat(browsing.as("sekretaerA")
                        .send("/sager/" + number + "/link", fields)
                        .status())
                .isEqualTo(400);
        var wrong = applicant.send("/sager/" + number + "/link", Map.of("holder", "En anden", "holderMail", "ingen"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#holderMail\"", "value=\"ingen\"");
        assertThat(db.sql("select count(*) from link_personal")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCaseIsWithdrawnByLink() {
        var number = applying.apply(20_000);
        var link = share(number);

        assertThat(holder.send(link + "/traek", Map.of()).location()).isEqualTo(link);

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(holder.send(link + "/traek", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aPartyGivesItsStatementByLink() {
        var party = "njThisted";
        contacts.keep(new Contact(ContactPoint.party(party), new EmailAddress("part@eksempel.dk"), null), Actor.SYSTEM);
        var number = applying.apply(20_000);
        applying.screen(number, Map.of("statementGroups", List.of(party)));
        var link = linkTo("part@eksempel.dk");
        assertThat(holder.open(link).body()).contains("Afgiv høringssvar", "Færre fald");

        assertThat(holder.send(link, Map.of()).status()).isEqualTo(400);
        assertThat(holder.send(link, Map.of("recommendation", "SUPPORTS", "statement", "Godt for de ældre."))
                        .location())
                .isEqualTo("/svar/tak");

        assertThat(statements.of(number, 1)).singleElement().satisfies(given -> {
            assertThat(given.text()).contains("Godt for de ældre.");
            assertThat(given.group()).isEqualTo(party);
        });
        assertThat(play.at(number.value())).doesNotContain("userTask_giveStatement");
        assertThat(holder.open(link).status()).isEqualTo(410);
    }

    private static Map<String, Object> revised(String answer) {
        return Map.ofEntries(
                Map.entry("answer", answer),
                Map.entry("title", "Sammen om faldforebyggelse"),
                Map.entry("applicant", "Thisted Kommune, Sundhed"),
                Map.entry("contact", "Projektlederen er valgt"),
                Map.entry("contactMail", "projekt@eksempel.dk"),
                Map.entry("partnerSectors", List.of("MUNICIPALITY", "HOSPITAL")),
                Map.entry("targetGroup", "FRAIL_ELDERLY"),
                Map.entry("purpose", "Færre fald."),
                Map.entry("startsOn", "2026-09-01"),
                Map.entry("endsOn", "2027-02-28"),
                Map.entry("budget[0].text", "Projektleder"),
                Map.entry("budget[0].type", "DEVELOPMENT"),
                Map.entry("budget[0].kroner", "20000"));
    }

    private String share(CaseNumber number) {
        var mail = "kollega%d@eksempel.dk"
                .formatted(db.sql("select count(*) from link_personal")
                        .query(Long.class)
                        .single());
        applicant.send(
                "/sager/" + number + "/link",
                Map.of("do", "send", "holder", "Projektleder, Morsø Kommune", "holderMail", mail));
        return linkTo(mail);
    }

    private static String taskOn(String page) {
        var found = TASK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String linkTo(String address) {
        var mail = db.sql("select content from mail_message where recipient = ? order by id desc limit 1")
                .param(address)
                .query(String.class)
                .single();
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

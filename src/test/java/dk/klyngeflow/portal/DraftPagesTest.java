package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.drafts.DraftCleaning;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.Browsing;
import dk.klyngeflow.support.Browsing.Page;
import dk.klyngeflow.support.Browsing.Visit;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SampleFiles;
import dk.klyngeflow.support.Stored;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** From a draft to a case on our own pages, without scripts: written, shared, signed for, seen through, sent once. */
@OnH2
class DraftPagesTest {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/(svar|kladde|foelg)/[A-Za-z0-9_-]+)");

    @Autowired
    private Browsing browsing;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Attachments attachments;

    @Autowired
    private DraftCleaning cleaning;

    @Autowired
    private Stored stored;

    @Autowired
    private JdbcClient db;

    private Visit applicant;
    private String draft;

    @BeforeEach
    void aDraft() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        account("ansoeger");
        account("kollega");
        applying.planMeetings();
        applicant = browsing.as("ansoeger");
        draft = applicant.send("/ansoeg/klyngemidler", Map.of()).location();
    }

    private void account(String id) {
        accounts.ensure(id, "Konto", id, "Klynge-Kode-2026!", List.of(), List.of("njVest"));
    }

    @Test
    void aDraftIsWrittenSeenThroughAndSent() {
        assertThat(applicant.open(draft).body()).contains("Ansøg om klyngemidler", "name=\"budget[0].text\"");
        var typed = good();
        assertThat(save(typed, Map.of("tjek", "ja")).location()).isEqualTo(draft + "/tjek");

        var check = applicant.open(draft + "/tjek").body();
        assertThat(check)
                .contains("Sammen om faldforebyggelse", "Hospital, Kommune", "1. september 2026", "Budget, nr. 1")
                .contains("tidligst på mødet 15. april 2026", "tidligst komme <strong>17. juni 2026</strong>");

        var receipt = send();
        var number = numberOf(receipt);
        assertThat(applicant.open(receipt).body()).contains(number, "Screen ansøgningen", "sekretariatet for");
        assertThat(play.at(number)).containsExactly("userTask_screenApplication");
        assertThat(cases.formsOf(new CaseNumber(number)).get(0).content()).contains("\"kroner\":20000.50");
        assertThat(mailTo("projekt@eksempel.dk")).contains(number, "/foelg/");
        assertThat(applicant.open("/ansoeg").body()).doesNotContain(draft);
    }

    /** The check sends the draft and takes it back: nothing is left of it but a count that begins at zero. */
    @Test
    void lookingThroughLeavesNothing() {
        save(good(), Map.of());
        var before = new HashMap<>(stored.now());

        assertThat(applicant.open(draft + "/tjek").status()).isEqualTo(200);

        var after = new HashMap<>(stored.now());
        before.keySet().removeIf(table -> table.equalsIgnoreCase("case_sequence"));
        after.keySet().removeIf(table -> table.equalsIgnoreCase("case_sequence"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsNamedWithALinkToItsFieldAndNothingTypedIsLost() {
        var typed = good();
        typed.put("title", "");
        typed.put("contactMail", "ingen adresse");
        typed.put("startsOn", "2026-13-45");
        typed.put("budget[0].kroner", "mange penge");
        save(typed, Map.of("tjek", "ja"));

        var page = applicant.open(draft + "/tjek");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "href=\"#title\"", "href=\"#contactMail\"", "href=\"#startsOn\"", "href=\"#budget[0].kroner\"")
                .contains("ingen adresse", "2026-13-45", "mange penge", "Færre fald");
        assertThat(count("case_file")).isZero();
    }

    /** The same rules as in Tasklist, also those that no form can say. */
    @Test
    void aRuleBehindTheFormIsToldBeforeSending() {
        var typed = good();
        typed.put("endsOn", "2026-08-01");
        save(typed, Map.of());

        var page = applicant.open(draft + "/tjek");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#endsOn\"", "Projektet kan ikke slutte, før det begynder")
                .as("also beside the field")
                .contains("aria-describedby=\"endsOn-fejl\"");
    }

    @Test
    void aRowIsAddedByAButton() {
        assertThat(save(good(), Map.of("tilfoej", "budget")).location()).isEqualTo(draft + "#budget");
        assertThat(applicant.open(draft).body()).contains("name=\"budget[1].text\"", "Projektleder");

        // Also while the rows so far are empty.
        var empty = with(
                good(), Map.of("udgave", revision(), "tilfoej", "budget", "budget[0].text", "", "budget[1].text", ""));
        empty.keySet().removeAll(List.of("budget[0].type", "budget[0].kroner"));
        applicant.send(draft, empty);
        assertThat(applicant.open(draft).body()).contains("name=\"budget[2].text\"");
    }

    @Test
    void theBackButtonAndASecondClickLeadToTheSameCase() throws Exception {
        save(good(), Map.of());
        var revision = revision();

        var receipts = AtOnce.times(3, i -> browsing.as("ansoeger").send(draft + "/send", Map.of("udgave", revision)));
        var late = applicant.send(draft + "/send", Map.of("udgave", revision));

        var number = numberOf(late.location());
        assertThat(receipts)
                .filteredOn(page -> page.status() == 302)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.location()).endsWith(number));
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(applicant.open(draft).location()).endsWith(number);
        assertThat(save(good(), Map.of("title", "For sent")).location()).endsWith(number);
        assertThat(applicant.open(draft + "/tjek").location()).endsWith(number);
    }

    @Test
    void twoTabsDoNotWriteOverEachOther() {
        var first = revision();
        save(good(), Map.of("udgave", first, "title", "Den første fane"));

        var page = save(good(), Map.of("udgave", first, "title", "Den anden fane"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("ændret et andet sted", "Den anden fane");
        assertThat(applicant.open(draft).body()).contains("Den første fane").doesNotContain("Den anden fane");
        assertThat(save(good(), Map.of("udgave", revision(), "title", "Den anden fane"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whatChangedAfterTheCheckIsNotSent() {
        save(good(), Map.of());
        var checked = revision();
        save(good(), Map.of("title", "Rettet bagefter"));

        assertThat(applicant.send(draft + "/send", Map.of("udgave", checked)).location())
                .isEqualTo(draft + "/tjek");
        assertThat(count("case_file")).isZero();
    }

    @Test
    void aScriptInEveryFieldIsShownAsText() {
        var typed = new HashMap<String, Object>();
        good().keySet().forEach(field -> typed.put(field, SCRIPT));
        save(typed, Map.of());
        assertShownAsText(applicant.open(draft));
        assertShownAsText(applicant.open(draft + "/tjek"));
        assertShownAsText(applicant.open("/ansoeg"));

        var texts = good();
        List.of("title", "applicant", "contact", "purpose", "budget[0].text", "partners", "otherFunding")
                .forEach(field -> texts.put(field, SCRIPT));
        save(texts, Map.of());
        assertShownAsText(applicant.open(draft + "/tjek"));
        var receipt = send();
        assertShownAsText(applicant.open(receipt));
        assertShownAsText(applicant.open("/sager/" + numberOf(receipt)));
    }

    private static void assertShownAsText(Page page) {
        assertThat(page.body()).contains("&lt;script&gt;alert(").doesNotContain("<script>alert(");
    }

    @Test
    void twentyAttachmentsGoAlongAndTheNextIsRefused() {
        save(good(), Map.of());
        applicant.send(draft, with(good(), Map.of("udgave", revision())), files(20));
        assertThat(applicant.open(draft).body()).contains("bilag-20.txt");

        var refused = applicant.send(draft, with(good(), Map.of("udgave", revision(), "title", "Ny titel")), files(1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("der kan højst være 20 bilag", "Ny titel");

        var number = numberOf(send());
        assertThat(attachments.of(new CaseNumber(number))).hasSize(20);
        assertThat(count("draft_file")).isZero();
    }

    @Test
    void aFileThatHoldsACprNumberIsRefusedUntilThePersonSaysItMayStand() {
        var file = new MockMultipartFile("file", "liste.txt", "text/plain", SampleFiles.text("Borger 070761-4285"));

        var refused = applicant.send(draft, with(good(), Map.of("udgave", revision())), file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("CPR-numre", "Sammen om faldforebyggelse");

        assertThat(applicant
                        .send(draft, with(good(), Map.of("udgave", revision(), "cprOk", "ja")), file)
                        .status())
                .isEqualTo(302);
    }

    /** The session has run out: what was typed is kept until the person has signed in again. */
    @Test
    void whatIsSentAfterTheSessionHasRunOutIsStillThere() {
        var browser = browsing.anonymous();

        var sent = browser.send(draft, with(good(), Map.of("title", "Skrevet for sent", "udgave", 1)));
        assertThat(sent.location()).endsWith("/login");
        assertThat(applicant.open(draft).body()).doesNotContain("Skrevet for sent");

        assertThat(browser.now("kollega").open(draft).status())
                .as("the draft is not his")
                .isEqualTo(404);
        var page = browser.now("ansoeger").open(draft).body();
        assertThat(page).contains("Du var logget ud", "Skrevet for sent", "Færre fald");
        assertThat(browser.now("ansoeger").open(draft).body()).doesNotContain("Skrevet for sent");
    }

    @Test
    void aColleagueWritesAlongButDoesNotSend() {
        var colleague = browsing.as("kollega");
        save(good(), Map.of());
        assertThat(colleague.open(draft).status()).isEqualTo(404);
        assertThat(share(Map.of("do", "del", "account", "ukendt")).body())
                .contains("href=\"#account\"", "Der er ingen anden med det brugernavn i din klynge");

        share(Map.of("do", "del", "account", "kollega"));

        assertThat(colleague.open("/ansoeg").body()).contains(draft, "delt med dig");
        assertThat(colleague
                        .send(draft, with(good(), Map.of("udgave", revision(), "title", "Kollegaens titel")))
                        .status())
                .isEqualTo(302);
        assertThat(applicant.open(draft).body()).contains("Kollegaens titel");
        colleague.send(draft + "/send", Map.of("udgave", revision()));
        assertThat(colleague.send(draft + "/deling", Map.of("do", "slet")).status())
                .isEqualTo(400);
        assertThat(count("case_file")).isZero();
    }

    @Test
    void aDraftIsHandedOverAndTakenOverWhenItsOwnerIsGone() {
        save(good(), Map.of());
        share(Map.of("do", "del", "account", "kollega"));
        var colleague = browsing.as("kollega");
        assertThat(colleague.send(draft + "/deling", Map.of("do", "overtag")).status())
                .isEqualTo(400);

        identities.deleteUser("ansoeger");

        assertThat(colleague.open(draft).body()).contains("Overtag kladden", "en konto, der er lukket");
        assertThat(colleague.send(draft + "/deling", Map.of("do", "overtag")).location())
                .isEqualTo(draft);
        account("ansoeger");
        assertThat(applicant.open(draft).status()).isEqualTo(404);
        colleague.send(draft + "/deling", Map.of("do", "overdrag", "toAccount", "ansoeger"));
        assertThat(applicant.open(draft).status()).isEqualTo(200);
        assertThat(colleague.open(draft).status()).isEqualTo(404);
    }

    @Test
    void anAdministratorGivesTheDraftsOfSomebodyWhoLeftToAnother() {
        save(good(), Map.of());
        accounts.ensure("adminAnna", "A", "A", "Klynge-Kode-2026!", List.of(Groups.ADMINISTRATORS), List.of());
        var administrator = browsing.as("adminAnna");
        assertThat(administrator
                        .send("/persondata", Map.of("account", "ansoeger", "purpose", "Indsigtsanmodning"))
                        .body())
                .contains("Sammen om faldforebyggelse");

        var wrong = administrator.send("/personer/kladder", Map.of("draftsFrom", "ansoeger", "draftsTo", "ukendt"));
        assertThat(wrong.body()).contains("href=\"#draftsTo\"", "Vælg en anden konto");
        administrator.send("/personer/kladder", Map.of("draftsFrom", "ansoeger", "draftsTo", "kollega"));

        assertThat(browsing.as("kollega").open(draft).body()).contains("Giv kladden videre");
        assertThat(applicant.open(draft).status()).isEqualTo(404);
    }

    @Test
    void aColleagueWithoutAnAccountWritesByLink() {
        save(good(), Map.of());
        share(Map.of("do", "link", "holder", "Projektleder, Morsø Kommune", "holderMail", "kollega@eksempel.dk"));
        var link = linkTo("kollega@eksempel.dk");
        var holder = browsing.anonymous();

        assertThat(holder.open(link).body())
                .contains("Sammen om faldforebyggelse")
                .doesNotContain("Se igennem før afsendelse", "Slet kladden");
        assertThat(holder.send(link, with(good(), Map.of("udgave", revision(), "title", "Skrevet med link")))
                        .location())
                .isEqualTo(link);
        assertThat(applicant.open(draft).body()).contains("Skrevet med link");

        share(Map.of("do", "luk"));
        assertThat(holder.open(link).status()).isEqualTo(410);
        assertThat(holder.send(link, with(good(), Map.of("udgave", revision()))).status())
                .isEqualTo(410);
        assertThat(holder.open("/kladde/" + "x".repeat(32)).status()).isEqualTo(404);
    }

    @Test
    void theManagementSignsForTheTextThatItWasShown() {
        save(good(), Map.of());
        ask();
        assertThat(applicant.open(draft + "/tjek").body())
                .contains("Sundhedschef, Thisted Kommune har ikke skrevet under endnu.");
        assertThat(applicant.send(draft + "/send", Map.of("udgave", revision())).location())
                .isEqualTo(draft + "/tjek");

        var manager = browsing.anonymous();
        var link = linkTo("leder@eksempel.dk");
        assertThat(manager.open(link).body()).contains("Sammen om faldforebyggelse", "20.000,5");
        manager.send(link, Map.of("answer", "APPROVED", "remark", "God idé."));
        assertThat(applicant.open(draft).body()).contains("har skrevet under", "God idé.");

        save(good(), Map.of("title", "En anden titel"));
        assertThat(applicant.open(draft + "/tjek").body())
                .contains("ændret, siden Sundhedschef, Thisted Kommune blev spurgt");
        ask();
        var again = linkTo("leder@eksempel.dk");
        manager.send(again, Map.of("answer", "APPROVED"));
        var number = numberOf(send());

        assertThat(cases.lastForm(new CaseNumber(number), "signOffDraft").orElseThrow())
                .contains("Sundhedschef, Thisted Kommune");
        assertThat(manager.open(again).status()).isEqualTo(410);
    }

    @Test
    void aNoOfTheManagementIsToldAndNothingIsSent() {
        save(good(), Map.of());
        ask();
        browsing.anonymous()
                .send(linkTo("leder@eksempel.dk"), Map.of("answer", "REFUSED", "remark", "Budgettet mangler."));

        assertThat(applicant.open(draft).body()).contains("har svaret nej", "Budgettet mangler.");
        assertThat(applicant.open(draft + "/tjek").body()).contains("har svaret nej til at skrive under.");
        share(Map.of("do", "ingenUnderskrift"));
        assertThat(send()).startsWith("/ansoeg/kvittering/");
    }

    @Test
    void aDraftThatNobodyChangesIsForgotten() {
        save(good(), Map.of("title", "kladdeMarkoer"));
        applicant.send(draft, with(good(), Map.of("udgave", revision(), "title", "kladdeMarkoer")), files(1));
        fresh.setTo(LocalDateTime.of(2026, 9, 2, 9, 0));
        assertThat(cleaning.clean()).isZero();
        fresh.setTo(LocalDateTime.of(2026, 9, 3, 9, 0));

        assertThat(cleaning.clean()).isEqualTo(1);

        assertThat(stored.columnsWith("kladdeMarkoer")).isEmpty();
        assertThat(applicant.open(draft).status()).isEqualTo(404);
    }

    @Test
    void nothingTypedIsLeftInADraftThatWasSent() {
        save(good(), Map.of("title", "kladdeMarkoer"));
        send();

        assertThat(stored.columnsWith("kladdeMarkoer")).isNotEmpty().noneMatch(column -> column.startsWith("draft"));
    }

    @Test
    void whileOneTypesItIsSavedWithoutAPage() {
        var saved = applicant.send(draft, with(good(), Map.of("udgave", revision(), "autogem", "ja")));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Gemt kl. 09.00");
        assertThat(applicant.open(draft).body()).contains("Sammen om faldforebyggelse");
        var overtaken = applicant.send(draft, with(good(), Map.of("udgave", 1, "title", "Anden", "autogem", "ja")));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body()).contains("ændret et andet sted");
    }

    /** An issue may be answered where it begins. */
    @Test
    void anIssueIsRaisedTheSameWay() {
        var issue = applicant.send("/ansoeg/problemstilling", Map.of()).location();
        var typed = Map.of(
                "bodyId", Applying.OPERATIONS,
                "title", "Ventetid på genoptræning",
                "subject", "SOMATIC",
                "raisedBy", "OTHER",
                "significance", "CLUSTER",
                "description", "Borgere venter for længe.",
                "udgave", 1);
        applicant.send(issue, typed);

        assertThat(applicant.open(issue + "/tjek").body())
                .contains(
                        "tidligst komme <strong>15. april 2026</strong>", "hvis sagen kan afgøres i det første forum");
        var sent = applicant.send(issue + "/send", Map.of("udgave", 2)).location();
        assertThat(play.at(numberOf(sent))).containsExactly("userTask_qualifyCase");
    }

    @Test
    void anEmptyDraftIsTakenAgainAndAnUnknownKindIsNotThere() {
        assertThat(applicant.send("/ansoeg/klyngemidler", Map.of()).location()).isEqualTo(draft);
        assertThat(applicant.send("/ansoeg/andet", Map.of()).status()).isEqualTo(404);
        assertThat(browsing.anonymous().open("/ansoeg").location()).endsWith("/login");
    }

    private Map<String, Object> good() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("clusterId", "njVest"),
                Map.entry("title", "Sammen om faldforebyggelse"),
                Map.entry("applicant", "Thisted Kommune, Sundhed"),
                Map.entry("contact", "Projektleder"),
                Map.entry("contactMail", "projekt@eksempel.dk"),
                Map.entry("partnerSectors", List.of("MUNICIPALITY", "HOSPITAL")),
                Map.entry("targetGroup", "FRAIL_ELDERLY"),
                Map.entry("purpose", "Færre fald blandt de sårbare ældre."),
                Map.entry("startsOn", "2026-09-01"),
                Map.entry("endsOn", "2027-02-28"),
                Map.entry("budget[0].text", "Projektleder"),
                Map.entry("budget[0].type", "DEVELOPMENT"),
                Map.entry("budget[0].kroner", "20.000,50")));
    }

    private static Map<String, Object> with(Map<String, Object> typed, Map<String, ?> more) {
        typed.putAll(more);
        return typed;
    }

    /** As the page's form does, based on what stands in the draft now. */
    private Page save(Map<String, Object> typed, Map<String, ?> more) {
        typed.putIfAbsent("udgave", revision());
        return applicant.send(draft, with(typed, more));
    }

    private Page share(Map<String, ?> fields) {
        return applicant.send(draft + "/deling", fields);
    }

    private void ask() {
        share(Map.of(
                "do", "underskrift", "signer", "Sundhedschef, Thisted Kommune", "signerMail", "leder@eksempel.dk"));
    }

    private String send() {
        return applicant.send(draft + "/send", Map.of("udgave", revision())).location();
    }

    private int revision() {
        return db.sql("select revision from draft where id = ?")
                .param(Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String mailTo(String address) {
        return db.sql("select content from mail_message where recipient = ? order by id desc limit 1")
                .param(address)
                .query(String.class)
                .single();
    }

    private String linkTo(String address) {
        var found = LINK.matcher(mailTo(address));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MockMultipartFile[] files(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new MockMultipartFile(
                        "file", "bilag-%d.txt".formatted(i), "text/plain", SampleFiles.text("Bilag " + i)))
                .toArray(MockMultipartFile[]::new);
    }

    private static String numberOf(String receipt) {
        return receipt.substring(receipt.lastIndexOf('/') + 1);
    }
}

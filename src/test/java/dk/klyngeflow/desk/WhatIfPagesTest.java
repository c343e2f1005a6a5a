package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.WhatIfDesk;
import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayGroups;
import dk.klyngeflow.support.SqlCounter;
import dk.klyngeflow.support.Stored;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of a table or of the allocation, held against past cases: what would have come out otherwise, and nothing stored. */
@OnH2
class WhatIfPagesTest {

    private static final String TABLE = "/hvad-nu-hvis/njVest/tabel/";
    private static final String ELIGIBILITY = TABLE + "fundEligibility";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private Stored stored;

    @Autowired
    private WhatIfDesk desk;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcClient db;

    private Caller secretary;

    @BeforeEach
    void aSecretary() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        secretary = people.inTheTaskList("hvissekretaer", "njVestDriftsforumSekretariat");
    }

    /** two sectors are enough today; with three the granted project would not have come through. */
    @Test
    void anotherThresholdTakesAGrantAway() {
        applying.funds(2026, 500_000, AllocationModel.C_ONGOING);
        applying.planMeetings();
        var granted = applying.granted(125_000, Map.of());
        var operations = applying.apply(
                80_000, Map.of("budget", List.of(Map.of("text", "Sekretær", "type", "SECRETARIAT", "kroner", 80_000))));
        var before = stored.now();

        var page = tried(ELIGIBILITY, asShown(ELIGIBILITY, Map.of("sectorsRequired", "3")));

        assertThat(text(page, "count")).isEqualTo("2 af 2 sager ville være kommet anderledes ud.");
        assertThat(text(page, "stopped")).endsWith(": 125.000 kr.");
        assertThat(text(page, "let-on")).endsWith(": 0 kr.");
        assertThat(rows(page, "moves"))
                .containsExactlyInAnyOrder(
                        "inden for formålet kan ikke få midler 1 125.000 kr. 125.000 kr.",
                        "kræver en begrundelse kan ikke få midler 1 80.000 kr. 0 kr.");
        assertThat(rows(page, "changed"))
                .anyMatch(row -> row.startsWith(granted + " ")
                        && row.contains("Bevilget inden for formålet Række 5 kan ikke få midler Række 1"))
                .anyMatch(row -> row.startsWith(operations + " ") && row.endsWith("80.000 kr. –"));
        assertThat(stored.now()).isEqualTo(before);
    }

    /** without its rule about operations the table lets that project on as it lets on any other. */
    @Test
    void aRowTakenOutLetsACaseOn() {
        applying.funds(2026, 500_000, AllocationModel.C_ONGOING);
        applying.apply(
                80_000, Map.of("budget", List.of(Map.of("text", "Sekretær", "type", "SECRETARIAT", "kroner", 80_000))));
        var fields = asShown(ELIGIBILITY, Map.of("handling", "fjern-4"));

        var shorter = Jsoup.parse(secretary.submit(ELIGIBILITY, fields).body());
        assertThat(shorter.select("[data-test=copy] tbody tr")).hasSize(4);
        assertThat(shorter.select("[data-test=result]")).isEmpty();

        var page = tried(ELIGIBILITY, fieldsOf(shorter));
        assertThat(rows(page, "moves")).containsExactly("kræver en begrundelse inden for formålet 1 80.000 kr. 0 kr.");
        var file = secretary.submit(ELIGIBILITY, ELIGIBILITY + "/aendrede.csv", fieldsOf(shorter));
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).contains("kræver en begrundelse;4;inden for formålet;4;80000,00;");
    }

    @Test
    void gapsAndOverlapsAreNamedCaseByCase() {
        applying.funds(2026, 500_000, AllocationModel.C_ONGOING);
        var number = applying.apply(90_000);

        var gap = fieldsOf(Jsoup.parse(secretary
                .submit(ELIGIBILITY, asShown(ELIGIBILITY, Map.of("handling", "fjern-5")))
                .body()));
        assertThat(text(tried(ELIGIBILITY, gap), "gaps"))
                .contains(number.value())
                .contains("ingen regel rammer");

        var overlap = asShown(ELIGIBILITY, Map.of("kunEn", "ja", "r4-b3", "ja", "r1-b1", "ja"));
        assertThat(text(tried(ELIGIBILITY, overlap), "overlaps"))
                .contains(number + " ")
                .contains("række 1, 4, 5");
    }

    @Test
    void whatCannotBeReadIsNamedAndKept() {
        var before = stored.now();
        var script = "\"><script>alert(1)</script>";
        var fields = asShown(
                ELIGIBILITY,
                Map.of("r1-b1", script, "r2-b2", "for x in 1..999999999 return x", "sectorsRequired", "9"));

        var answer = secretary.submit(ELIGIBILITY, fields);

        assertThat(answer.body()).doesNotContain("<script>alert(1)");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#r1-b1").val()).isEqualTo(script);
        assertThat(page.select("#sectorsRequired").val()).isEqualTo("9");
        assertThat(page.select("[data-test=result]")).isEmpty();
        assertThat(page.select("[data-test=errors] a").eachText())
                .hasSize(3)
                .anyMatch(text -> text.startsWith(
                        "Række 1, kolonnen \"Sektorer nok er med\": skriv ja eller nej, flere med komma"))
                .anyMatch(text -> text.startsWith("Række 2, kolonnen \"Målgruppen er på listen\":"))
                .contains("Feltet \"Sektorer, der skal være med\" skal være et helt tal fra 1 til 3.");
        assertThat(Jsoup.parse(secretary
                                .submit(ELIGIBILITY, Map.of("raekker", "0"))
                                .body())
                        .select("[data-test=errors]")
                        .text())
                .contains("Tabellen er tom");
        assertThat(stored.now()).isEqualTo(before);
    }

    /** Every table that can be asked, with a case of its own: a copy that changes nothing changes no case. */
    @Test
    void anUnchangedCopyChangesNothing() {
        applying.funds(2026, 500_000, AllocationModel.B_70_30);
        applying.screen(applying.apply(90_000));
        play.raise("njVestDriftsforum");
        var places = List.of(
                PlayGroups.place("njAalborgUh", "CHAIR", "Udviklingschef"),
                PlayGroups.place("njThisted", "CHAIR", "Sundhedschef"));
        groups.propose(
                "njVestDriftsforum", "ANALYSIS", PlayGroups.southern(Map.of("places", places, "reports", List.of())));
        var tables = Jsoup.parse(secretary.get("/hvad-nu-hvis").body())
                .select("[data-test=tables] a")
                .eachAttr("href");

        assertThat(tables).hasSize(6);
        for (var path : tables) {
            assertThat(text(tried(path, asShown(path, Map.of())), "count"))
                    .as(path)
                    .isEqualTo("0 af 1 sager ville være kommet anderledes ud.");
        }
    }

    /** without the regional branch's row such a case would have gone the political way. */
    @Test
    void aCaseWouldHaveTakenAnotherWay() {
        play.raise("njVestDriftsforum", Map.of("significance", "REGIONAL"));
        var path = TABLE + "escalationRoute";

        var fields = asShown(path, Map.of());
        fields.put("r4-b5", "ikke(hele klyngen, Hele regionen)");

        assertThat(rows(tried(path, fields), "moves"))
                .containsExactly(
                        "Begynder på: driftsniveau; Gren opad: den regionale gren Begynder på: driftsniveau; Gren opad: den politiske gren 1");
    }

    @Test
    void onlyOnesOwnClusterAndWhatOneServes() {
        applying.funds(2026, 500_000, AllocationModel.C_ONGOING);
        applying.apply(90_000);
        var stranger = people.inTheTaskList("hvisfremmed", "njSydDriftsgruppeSekretariat");
        var political = people.inTheTaskList("hvispolitisk", "njVestPolitiskSekretariat");
        var member = people.inTheTaskList("hvismedlem", "njVestDriftsforumMedlem");

        assertThat(stranger.get(ELIGIBILITY).status()).isEqualTo(404);
        assertThat(stranger.submit("/hvad-nu-hvis", ELIGIBILITY, Map.of()).status())
                .isEqualTo(404);
        assertThat(member.get("/hvad-nu-hvis").status()).isEqualTo(403);
        assertThat(secretary.get(TABLE + "composition").status()).isEqualTo(404);
        var page = Jsoup.parse(
                political.submit(ELIGIBILITY, asShown(ELIGIBILITY, Map.of())).body());
        assertThat(text(page, "count")).isEqualTo("0 af 0 sager ville være kommet anderledes ud.");
    }

    /** 70/30 of 871,553 is 610,087 + 261,466; with less at hand for ad hoc projects the later one has no room. */
    @Test
    void anotherSplitOfTheYearsMoney() {
        applying.funds(2026, 871_553, AllocationModel.B_70_30);
        applying.planMeetings();
        var first = applying.granted(100_000, Map.of());
        var second = applying.apply(120_000, Map.of());
        applying.screen(second, Map.of("projectSize", "SMALL"));
        var before = stored.now();

        var now = funds("B_70_30", "70", "30");
        assertThat(rows(now, "pools").get(0)).startsWith("Årets start 610.087 kr. 610.087 kr.");
        assertThat(rows(now, "pools").get(1))
                .isEqualTo("Ad hoc-projekter 261.466 kr. 261.466 kr. 100.000 kr. 100.000 kr. 41.466 kr. 41.466 kr.");
        assertThat(text(now, "count")).isEqualTo("Alle sager ville stadig have fået plads.");

        var less = funds("B_70_30", "80", "20");
        assertThat(rows(less, "pools").get(1)).contains("174.311 kr.").contains("100.000 kr. 100.000 kr.");
        assertThat(text(less, "count"))
                .startsWith("1 sag ville ikke have fået plads.")
                .endsWith("0 kr.");
        assertThat(rows(less, "unfit"))
                .singleElement()
                .asString()
                .startsWith(second + " ")
                .endsWith("Ad hoc-projekter 120.000 kr. 45.689 kr. 0 kr.");

        var none = funds("B_70_30", "100", "0");
        assertThat(text(none, "count")).contains("2 sager").endsWith("100.000 kr.");
        assertThat(rows(none, "unfit").get(0)).startsWith(first + " ");
        assertThat(secretary
                        .get(FUNDS + "/passer-ikke.csv?model=B_70_30&start=100&adhoc=0")
                        .body())
                .contains(first + ";")
                .contains(";100000,00;");

        var ongoing = funds("C_ONGOING", "", "");
        assertThat(rows(ongoing, "pools")).anyMatch(row -> row.startsWith("Løbende tildeling – 871.553 kr."));
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void percentsMakeAHundred() {
        applying.funds(2026, 871_553, AllocationModel.B_70_30);

        var page = funds("B_70_30", "70", "40");
        assertThat(page.select("[data-test=errors] a").eachText())
                .containsExactly("De to procenter skal tilsammen være 100; de er 110.");
        assertThat(page.select("#adhoc").val()).isEqualTo("40");
        assertThat(funds("B_70_30", "-1", "101").select("[data-test=errors]").text())
                .contains("\"Årets start, i procent\" skal være et helt tal fra 0 til 100.");
        assertThat(funds("D", "70", "30").select("[data-test=errors]").text()).contains("Vælg en af modellerne");
        assertThat(secretary.get("/hvad-nu-hvis/njVest/midler/1999").status()).isEqualTo(404);
    }

    /** A few statements, however many cases there are. */
    @Test
    void tenThousandCases() {
        applying.funds(2026, 500_000, AllocationModel.C_ONGOING);
        var like = applying.apply(90_000);
        multiply(like, 10_000);
        var copy = desk.table("fundEligibility").orElseThrow();
        var person = play.secretaryOf("njVestDriftsforum");
        var cases = new int[1];

        long begun = System.nanoTime();
        var cost = sql.of(
                () -> cases[0] = desk.tryTable(new ClusterId("njVest"), copy, Map.of("sectorsRequired", 3L), person)
                        .outcome()
                        .asked()
                        .size());
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;

        assertThat(cases[0]).isEqualTo(10_001);
        assertThat(cost.statements()).isLessThan(15);
        assertThat(cost.transactions()).isZero();
        assertThat(seconds).isLessThan(20);
    }

    @Test
    void everyCodeOfTheTablesHasADanishWord() {
        var words = new TableWords();
        for (var table : desk.tables()) {
            Stream.concat(table.conditions().stream(), table.answers().stream())
                    .forEach(column -> column.allowed().forEach(value -> {
                        assertThat(words.of(column, value))
                                .as(table.table() + ", " + column.name())
                                .isNotEqualTo(code(value));
                        assertThat(words.read(column, words.shown(column, value)))
                                .isEqualTo(value);
                    }));
        }
        assertThat(desk.tables())
                .flatExtracting("conditions")
                .hasSizeGreaterThan(20)
                .hasOnlyElementsOfType(Column.class);
    }

    private static String code(String value) {
        return value.replace("\"", "");
    }

    private static final String FUNDS = "/hvad-nu-hvis/njVest/midler/2026";

    private Document funds(String model, String start, String adhoc) {
        return Jsoup.parse(secretary
                .get(FUNDS + "?model=%s&start=%s&adhoc=%s".formatted(model, start, adhoc))
                .body());
    }

    private Document tried(String path, Map<String, String> fields) {
        fields.put("handling", "proev");
        var answer = secretary.submit(path, fields);
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The page's own fields, with changes. */
    private Map<String, String> asShown(String path, Map<String, String> changes) {
        var fields = fieldsOf(Jsoup.parse(secretary.get(path).body()));
        fields.putAll(changes);
        return fields;
    }

    private static Map<String, String> fieldsOf(Document page) {
        var fields = new HashMap<String, String>();
        var form = page.select("main form").get(0);
        form.select("input[type=hidden], input[type=text]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        fields.remove("_csrf");
        return fields;
    }

    private static String text(Document page, String test) {
        return page.select("[data-test=" + test + "]").text();
    }

    private static List<String> rows(Document page, String test) {
        return page.select("[data-test=" + test + "] tbody tr").eachText();
    }

    private void multiply(CaseNumber like, int times) {
        var numbers =
                IntStream.rangeClosed(1, times).mapToObj("(%d)"::formatted).collect(Collectors.joining(","));
        for (var table : List.of("case_file", "application", "application_budget_line")) {
            var columns = db.sql("select column_name from information_schema.columns where lower(table_name) = ?"
                            + " and lower(column_name) not in ('id', 'case_number', 'origin_key')")
                    .param(table)
                    .query(String.class)
                    .list();
            db.sql("""
                            insert into %1$s (case_number, %2$s)
                            select 'NJVEST-2025-' || lpad(cast(n.x as varchar), 5, '0'), %2$s
                            from %1$s t cross join (values %3$s) n (x) where t.case_number = ?
                            """.formatted(table, String.join(", ", columns), numbers))
                    .param(like.value())
                    .update();
        }
    }
}

package dk.klyngeflow.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.klyngeflow.support.OnH2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every rule stands on the page once, with the files that really name it. */
@OnH2
class RulesPageTest {

    /** To be raised as more rules are carried, never lowered. */
    private static final int REACHED = 259;

    @Autowired
    RuleBook book;

    @Autowired
    WebApplicationContext program;

    MockMvc pages;
    Map<String, Rule> rules;

    @BeforeEach
    void readAll() {
        pages = MockMvcBuilders.webAppContextSetup(program).build();
        rules = book.bySource().values().stream().flatMap(List::stream).collect(toMap(Rule::id, Function.identity()));
    }

    @Test
    void everyRuleIsThereOnceAndSaysSomething() {
        assertThat(rules.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 261)
                        .mapToObj("R-%03d"::formatted)
                        .toList());
        assertThat(rules.values())
                .extracting(Rule::text)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void settingsTablesCodeAndTestsAreToldApart() {
        assertThat(rules.get("R-138").carriers().get(Carrier.SETTING)).contains("nordjylland.yml");
        assertThat(rules.get("R-019").carriers().get(Carrier.TABLE)).contains("composition.dmn");
        assertThat(rules.get("R-182").carriers().get(Carrier.CODE)).contains("GroupAuthority.java");
        assertThat(rules.get("R-182").tests()).isNotEmpty().allMatch(file -> file.endsWith(".java"));
    }

    /** The table of compositions names the first and the last of the range only. */
    @Test
    void aRangeNamesWhatIsBetween() throws Exception {
        var table = "processes/organisation/composition.dmn";
        assertThat(Files.readString(Path.of(table))).contains("R-019 til R-025").doesNotContain("R-024");
        assertThat(rules.get("R-024").carriers().get(Carrier.TABLE)).contains("composition.dmn");
    }

    @Test
    void aTestAloneCarriesNothing() {
        assertThat(Carrier.of("src/test/java/dk/klyngeflow/desk/SomePagesTest.java"))
                .isEqualTo(Carrier.TEST);
        assertThat(rules.values()).noneMatch(rule -> rule.carriers().containsKey(Carrier.TEST));
    }

    @Test
    void thePagesTogetherShowAllRulesAndCountWhatIsCarried() throws Exception {
        for (var source : book.bySource().keySet()) {
            var ofSource = book.bySource().get(source);
            assertThat(ids(page(source, ""))).isEqualTo(idsOf(ofSource, rule -> true));
            assertThat(ids(page(source, "baarne"))).isEqualTo(idsOf(ofSource, Rule::isCarried));
            var rest = page(source, "ikke-baarne");
            assertThat(ids(rest)).isEqualTo(idsOf(ofSource, rule -> !rule.isCarried()));
            assertThat(rest.select("[data-test=rules] .badge").eachText())
                    .hasSameSizeAs(ids(rest))
                    .allMatch("Intet bærer den"::equals);
        }

        long carried = rules.values().stream().filter(Rule::isCarried).count();
        assertThat(page(book.bySource().keySet().iterator().next(), "")
                        .select("[data-test=carried]")
                        .text())
                .startsWith(carried + " af 261 ");
    }

    /** What was reached is not lost again. */
    @Test
    void asManyAsEverAreCarried() {
        assertThat(rules.values()).filteredOn(Rule::isCarried).hasSizeGreaterThanOrEqualTo(REACHED);
    }

    @Test
    void aSourceOrChoiceThatIsNotThereIsNotFound() throws Exception {
        assertThat(answer("Findes ikke", "").getStatus()).isEqualTo(404);
        assertThat(answer("", "noget").getStatus()).isEqualTo(404);
        assertThat(answer("", "").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse answer(String source, String shown) throws Exception {
        return pages.perform(get("/regler").param("kilde", source).param("vis", shown))
                .andReturn()
                .getResponse();
    }

    private Document page(String source, String shown) throws Exception {
        var answer = answer(source, shown);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static List<String> ids(Document page) {
        return page.select("[data-test=rules] tbody tr").eachAttr("id");
    }

    private static List<String> idsOf(List<Rule> rules, Predicate<Rule> chosen) {
        return rules.stream().filter(chosen).map(Rule::id).toList();
    }
}

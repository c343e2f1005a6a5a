package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body is for is read on its page, and which of its tasks the year's cases serve. */
@OnH2
class RemitPagesTest {

    private static final String PAGE = "/forum/njVestStrategisk/opgaver";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @BeforeEach
    void march() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** R-007, R-008, R-010, R-028 to R-037, R-044, R-046, R-059, R-088, R-090, R-112. */
    @Test
    void everyLineIsShownWithHowStrictlyItIsMeant() {
        var page = Jsoup.parse(member().get(PAGE).body());

        assertThat(page.select("[data-test=remit] h2").eachText())
                .containsExactly(
                        "Formål",
                        "Opgaver",
                        "Principper",
                        "Hvem der sidder med",
                        "Sekretariat",
                        "Sådan arbejder forummet");
        assertThat(page.select("#R-008").text())
                .startsWith("Ansvar for den fælles population")
                .contains("Oplysning");
        assertThat(page.select("#R-034").text())
                .contains("nøgletal og data")
                .contains("Skal")
                .contains("Ingen sag i 2026");
        assertThat(page.select("#R-090").text()).contains("Tilstræbes");
        assertThat(page.select("#R-046").text()).contains("Kan");
    }

    /** R-034, R-036: the secretariat says what a case serves, and the task is no longer one that nothing has served. */
    @Test
    void aCaseServesTasks() {
        var number = play.raise("njVestStrategisk", Map.of());
        qualify(number.value(), List.of("njVestStrategisk/R-034", "njVestStrategisk/R-036"));
        qualify(play.raise("njVestStrategisk", Map.of()).value(), List.of("njVestStrategisk/R-034"));
        qualify(play.raise("njVestDriftsforum", Map.of()).value(), List.of());

        var page = Jsoup.parse(member().get(PAGE).body());

        assertThat(served(page, "R-034")).isEqualTo("2 sager i 2026");
        assertThat(served(page, "R-036")).isEqualTo("1 sag i 2026");
        assertThat(served(page, "R-037")).isEqualTo("Ingen sag i 2026");
    }

    @Test
    void anotherBodysTaskIsRefused() {
        var number = play.raise("njVestStrategisk", Map.of()).value();

        assertThatThrownBy(() -> qualify(number, List.of("njSydDriftsgruppe/R-117")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Hvilke af forummets opgaver tjener sagen?");
    }

    /** R-116, R-129, R-131: what a body that publishes nothing is for is read in its own cluster. */
    @Test
    void whatItIsForIsNobodyElsesToCountAndEverybodysToRead() {
        var south = people.inTheTaskList("opgavesyd", "njSydDriftsgruppeMedlem");
        assertThat(south.get(PAGE).status()).isEqualTo(404);
        assertThat(south.get("/forum/njSydDriftsgruppe/opgaver").body())
                .contains("synliggøre problemstillinger")
                .contains("ledelsesmæssige opbakning")
                .contains("suppleres ad hoc");

        var open = people.anonymous().get("/udvalg/njVestStrategisk").body();
        assertThat(open).contains("Tage hånd om borgernes behov").doesNotContain("i 2026</span>");
    }

    private Caller member() {
        return people.inTheTaskList("opgavemedlem", "njVestStrategiskMedlem");
    }

    private void qualify(String number, List<String> tasks) {
        var sent = new HashMap<String, Object>(Map.of(
                "nextStep", "PLACE",
                "verb", "APPROVES",
                "recommendation", "Det indstilles, at sagen behandles",
                "withinCompetence", "YES"));
        if (!tasks.isEmpty()) {
            sent.put("servedTasks", tasks);
        }
        play.submit(new CaseNumber(number), "userTask_qualifyCase", sent);
    }

    private static String served(Document page, String rule) {
        return page.select("#" + rule + " [data-test=served]").text();
    }
}

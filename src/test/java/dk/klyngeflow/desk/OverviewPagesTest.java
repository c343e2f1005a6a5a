package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SqlCounter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat's desk: what waits, what is overdue, and no more statements for more cases. */
@OnH2
class OverviewPagesTest {

    private static final String BODY = "njVestDriftsforum";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private OverviewViews views;

    @Autowired
    private SqlCounter sql;

    @BeforeEach
    void aBodyWithAMeeting() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.plan(BODY, LocalDate.of(2026, 4, 15));
    }

    @Test
    void theDeskSaysWhatWaitsAndLeadsThere() {
        var number = play.raise(BODY);
        var page = desk();
        assertThat(page.select("[data-test=bodies] tbody tr").text()).contains("15. april 2026", "Nye punkter senest");
        assertThat(page.select("[data-test=steps]").text()).contains("1 0");

        play.moveTo(LocalDateTime.of(2026, 4, 16, 9, 0));
        page = desk();
        assertThat(page.select("[data-test=stuck]").text()).contains(number.value());
        assertThat(page.select("[data-test=stuck] a").last().attr("href"))
                .startsWith("/camunda/app/tasklist/default/#/?task=");
        assertThat(page.select("[data-test=owed] a").eachText()).contains("Skriv og luk referatet");

        play.close(play.meetingOn(BODY, LocalDate.of(2026, 4, 15)));
        assertThat(desk().select("[data-test=owed] a").eachText()).containsExactly("Send referatet");
    }

    @Test
    void aHundredCasesCostAsManyStatementsAsOne() {
        play.raise(BODY);
        play.moveTo(LocalDateTime.of(2026, 4, 14, 9, 0));
        int one = statements();
        for (int i = 0; i < 15; i++) {
            play.raise(BODY);
        }
        play.moveTo(LocalDateTime.of(2026, 6, 30, 9, 0));

        assertThat(statements()).isLessThanOrEqualTo(one + 2).isLessThan(15);
        assertThat(desk().select("[data-test=stuck] li")).hasSizeGreaterThan(10);
    }

    private int statements() {
        return sql.of(() -> views.page(List.of(play.body(BODY)))).statements();
    }

    private Document desk() {
        var answer = people.inTheTaskList("aSekretaer", BODY + "Sekretariat").get("/overblik");
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}

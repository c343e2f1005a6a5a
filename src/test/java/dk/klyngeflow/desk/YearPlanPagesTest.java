package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which a year is typed. */
@OnH2
class YearPlanPagesTest {

    private static final BodyId BODY = new BodyId("njSydDriftsgruppe");
    private static final String PAGE = "/udvalg/njSydDriftsgruppe/aarsplan";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Stored stored;

    private Caller secretary;

    @BeforeEach
    void aSecretary() {
        fresh.at(LocalDateTime.of(2022, 10, 3, 9, 0));
        secretary = people.inTheTaskList("planlaegger", "njSydDriftsgruppeSekretariat");
    }

    @Test
    void whatIsLeftEmptyIsThatOfTheRowAbove() {
        assertThat(secretary.submit(PAGE, year("gem")).status()).isEqualTo(302);

        assertThat(calendar.of(BODY))
                .extracting(Meeting::startsAt, Meeting::place)
                .containsExactly(
                        tuple(LocalDateTime.of(2023, 2, 2, 13, 0), "Hobro"),
                        tuple(LocalDateTime.of(2023, 5, 4, 13, 0), "Hobro"),
                        tuple(LocalDateTime.of(2023, 9, 7, 9, 0), "Farsø"),
                        tuple(LocalDateTime.of(2023, 11, 30, 9, 0), "Farsø"));
    }

    @Test
    void thePlanIsShownWithItsDeadlinesAndNothingIsStored() {
        play.plan("njSydStrategisk", LocalDate.of(2023, 6, 15));
        var before = stored.now();

        var page = secretary.submit(PAGE, year("vis"));

        assertThat(page.body())
                .contains("Torsdag den 2. februar 2023")
                .contains("Dagsorden senest 19. januar 2023.")
                .contains("fælles med Strategisk niveau")
                .contains("Strategisk niveau mødes i 2023")
                .contains("15. juni");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void everythingWrongIsNamedAndTheTypingIsKept() {
        var typed = year("gem");
        typed.putAll(Map.of("date-1", "31.2.2023", "startsAt-0", "kl. et", "place-0", "", "aar", "næste år"));
        var before = stored.now();

        var page = secretary.submit(PAGE, typed);

        assertThat(page.body())
                .contains("skal være et årstal som 2027")
                .contains("href=\"#date-1\"")
                .contains("href=\"#startsAt-0\"")
                .contains("href=\"#place-0\"")
                .contains("value=\"31.2.2023\"")
                .contains("value=\"kl. et\"");
        assertThat(stored.now()).isEqualTo(before);
    }

    /** All or nothing: the third row's day is taken. */
    @Test
    void oneWrongRowPlansNothing() {
        play.plan("njSydDriftsgruppe", LocalDate.of(2023, 9, 7));

        assertThat(secretary.submit(PAGE, year("gem")).body())
                .contains("Forummet har allerede et møde den 7. september 2023.");
        assertThat(calendar.of(BODY)).hasSize(1);
    }

    /** R-134 as a rule: without the joint meeting a reason is asked for. */
    @Test
    void aDepartureFromTheRuleAsksForAReason() {
        var typed = year("gem");
        typed.remove("joint-1");
        assertThat(secretary.submit(PAGE, typed).body())
                .contains("Skriv en begrundelse, eller ret planen.")
                .contains("id=\"reason\"");
        assertThat(calendar.of(BODY)).isEmpty();

        typed.put("reason", "Styregruppen har ikke tid i 2023.");
        assertThat(secretary.submit(PAGE, typed).status()).isEqualTo(302);
    }

    @Test
    void moreRowsWithoutLosingWhatIsTyped() {
        var page = secretary.submit(PAGE, year("flere"));

        assertThat(page.body()).contains("id=\"date-4\"").contains("value=\"2023-02-02\"");
    }

    @Test
    void anEmptyRowInBetweenIsLeftOut() {
        var typed = year("gem");
        typed.put("date-1", "");

        var page = secretary.submit(PAGE, typed);

        assertThat(page.body())
                .contains("Med planen bliver det 3 i 2023")
                .containsPattern("<input [^>]*id=\"date-1\"[^>]*value=\"2023-09-07\"");
    }

    @Test
    void othersFindNoPage() {
        assertThat(people.inTheTaskList("planmedlem", "njSydDriftsgruppeMedlem")
                        .get(PAGE)
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> year(String button) {
        var typed = new HashMap<String, String>();
        row(typed, 0, "2023-02-02", "13:00", "15:00", "Hobro");
        row(typed, 1, "4.5.2023", "", "", "");
        row(typed, 2, "2023-09-07", "9.00", "11.00", "Farsø");
        row(typed, 3, "2023-11-30", "", "", "");
        typed.putAll(Map.of("joint-1", "ja", "aar", "2023", button, "ja"));
        return typed;
    }

    private static void row(Map<String, String> typed, int row, String day, String from, String to, String place) {
        typed.put("date-" + row, day);
        typed.put("startsAt-" + row, from);
        typed.put("endsAt-" + row, to);
        typed.put("place-" + row, place);
    }
}

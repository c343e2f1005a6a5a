package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chair's answer that came by mail: the day on which it came counts (R-135: three chairs; R-138: ten working days). */
@OnH2
class ChairAnswerPagesTest {

    private static final String BODY = "njSydDriftsgruppe";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private AgendaApprovals approvals;

    private Caller secretary;
    private Meeting meeting;

    @BeforeEach
    void aMeetingWhoseAgendaIsCollected() {
        fresh.at(LocalDateTime.of(2026, 2, 2, 9, 0));
        secretary = people.inTheTaskList("svarsekretaer", "njSydDriftsgruppeSekretariat");
        meeting = play.plan(BODY, LocalDate.of(2026, 3, 26));
        play.moveTo(LocalDateTime.of(2026, 3, 6, 9, 0));
    }

    @Test
    void theAnswerCompletesTheChairsTask() {
        assertThat(save(Map.of("comment", "")).status()).isEqualTo(302);

        assertThat(approvals.of(meeting.id()))
                .containsExactly(new Approval("municipal", true, null, LocalDate.of(2026, 3, 5)));
        assertThat(play.at("moede-" + meeting.id())).hasSize(2);
        assertThat(secretary.get("/moeder/" + meeting.id()).body()).contains("(kom pr. mail 5. marts 2026)");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        var page = secretary.submit(page(), Map.of("seat", "", "comment", "", "arrivedOn", ""));

        assertThat(page.body())
                .contains("Feltet &quot;Hvem har svaret?&quot; skal udfyldes.")
                .contains("Vælg, om dagsordenen er godkendt.")
                .contains("Feltet &quot;Hvornår kom svaret?&quot; skal udfyldes.");
        assertThat(approvals.of(meeting.id())).isEmpty();
    }

    @Test
    void aNoNeedsAReason() {
        assertThat(save(Map.of("approved", "NO", "comment", " ")).body()).contains("Skriv, hvad der skal ændres");
    }

    @Test
    void anAnswerFromTomorrowIsRefused() {
        assertThat(save(Map.of("arrivedOn", "7.3.2026")).body()).contains("Svaret kan ikke være kommet efter i dag");
        assertThat(save(Map.of("arrivedOn", "31.2.2026")).body()).contains("en dato, der findes");
    }

    @Test
    void aSeatThatTheBodyDoesNotHaveIsRefused() {
        assertThat(save(Map.of("seat", "regional")).body()).contains("Vælg en af formandskabets pladser");
    }

    @Test
    void whoHasAnsweredIsNotAskedTwice() {
        save(Map.of());

        assertThat(save(Map.of()).body()).contains("Der er allerede svaret for den plads.");
    }

    @Test
    void anAnswerThatCameInTimeIsKeptEvenIfTheAgendaIsSent() {
        play.moveTo(LocalDateTime.of(2026, 3, 16, 9, 0));

        assertThat(save(Map.of("arrivedOn", "12.3.2026")).status()).isEqualTo(302);
        assertThat(save(Map.of("seat", "hospital", "arrivedOn", "13.3.2026")).body())
                .contains("Dagsordenen blev sendt ud 12. marts 2026. Et svar, der kom senere, kan ikke godkende den.");
        assertThat(approvals.of(meeting.id())).hasSize(1);
    }

    @Test
    void nobodyIsAskedBeforeTheAgendaIsCollected() {
        var later = play.plan(BODY, LocalDate.of(2026, 9, 24));

        assertThat(secretary
                        .submit("/moeder/%d/formandssvar".formatted(later.id()), answer())
                        .body())
                .contains("Formandskabet er ikke spurgt om dagsordenen");
    }

    @Test
    void onlyTheBodysSecretariat() {
        assertThat(people.inTheTaskList("svarmedlem", "njSydDriftsgruppeMedlem")
                        .get(page())
                        .status())
                .isEqualTo(403);
    }

    private Caller.Answer save(Map<String, String> changes) {
        var typed = answer();
        typed.putAll(changes);
        return secretary.submit(page(), typed);
    }

    private static Map<String, String> answer() {
        return new HashMap<>(Map.of("seat", "municipal", "approved", "YES", "comment", "", "arrivedOn", "2026-03-05"));
    }

    private String page() {
        return "/moeder/%d/formandssvar".formatted(meeting.id());
    }
}

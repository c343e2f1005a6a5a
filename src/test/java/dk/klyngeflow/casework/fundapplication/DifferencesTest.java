package dk.klyngeflow.casework.fundapplication;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has changed from one version of an application to the next, in the words of its form. */
@OnH2
class DifferencesTest {

    @Autowired
    private Differences differences;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void whatWasSentOnceHasNone() {
        assertThat(of(applying.apply(20_000))).isEmpty();
    }

    /** The task list sends back what it was filled in with: nothing of it is a change. */
    @Test
    void whatIsSentAgainAsItWasHasOnlyItsAnswer() {
        var number = applying.apply(
                20_000,
                Map.of(
                        "partnerSectors",
                        List.of("MUNICIPALITY", "HOSPITAL"),
                        "citizens",
                        40,
                        "partners",
                        "Frivilligcentret"));
        ask(number);
        var shown = play.shown(number, "userTask_answerRequest");
        var again = new HashMap<String, Object>(Map.of("answer", "Intet er ændret."));
        Applying.sent(0, Map.of("citizens", 40, "partners", "")).keySet().stream()
                .filter(shown::containsKey)
                .forEach(key -> again.put(key, shown.get(key)));

        play.submit(number, "userTask_answerRequest", again);

        assertThat(of(number)).isEqualTo("Svar: Intet er ændret.");
    }

    @Test
    void everyKindOfFieldIsToldInDanish() {
        var number = applying.apply(20_000, Map.of("otherFunding", "Fonden", "citizens", 400));

        answer(
                number,
                Map.of(
                        "partnerSectors",
                        List.of("MUNICIPALITY", "GENERAL_PRACTICE"),
                        "targetGroup",
                        "CHRONIC",
                        "endsOn",
                        "2027-03-31",
                        "citizens",
                        1_400,
                        "budget",
                        List.of(
                                Map.of("text", "Projektleder", "type", "DEVELOPMENT", "kroner", 20_000),
                                Map.of("text", "Møder", "type", "SECRETARIAT", "kroner", 12.5))));

        assertThat(of(number).lines())
                .contains(
                        "Svar: Rettet",
                        "Hvilke sektorer er med i projektet?: før \"Hospital; Kommune\", nu \"Almen praksis; Kommune\"",
                        "Hvor mange borgere ventes at få gavn af det?: før \"400\", nu \"1.400\"",
                        "Budget: før \"Projektleder, Udvikling, 20.000\", nu \"Projektleder, Udvikling, 20.000; Møder, Sekretariat, 12,5\"")
                .anyMatch(line -> line.contains("De sårbare ældre") && line.contains("kroniske sygdomme"))
                .noneMatch(line -> line.startsWith("Formål"));
    }

    @Test
    void whatWasTakenOutIsTold() {
        var number = applying.apply(20_000, Map.of("otherFunding", "Fonden"));

        answer(number, Map.of());

        assertThat(of(number)).contains("Anden finansiering: før \"Fonden\", nu \"\"");
    }

    /** Of three versions the last two are compared. */
    @Test
    void eachVersionIsComparedWithTheOneBeforeIt() {
        var number = applying.apply(20_000);
        answer(number, Map.of("contact", "Sygeplejerske"));

        answer(number, Map.of("contact", "Afsnitsleder"));

        assertThat(of(number)).contains("før \"Sygeplejerske\", nu \"Afsnitsleder\"");
    }

    private void ask(CaseNumber number) {
        play.submit(number, "userTask_screenApplication", Map.of("nextStep", "ASK", "question", "Hvordan?"));
    }

    private void answer(CaseNumber number, Map<String, Object> changes) {
        ask(number);
        var again = new HashMap<>(Applying.sent(20_000, changes));
        again.remove("clusterId");
        again.put("answer", "Rettet");
        play.submit(number, "userTask_answerRequest", again);
    }

    private String of(CaseNumber number) {
        return differences.sinceLastVersion(applying.get(number));
    }
}

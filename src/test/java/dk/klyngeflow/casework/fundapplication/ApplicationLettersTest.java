package dk.klyngeflow.casework.fundapplication;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each letter once, however often a step is repeated; a new round of the application is a new letter. */
@OnH2
class ApplicationLettersTest {

    @Autowired
    private ApplicationLetters letters;

    @Autowired
    private Letters kept;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private JdbcClient db;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
    }

    @Test
    void aRepeatedStepWritesOneLetterAndOneMail() {
        var number = applying.apply(20_000);
        var application = applying.get(number);

        letters.grant(application, application.applied(), outsideMeetings());
        letters.grant(application, application.applied(), outsideMeetings());

        assertThat(kinds(number)).containsExactly(LetterKind.GRANT);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void eachKindIsALetterOfItsOwn() {
        var number = applying.apply(20_000);
        var application = applying.get(number);

        letters.mayBegin(application);
        letters.grant(application, application.applied(), outsideMeetings());

        assertThat(kinds(number)).containsExactly(LetterKind.MAY_BEGIN, LetterKind.GRANT);
        assertThat(mails()).isEqualTo(2);
    }

    /** Whoever is asked again after an answer gets a second letter. */
    @Test
    void aSecondRequestIsASecondLetter() {
        var number = applying.apply(20_000);
        for (var question : List.of("Hvor mange?", "Hvornår?")) {
            play.submit(number, "userTask_screenApplication", Map.of("nextStep", "ASK", "question", question));
            var again = new HashMap<>(Applying.sent(20_000, Map.of("answer", "Rettet")));
            again.remove("clusterId");
            play.submit(number, "userTask_answerRequest", again);
        }

        assertThat(kept.of(number)).hasSize(2);
        assertThat(kept.of(number).get(0).text()).contains("Hvor mange?").doesNotContain("Hvornår?");
        assertThat(kept.of(number).get(1).text()).contains("Hvornår?");
        assertThat(mails()).isEqualTo(2);
    }

    private static TrailEntry outsideMeetings() {
        return new TrailEntry(
                1,
                new BodyId("njSydStrategisk"),
                null,
                null,
                null,
                Outcome.APPROVED,
                null,
                "Bevilget",
                LocalDate.of(2026, 3, 2),
                new Actor("formand"),
                null);
    }

    private List<LetterKind> kinds(CaseNumber number) {
        return kept.of(number).stream().map(letter -> letter.kind()).toList();
    }

    private long mails() {
        return db.sql("select count(*) from mail_message where mail_key like 'letter:%'")
                .query(Long.class)
                .single();
    }
}

package dk.klyngeflow.casework;

import static dk.klyngeflow.support.PlayCharters.ADOPTED;
import static dk.klyngeflow.support.PlayCharters.EVALUATED;
import static dk.klyngeflow.support.PlayCharters.EXPIRES;
import static dk.klyngeflow.support.PlayCharters.OPERATIONS;
import static dk.klyngeflow.support.PlayCharters.STRATEGIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayCharters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body's charter: adopted by decision or in written hearing, evaluated by its date, and never out of date unseen. */
@OnH2
class CharterStoriesTest {

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayCharters people;

    @Autowired
    private Charters charters;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private LinkAnswers answers;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** the party's own answer, without an account and once; the deadline closes the links of those who were silent. */
    @Test
    void aPartyAnswersTheHearingByTheLinkInItsMail() {
        reachedAt("njRebild", "rebild@eksempel.dk");
        reachedAt("njMariagerfjord", "mariagerfjord@eksempel.dk");
        var number = people.adopted(Map.of("hearing", "YES"));
        var link = linkTo("rebild@eksempel.dk");
        assertThat(answers.open(link)).get().isInstanceOfSatisfying(LinkAnswers.Question.class, question -> {
            assertThat(question.holder()).isEqualTo("Rebild Kommune");
            assertThat(question.shown().get("charterText").toString()).contains("Implementering");
        });

        assertThat(answers.submit(link, Map.of("accepts", "NO", "statement", "Vi mangler en plads")))
                .contains("indsigelser");

        assertThat(play.at(number.value())).hasSize(7).containsOnly("userTask_answerHearing");
        assertThatThrownBy(() -> answers.submit(link, Map.of("accepts", "YES")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Dit svar er ikke gemt");
        var silent = linkTo("mariagerfjord@eksempel.dk");
        play.moveTo(ADOPTED.plusDays(60).atTime(9, 0));
        assertThat(answers.open(silent)).get().isInstanceOf(LinkAnswers.Closed.class);
        assertThat((String) play.shown(number, "userTask_weighHearing").get("hearingText"))
                .isEqualTo("Rebild Kommune: Vi mangler en plads");
    }

    private void reachedAt(String party, String mailAddress) {
        contacts.keep(
                new Contact(ContactPoint.party(party), new EmailAddress(mailAddress), null), new Actor("sekretaer"));
    }

    private String linkTo(String mailAddress) {
        var text = db.sql("select content from mail_message where recipient = ? and mail_key like 'hearing/%'")
                .param(mailAddress)
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*/svar/(\\S+).*", "$1");
    }

    @Test
    void theSteeringGroupAdoptsItByDecision() {
        var number = people.adopted(Map.of());

        var charter = inForce();
        assertThat(charter.caseNumber()).isEqualTo(number);
        assertThat(charter.status()).isEqualTo(CharterStatus.ADOPTED);
        assertThat(charter.inForceFrom()).contains(ADOPTED);
        assertThat(charter.adoptedBy().orElseThrow())
                .isEqualTo("Fagligt strategisk niveau i Sundhedsklynge Syd, 20. maj 2026: Godkendt");
    }

    @Test
    void aWrittenHearingFollowsTheDecisionAndSilenceAccepts() {
        var number = people.adopted(Map.of("hearing", "YES"));
        assertThat(play.at(number.value())).hasSize(8).containsOnly("userTask_answerHearing");
        assertThat(charters.inForce(new BodyId(OPERATIONS))).isEmpty();
        play.submit(number, "userTask_answerHearing", Map.of("accepts", "YES"));
        var deadline = play.task(number.value(), "userTask_answerHearing").getDueDate();

        play.moveTo(LocalDateTime.ofInstant(deadline.toInstant(), KlyngeClock.ZONE));

        assertThat(inForce().adoptedBy().orElseThrow()).endsWith("efterfulgt af skriftlig høring");
    }

    @Test
    void objectionsAreWeighed() {
        var number = people.adopted(Map.of("hearing", "YES"));
        play.submit(
                number, "userTask_answerHearing", Map.of("accepts", "NO", "statement", "Vi mangler en repræsentant"));
        play.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));

        assertThat((String) play.shown(number, "userTask_weighHearing").get("hearingText"))
                .contains("Vi mangler en repræsentant");
        play.submit(
                number, "userTask_weighHearing", Map.of("weighed", "ADOPT", "weighing", "Pladsen findes allerede."));

        assertThat(inForce().status()).isEqualTo(CharterStatus.ADOPTED);
    }

    @Test
    void whatIsOnTrialIsAdoptedByItsEvaluation() {
        var number = people.adopted(Map.of("trial", "YES"));
        assertThat(inForce().status()).isEqualTo(CharterStatus.ON_TRIAL);

        play.moveTo(EVALUATED.atTime(17, 0));
        play.submit(
                number,
                "userTask_evaluateCharter",
                Map.of("evaluation", "KEEP", "findings", "Det virker efter hensigten."));

        assertThat(inForce().status()).isEqualTo(CharterStatus.ADOPTED);
        assertThat(play.at(number.value())).isEmpty();
    }

    @Test
    void itExpiresWithTheAgreementThatItIsTiedTo() {
        var number = people.adopted(Map.of());
        play.moveTo(EVALUATED.atTime(17, 0));
        play.submit(number, "userTask_evaluateCharter", Map.of("evaluation", "KEEP", "findings", "Fortsætter."));

        play.moveTo(EXPIRES.atTime(17, 0));

        assertThat(charters.of(new BodyId(OPERATIONS)).get(0).endedBecause())
                .contains("Udløbet sammen med sundhedsaftalen");
        assertThat(play.at(number.value())).containsExactly("userTask_charterExpired");
        play.submit(number, "userTask_charterExpired", Map.of("followUp", "Sundhedsrådet tager over."));
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void aNewVersionReplacesTheOldOne() {
        var first = people.adopted(Map.of());
        var later = play.plan(STRATEGIC, LocalDate.of(2026, 6, 24));
        var second = people.draft(Map.of("title", "Kommissorium for Driftsgruppen Syd, 2. udgave"));
        play.decide(second, later, Outcome.APPROVED);

        assertThat(charters.of(new BodyId(OPERATIONS)))
                .extracting(charter -> charter.version() + " " + charter.status())
                .containsExactly("2 ADOPTED", "1 EXPIRED");
        assertThat(cases.get(first).isOpen()).isFalse();
        assertThat(play.instancesOf(first.value())).isEmpty();
        assertThat(cases.get(second).isOpen()).isTrue();
    }

    @Test
    void aCharterThatNobodyLooksAtAgainIsRefused() {
        var neither = new HashMap<String, Object>();
        neither.put("evaluateBy", null);
        neither.put("validTo", null);

        assertThat(refused(() -> people.draft(neither)).field()).isEqualTo("evaluateBy");
        assertThat(refused(() -> people.draft(Map.of("validTo", "2026-03-01"))).getMessage())
                .isEqualTo("Datoen skal ligge i fremtiden.");
        assertThat(refused(() -> people.draft(Map.of("evaluateBy", "2026-12-31", "validTo", "2026-06-30")))
                        .rule())
                .isEqualTo("order");
    }

    @Test
    void aBodyBelowAdoptsNothingForTheOneAbove() {
        assertThat(refused(() -> people.draft(Map.of("bodyId", OPERATIONS, "adoptedBy", "njVestStrategisk")))
                        .rule())
                .isEqualTo("R-042");
    }

    private Charter inForce() {
        return charters.inForce(new BodyId(OPERATIONS)).orElseThrow();
    }

    private static Refusal refused(Runnable step) {
        var refusal = catchThrowableOfType(Refusal.class, step::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}

package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.applications.ReportKind;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.casework.fundproject.StatusOrders;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An application for cluster funds from the form to the last report, with the real engine and the real ledger. */
@OnH2
class ApplicationStoriesTest {

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private Letters letters;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Reports reports;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private StatusOrders statusOrders;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** R-069, R-050, R-154: operations recommend, the strategic level approves, the political level decides. */
    @Test
    void aLargeProjectGoesThroughAllThreeLevelsAndIsGranted() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);

        assertThat(pool().held()).isEqualTo(kr(200_000));

        decide(number, "njVestDriftsforum", Outcome.APPROVED);
        decide(number, "njVestStrategisk", Outcome.APPROVED);
        assertThat(letters.of(number)).isEmpty();
        decide(number, "njVestPolitisk", Outcome.APPROVED);

        assertThat(pool().held()).isEqualTo(Money.ZERO);
        assertThat(pool().granted()).isEqualTo(kr(200_000));
        assertThat(applying.get(number).granted()).contains(kr(200_000));
        assertThat(letters.of(number)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.GRANT);
            assertThat(letter.isReleased()).isTrue();
            assertThat(letter.text()).contains("200.000 kr.").contains("Politisk niveau");
        });
        assertThat(play.at(number.value())).containsExactly("userTask_submitCharter");
    }

    /** R-049: a small project may begin without the strategic level; R-154: its money is decided politically all the same. */
    @Test
    void aSmallProjectSkipsTheStrategicLevelButNotThePoliticalOne() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(20_000);
        applying.screen(number, Map.of("projectSize", "SMALL"));

        decide(number, "njVestDriftsforum", Outcome.APPROVED);

        assertThat(letters.of(number)).extracting(letter -> letter.kind()).containsExactly(LetterKind.MAY_BEGIN);
        assertThat(cases.get(number).body().orElseThrow().value()).isEqualTo("njVestPolitisk");
        assertThat(pool().granted()).isEqualTo(Money.ZERO);

        decide(number, "njVestPolitisk", Outcome.APPROVED);

        assertThat(pool().granted()).isEqualTo(kr(20_000));
    }

    /** What is only passed on was kept before: such a case goes on in its own way. */
    @Test
    void aCaseThatBeganEarlierKeepsWhatIsNowOnlyPassedOn() {
        ongoing(871_553);
        planAll();
        var earlier = applying.apply(20_000);
        runtime.setVariables(instance(earlier), Map.of("nextStep", "ASK", "projectSize", "LARGE"));
        applying.screen(earlier, Map.of("projectSize", "SMALL"));
        assertThat(runtime.getVariables(instance(earlier)))
                .containsEntry("nextStep", "GO_ON")
                .containsEntry("projectSize", "SMALL");

        var now = applying.apply(20_000);
        applying.screen(now, Map.of("projectSize", "SMALL"));
        assertThat(runtime.getVariables(instance(now))).doesNotContainKeys("nextStep", "projectSize", "enoughSectors");
    }

    private String instance(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "fundApplication")
                .singleResult()
                .getId();
    }

    /** C-04: the strategic level may call a small project in. */
    @Test
    void aSmallProjectThatWasCalledInGoesToTheStrategicLevel() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(20_000);
        applying.screen(number, Map.of("projectSize", "SMALL", "calledIn", true));

        decide(number, "njVestDriftsforum", Outcome.APPROVED);

        assertThat(cases.get(number).body().orElseThrow().value()).isEqualTo("njVestStrategisk");
    }

    @Test
    void lessThanAppliedForIsGrantedOnConditionsThatFollowToTheReports() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        play.hold(play.next("njVestDriftsforum", today()));
        play.submit(
                number,
                "userTask_decideCase",
                Map.of(
                        "outcome", "APPROVED_WITH_PROVISO",
                        "words", "Indstilles med et mindre beløb",
                        "grantKroner", 150_000,
                        "conditions", "Almen praksis inddrages"));

        assertThat(pool().held()).isEqualTo(kr(150_000));
        assertThat(pool().free()).isEqualTo(kr(721_553));

        decide(number, "njVestStrategisk", Outcome.APPROVED);
        decide(number, "njVestPolitisk", Outcome.APPROVED);

        assertThat(pool().granted()).isEqualTo(kr(150_000));
        assertThat(letters.of(number).get(0).text())
                .contains("150.000 kr. af de 200.000 kr.")
                .contains("Almen praksis inddrages");
        assertThat(play.shown(number, "userTask_submitCharter").get("conditionsText"))
                .isEqualTo("Almen praksis inddrages");
    }

    @Test
    void noBodyGivesMoreThanIsSetAside() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        play.hold(play.next("njVestDriftsforum", today()));

        assertThatThrownBy(() -> play.submit(
                        number,
                        "userTask_decideCase",
                        Map.of("outcome", "APPROVED", "words", "Mere", "grantKroner", 200_001)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("højst 200.000 kr.");
        assertThat(pool().held()).isEqualTo(kr(200_000));
    }

    /** A letter tells of a decision that the meeting may still change until its record is closed. */
    @Test
    void theLetterLeavesWhenTheRecordIsClosed() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(20_000);
        applying.screen(number, Map.of("projectSize", "SMALL"));
        decide(number, "njVestDriftsforum", Outcome.APPROVED);
        var meeting = play.next("njVestPolitisk", today());
        play.hold(meeting);

        play.decideAlone(number, Outcome.APPROVED);

        assertThat(letters.of(number))
                .last()
                .satisfies(letter -> assertThat(letter.isReleased()).isFalse());

        play.close(meeting);

        assertThat(letters.of(number))
                .allSatisfy(letter -> assertThat(letter.isReleased()).isTrue());
    }

    @Test
    void aRefusalFreesTheMoneyAndGivesTheWordsOfTheMeetingAsItsReason() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        play.hold(play.next("njVestDriftsforum", today()));
        play.submit(
                number,
                "userTask_decideCase",
                Map.of("outcome", "REJECTED", "words", "Projektet ligner et, der er i gang."));

        assertThat(pool().free()).isEqualTo(kr(871_553));
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(letters.of(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Projektet ligner et, der er i gang."));
    }

    /** R-066 is a MUST: no reason helps. R-067 and R-068 are DEFAULT: a reason does. */
    @Test
    void whatIsNotForSharedPatientsCannotGoOn() {
        ongoing(871_553);
        var number = applying.apply(20_000, Map.of("partnerSectors", List.of("HOSPITAL", "PSYCHIATRY")));

        assertThatThrownBy(() -> applying.screen(number))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("R-066"));
        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
    }

    @Test
    void operationsAreGrantedOnlyForAReason() {
        ongoing(871_553);
        var number = applying.apply(
                20_000, Map.of("budget", List.of(Map.of("text", "Drift", "type", "OPERATIONS", "kroner", 20_000))));

        assertThatThrownBy(() -> applying.screen(number)).hasMessageContaining("Begrundelse for at gå videre");

        applying.screen(number, Map.of("overrideReason", "Kun i en overgang"));
        assertThat(pool().held()).isEqualTo(kr(20_000));
    }

    @Test
    void theSecretariatRefusesByItself() {
        ongoing(871_553);
        var number = applying.apply(20_000);
        play.submit(
                number,
                "userTask_screenApplication",
                Map.of("nextStep", "REFUSE", "refusalReason", "Uden for formålet."));

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(letters.of(number)).singleElement().satisfies(letter -> {
            assertThat(letter.isReleased()).isTrue();
            assertThat(letter.text()).contains("Uden for formålet.");
        });
    }

    @Test
    void whatIsMissingIsAskedForAndTheAnswerShowsWhatHasChanged() {
        ongoing(871_553);
        var number = applying.apply(20_000);
        play.submit(
                number, "userTask_screenApplication", Map.of("nextStep", "ASK", "question", "Hvad er med i lønnen?"));

        var shown = play.shown(number, "userTask_answerRequest");
        assertThat(shown).containsEntry("requestText", "Hvad er med i lønnen?").containsEntry("title", title());

        var changes = new HashMap<>(Applying.sent(25_000, Map.of("answer", "Pension er med.")));
        changes.remove("clusterId");
        play.submit(number, "userTask_answerRequest", changes);

        assertThat(applying.get(number).version()).isEqualTo(2);
        assertThat(applying.get(number).applied()).isEqualTo(kr(25_000));
        assertThat((String) play.shown(number, "userTask_screenApplication").get("differencesText"))
                .contains("Pension er med.")
                .contains("Budget: før \"Projektleder, Udvikling, 20.000\", nu \"Projektleder, Udvikling, 25.000\"")
                .doesNotContain("Formål");
    }

    /** What was released is not still held: the round is part of the ledger's key. */
    @Test
    void aReturnedApplicationHoldsNothingUntilItComesBack() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        decide(number, "njVestDriftsforum", Outcome.RETURNED_FOR_QUALIFICATION);

        assertThat(pool().held()).isEqualTo(Money.ZERO);
        assertThat(play.at(number.value())).containsExactly("userTask_answerRequest");

        var again = new HashMap<>(Applying.sent(180_000, Map.of("answer", "Beløbet er sat ned.")));
        again.remove("clusterId");
        play.submit(number, "userTask_answerRequest", again);
        applying.screen(number);

        assertThat(pool().held()).isEqualTo(kr(180_000));
        assertThat(ledger.balances(pool().id())).isTrue();
    }

    /** A body that only discussed it has not answered it: the secretariat says what happens next. */
    @Test
    void aDiscussionWithoutAnAnswerGoesBackToTheSecretariat() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        decide(number, "njVestDriftsforum", Outcome.DISCUSSED);

        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
        assertThat(pool().held()).isEqualTo(kr(200_000));
    }

    /** What is asked of its applicant after that holds nothing while the answer is waited for. */
    @Test
    void whatIsAskedAfterADiscussionHoldsNothing() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);
        decide(number, "njVestDriftsforum", Outcome.DISCUSSED);

        play.submit(number, "userTask_screenApplication", Map.of("nextStep", "ASK", "question", "Hvad er nyt?"));

        assertThat(pool().held()).isEqualTo(Money.ZERO);
    }

    @Test
    void whoeverComesLateToTheLastKronerWaits() {
        ongoing(100_000);
        planAll();
        var first = applying.apply(80_000);
        var second = applying.apply(50_000);
        var third = applying.apply(10_000);
        applying.screen(first);
        applying.screen(second);
        applying.screen(third);

        assertThat(play.at(second.value())).containsExactly("userTask_waitForFunds");
        assertThat(play.at(third.value())).as("enough is left for it").containsExactly("userTask_decideCase");
        assertThat((String) play.shown(second, "userTask_waitForFunds").get("queueText"))
                .contains("nummer 1 af 1");

        decide(first, "njVestDriftsforum", Outcome.REJECTED);
        play.moveTo(today().atTime(23, 0));

        assertThat(play.at(second.value())).containsExactly("userTask_decideCase");
        assertThat(pool().held()).isEqualTo(kr(60_000));
        assertThat(ledger.balances(pool().id())).isTrue();
    }

    @Test
    void theWaitingListIsServedInTurn() {
        ongoing(100_000);
        planAll();
        var holder = applying.apply(100_000);
        var large = applying.apply(90_000);
        var small = applying.apply(20_000);
        applying.screen(holder);
        applying.screen(large);
        applying.screen(small);
        // Half of it comes free: too little for the one who has waited longest, so the one behind does not overtake.
        play.hold(play.next("njVestDriftsforum", today()));
        play.submit(
                holder, "userTask_decideCase", Map.of("outcome", "APPROVED", "words", "Mindre", "grantKroner", 50_000));
        play.moveTo(today().atTime(23, 0));

        assertThat(play.at(large.value())).containsExactly("userTask_waitForFunds");
        assertThat(play.at(small.value())).containsExactly("userTask_waitForFunds");

        // The secretariat may let it go before its turn.
        play.submit(small, "userTask_waitForFunds", Map.of("nextStep", "RETRY"));
        assertThat(play.at(small.value())).containsExactly("userTask_decideCase");

        play.submit(large, "userTask_waitForFunds", Map.of("nextStep", "REFUSE", "refusalReason", "Puljen er brugt."));
        assertThat(cases.get(large).status()).isEqualTo(CaseStatus.REFUSED);
    }

    /** R-074, R-078: the round compares its applications, and operations' order gets the money. */
    @Test
    void aRoundIsHeldInTheOrderOfOperations() {
        applying.funds(2026, 100_000, AllocationModel.B_70_30);
        var round = applying.round(2026, LocalDate.of(2026, 3, 20));
        planAll();
        var mostOfTheYear = Map.<String, Object>of("startsOn", "2026-04-01", "endsOn", "2026-12-31");
        var first = applying.apply(60_000, mostOfTheYear);
        var second = applying.apply(50_000, mostOfTheYear);
        for (var number : List.of(first, second)) {
            applying.screen(number, Map.of("origin", "DRIFTSFORUM", "roundId", Long.toString(round)));
            assertThat(play.at(number.value()))
                    .as("it waits for the round to close")
                    .isEmpty();
        }
        assertThat(applying.pool(2026, PoolPart.START).held()).isEqualTo(Money.ZERO);
        applying.prioritise(second, 1);
        applying.prioritise(first, 2);
        var meeting = play.next("njVestDriftsforum", today());
        play.hold(meeting);
        play.answer(first, meeting, Outcome.APPROVED);
        play.answer(second, meeting, Outcome.APPROVED);
        play.close(meeting);

        assertThat(play.at(second.value())).containsExactly("userTask_decideCase");
        assertThat(play.at(first.value())).containsExactly("userTask_waitForFunds");
        assertThat(applying.pool(2026, PoolPart.START).held()).isEqualTo(kr(50_000));
    }

    /** R-076: the 30 % are for what comes from the coordinating committee or arises during the year. */
    @Test
    void whatArisesDuringTheYearComesOutOfTheAdHocPool() {
        applying.funds(2026, 100_000, AllocationModel.B_70_30);
        planAll();
        var number = applying.apply(30_000);
        applying.screen(number, Map.of("origin", "SSU"));

        assertThat(applying.pool(2026, PoolPart.ADHOC).held()).isEqualTo(kr(30_000));
        assertThat(applying.pool(2026, PoolPart.START).held()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRoundsPoolNeedsARound() {
        applying.funds(2026, 100_000, AllocationModel.A_ALL_AT_START);
        var number = applying.apply(30_000);

        assertThatThrownBy(() -> applying.screen(number))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("roundId"));
        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
    }

    /** R-092: the general practitioners look at a project only on a written description. */
    @Test
    void thePartiesAreHeardOnceAndWhoeverIsSilentStopsNobody() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        assertThatThrownBy(() -> applying.screen(number, Map.of("statementGroups", List.of("njPlo"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("R-092"));

        applying.screen(number, Map.of("statementGroups", List.of("njPlo", "njPiu"), "descriptionAttached", true));
        assertThat(play.at(number.value()))
                .containsExactlyInAnyOrder("userTask_giveStatement", "userTask_giveStatement");
        play.submit(
                number,
                "userTask_giveStatement",
                Map.of("recommendation", "RESERVED", "statement", "Husk de pårørende."));
        // 15 working days later the other one's silence ends.
        play.moveTo(LocalDateTime.of(2026, 3, 23, 17, 0));

        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(pool().held()).isEqualTo(kr(200_000));
    }

    @Test
    void anApplicationIsWithdrawnWhereverItIs() {
        ongoing(871_553);
        planAll();
        var number = applying.apply(200_000);
        applying.screen(number);

        withdrawals.withdraw(number);

        assertThat(pool().free()).isEqualTo(kr(871_553));
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(play.instancesOf(number.value())).isEmpty();
    }

    @Test
    void aWithdrawnProjectGivesBackWhatIsNotPaidOut() {
        ongoing(871_553);
        var number = granted(100_000);

        withdrawals.withdraw(number);

        assertThat(pool().free()).isEqualTo(kr(871_553));
        assertThat(pool().granted()).isEqualTo(Money.ZERO);
        assertThat(ledger.balances(pool().id())).isTrue();
    }

    @Test
    void aProjectReportsOnItsDatesAndGivesBackWhatItHasNotUsed() {
        ongoing(871_553);
        var number = granted(100_000, "2026-09-01", "2027-08-31");
        assertThat(reports.of(number))
                .extracting(report -> report.kind(), report -> report.opensOn())
                .containsExactly(
                        tuple(ReportKind.STATUS, LocalDate.of(2027, 3, 1)),
                        tuple(ReportKind.FINAL, LocalDate.of(2027, 8, 31)));
        play.submit(
                number,
                "userTask_submitCharter",
                Map.of("background", "B", "goals", "M", "activities", "A", "organisation", "O"));
        play.moveTo(LocalDateTime.of(2027, 3, 1, 8, 0));
        play.submit(
                number,
                "userTask_reportStatus",
                Map.of("progress", "Det går godt.", "spentKroner", 40_000, "onTrack", "YES"));
        play.moveTo(LocalDateTime.of(2027, 8, 31, 8, 0));
        var results = Map.<String, Object>of("results", "Færre fald.", "learning", "Meget.", "spentKroner", 90_000.50);
        play.submit(number, "userTask_reportFinal", results);
        play.submit(
                number, "userTask_approveFinalReport", Map.of("reportAnswer", "RETURN", "remark", "Bilag mangler."));
        assertThat(play.shown(number, "userTask_reportFinal").get("returnText")).isEqualTo("Bilag mangler.");
        play.submit(number, "userTask_reportFinal", results);
        play.submit(number, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(applying.get(number).returned()).contains(Money.ofOere(999_950));
        assertThat(pool().free()).isEqualTo(Money.ofOere(87_155_300 - 9_000_050));
        assertThat(ledger.balances(pool().id())).isTrue();
    }

    /** R-094: a body orders a status for its coming meeting; the plan of reports stays. R-083: no charter holds a project up. */
    @Test
    void aStatusIsOrderedForAMeeting() {
        ongoing(871_553);
        var number = granted(100_000, "2026-09-01", "2027-08-31");

        statusOrders.order(number, today().plusDays(14));
        assertThatThrownBy(() -> statusOrders.order(number, today().plusDays(14)))
                .hasMessageContaining("allerede bestilt");
        play.submit(
                number,
                "userTask_reportOrderedStatus",
                Map.of("progress", "Vi er klar.", "spentKroner", 0, "onTrack", "YES"));

        assertThat(play.at(number.value())).containsExactly("userTask_submitCharter");
        play.moveTo(LocalDateTime.of(2027, 3, 1, 8, 0));
        assertThat(play.at(number.value())).containsExactly("userTask_reportStatus");
    }

    /** A status says what was spent until then; what is given back goes by the final report. */
    @Test
    void anOrderedStatusDoesNotSayWhatIsGivenBack() {
        ongoing(871_553);
        var number = granted(100_000, "2026-09-01", "2026-12-31");
        statusOrders.order(number, today().plusDays(14));
        play.submit(
                number,
                "userTask_reportOrderedStatus",
                Map.of("progress", "Halvvejs.", "spentKroner", 10_000, "onTrack", "YES"));
        play.moveTo(LocalDateTime.of(2026, 12, 31, 8, 0));
        play.submit(
                number,
                "userTask_reportFinal",
                Map.of("results", "Færre fald.", "learning", "L", "spentKroner", 90_000));

        assertThat(play.shown(number, "userTask_approveFinalReport"))
                .containsEntry("reportText", "Færre fald.")
                .containsEntry("unspentText", "Føres tilbage til puljen: 10.000 kr.");
        play.submit(number, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));

        assertThat(applying.get(number).returned()).contains(kr(10_000));
    }

    /** A status that was ordered and never given does not keep a project open that has ended. */
    @Test
    void aStatusThatWasNotGivenEndsWithTheProject() {
        ongoing(871_553);
        var number = granted(100_000, "2026-09-01", "2026-12-31");
        statusOrders.order(number, today().plusDays(14));
        play.moveTo(LocalDateTime.of(2026, 12, 31, 8, 0));
        play.submit(
                number,
                "userTask_reportFinal",
                Map.of("results", "Færre fald.", "learning", "L", "spentKroner", 100_000));
        play.submit(number, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(play.at(number.value())).isEmpty();
    }

    @Test
    void moreThanTheGrantCannotBeSpent() {
        ongoing(871_553);
        var number = granted(100_000, "2026-09-01", "2026-12-31");
        play.moveTo(LocalDateTime.of(2026, 12, 31, 8, 0));

        assertThatThrownBy(() -> play.submit(
                        number,
                        "userTask_reportFinal",
                        Map.of("results", "R", "learning", "L", "spentKroner", 100_001)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("spentKroner"));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> applying.apply(20_000, Map.of("endsOn", "2026-08-31")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("endsOn"));
        assertThat(cases.ofClusters(List.of(new ClusterId(Applying.CLUSTER)))).isEmpty();
    }

    protected CaseNumber granted(long kroner) {
        return granted(kroner, "2026-09-01", "2027-02-28");
    }

    protected CaseNumber granted(long kroner, String from, String to) {
        planAll();
        return applying.granted(kroner, Map.of("startsOn", from, "endsOn", to));
    }

    private void ongoing(long kroner) {
        applying.funds(2026, kroner, AllocationModel.C_ONGOING);
    }

    private Pool pool() {
        return applying.pool(2026, PoolPart.ONGOING);
    }

    private void planAll() {
        applying.planMeetings();
    }

    private void decide(CaseNumber number, String body, Outcome outcome) {
        applying.decide(number, body, outcome);
    }

    private LocalDate today() {
        return play.today();
    }

    private static String title() {
        return "Sammen om faldforebyggelse";
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

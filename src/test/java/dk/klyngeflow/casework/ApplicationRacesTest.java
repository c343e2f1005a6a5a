package dk.klyngeflow.casework;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.EntryKind;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.LedgerEntry;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnPostgres;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two at the same moment, through the real process and a real database: the money is given once, nobody is told of a fault,
 * and whoever was too late is told so (409, or 404 where the task is gone). {@code -Dklyngeflow.races=1000} runs many.
 */
@OnPostgres
class ApplicationRacesTest {

    private static final int RACES = Integer.getInteger("klyngeflow.races", 10);
    private static final int FEW = Math.max(5, RACES / 10);
    private static final long LAST = 70_000;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private People people;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private Pools pools;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Applications applications;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Letters letters;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private JdbcClient db;

    private Caller secretary;
    private Caller other;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.planMeetings();
        secretary = people.calling("vestSekretaer", "njVestDriftsforumSekretariat", "njVestPolitiskSekretariat");
        other = people.calling("vestKollega", "njVestDriftsforumSekretariat", "njVestPolitiskSekretariat");
    }

    @AfterEach
    void everyKroneIsAccountedFor() {
        assertThat(pools.of(new ClusterId(Applying.CLUSTER), 2026)).isNotEmpty().allSatisfy(pool -> {
            assertThat(ledger.balances(pool.id())).isTrue();
            assertThat(pool.accountedFor()).isEqualTo(pool.in());
        });
    }

    /** Ongoing applications are held after screening. */
    @Test
    void twoScreeningsForTheLastKroner() throws Exception {
        ongoing(LAST);
        for (int race = 0; race < RACES; race++) {
            var first = applying.apply(LAST);
            var second = applying.apply(LAST);

            // Of different applications: nobody is sent away, the pool makes one wait for the other.
            assertThat(together(screening(secretary, first), screening(other, second)))
                    .containsOnly(204);

            oneHoldsAndTheOtherWaits(first, second, "userTask_decideCase");
        }
    }

    /** Applications of a round are held when operations recommend them. */
    @Test
    void twoRecommendationsForTheLastKroner() throws Exception {
        applying.funds(2026, 100_000, AllocationModel.B_70_30);
        var round = Long.toString(applying.round(2026, LocalDate.of(2026, 3, 20)));
        var waiting = new ArrayList<CaseNumber>();
        for (int i = 0; i < 2 * RACES; i++) {
            var number = applying.apply(LAST, Map.of("startsOn", "2026-04-01", "endsOn", "2026-12-31"));
            applying.screen(number, Map.of("origin", "DRIFTSFORUM", "roundId", round));
            waiting.add(number);
        }
        play.hold(play.next(Applying.OPERATIONS, play.today()));

        for (int race = 0; race < RACES; race++) {
            var first = waiting.get(2 * race);
            var second = waiting.get(2 * race + 1);

            assertThat(together(decision(secretary, first), decision(other, second)))
                    .containsOnly(204);

            oneHoldsAndTheOtherWaits(first, second, "userTask_decideCase");
        }
    }

    /** One of the pair has all of it, the other is on the list; then both are taken back, for the next race. */
    private void oneHoldsAndTheOtherWaits(CaseNumber first, CaseNumber second, String next) {
        var all = Money.ofKroner(LAST);
        var places = List.of(place(first), place(second));
        assertThat(places).containsExactlyInAnyOrder(List.of(next), List.of("userTask_waitForFunds"));
        var holder = places.get(0).contains(next) ? first : second;
        var waiter = holder == first ? second : first;
        var pool = applying.get(holder).requirePool();
        assertThat(held(holder)).isEqualTo(all);
        assertThat(held(waiter)).isEqualTo(Money.ZERO);
        assertThat(ledger.free(pool)).isEqualTo(Money.ZERO);
        assertThat(applications.waitingFor(pool))
                .extracting(waits -> waits.number())
                .containsExactly(waiter);
        withdrawals.withdraw(waiter);
        withdrawals.withdraw(holder);
        assertThat(ledger.free(pool)).isEqualTo(all);
    }

    @Test
    void twoSecretariesScreenTheSameApplication() throws Exception {
        ongoing(FEW * LAST);
        for (int race = 0; race < FEW; race++) {
            var number = applying.apply(LAST);

            var answers = together(screening(secretary, number), screening(other, number));

            assertThat(answers).containsOnlyOnce(204);
            assertThat(held(number)).isEqualTo(Money.ofKroner(LAST));
            assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
            assertThat(cases.formsOf(number, List.of("screenApplication"))).hasSize(1);
        }
    }

    /** A double click on the final decision: one grant, one letter, one e-mail. */
    @Test
    void aDoubleClickOnTheFinalDecisionGrantsOnce() throws Exception {
        var recommended = recommended(FEW);
        var meeting = play.next(Applying.POLITICAL, play.today());
        play.hold(meeting);

        for (var number : recommended) {
            var click = decision(secretary, number);

            var answers = together(click, click);

            assertThat(answers).containsOnlyOnce(204);
            assertThat(trail.of(number)).hasSize(2);
            assertThat(ledger.statement(number))
                    .extracting(LedgerEntry::kind)
                    .containsExactly(EntryKind.HELD, EntryKind.GRANTED);
        }
        play.close(meeting);

        for (var number : recommended) {
            assertThat(letters.of(number))
                    .filteredOn(letter -> letter.kind() == LetterKind.GRANT)
                    .hasSize(1);
            assertThat(mails("Tilsagn", number)).isEqualTo(1);
        }
    }

    /** Whichever comes first: a withdrawn application has no money, whether it was granted any or not. */
    @Test
    void aWithdrawalRacesTheDecision() throws Exception {
        var recommended = recommended(FEW);
        play.hold(play.next(Applying.POLITICAL, play.today()));

        for (var number : recommended) {
            together(decision(secretary, number), withdrawal(number));

            var granted = applying.get(number).granted().orElse(Money.ZERO);
            var returned = applying.get(number).returned().orElse(Money.ZERO);
            assertThat(held(number)).isEqualTo(Money.ZERO);
            if (cases.get(number).status() == CaseStatus.WITHDRAWN) {
                assertThat(returned).isEqualTo(granted);
                assertThat(play.instancesOf(number.value())).isEmpty();
            } else {
                assertThat(granted).isEqualTo(Money.ofKroner(LAST));
                assertThat(play.at(number.value())).containsExactly("userTask_submitCharter");
            }
        }
    }

    @Test
    void aWithdrawalRacesTheScreening() throws Exception {
        ongoing(FEW * LAST);
        for (int race = 0; race < FEW; race++) {
            var number = applying.apply(LAST);

            together(screening(secretary, number), withdrawal(number));

            if (cases.get(number).status() == CaseStatus.WITHDRAWN) {
                assertThat(held(number)).isEqualTo(Money.ZERO);
                assertThat(play.instancesOf(number.value())).isEmpty();
            } else {
                assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
                assertThat(held(number)).isEqualTo(Money.ofKroner(LAST));
            }
        }
    }

    /** The one that holds the money lets go of it at the moment in which the secretary tries again for the one that waits. */
    @Test
    void tryingAgainRacesTheMoneyThatComesFree() throws Exception {
        ongoing(LAST);
        for (int race = 0; race < FEW; race++) {
            var holder = applying.apply(LAST);
            var waiter = applying.apply(LAST);
            applying.screen(holder);
            applying.screen(waiter);

            together(
                    sends(secretary, waiter, "userTask_waitForFunds", Map.of("nextStep", "RETRY")), withdrawal(holder));
            if (cases.get(holder).isOpen()) {
                withdrawals.withdraw(holder);
            }
            play.moveTo(LocalDateTime.of(2026, 3, 2, 10 + race, 0));

            assertThat(play.at(waiter.value())).containsExactly("userTask_decideCase");
            assertThat(held(waiter)).isEqualTo(Money.ofKroner(LAST));
            withdrawals.withdraw(waiter);
        }
    }

    private List<CaseNumber> recommended(int howMany) {
        ongoing(howMany * LAST);
        var numbers =
                IntStream.range(0, howMany).mapToObj(i -> applying.apply(LAST)).toList();
        numbers.forEach(number -> applying.screen(number, Map.of("projectSize", "SMALL")));
        var meeting = play.next(Applying.OPERATIONS, play.today());
        play.hold(meeting);
        numbers.forEach(number -> play.answer(number, meeting, Outcome.APPROVED));
        play.close(meeting);
        return numbers;
    }

    /** Both at the same moment; each is done, or is told that somebody was faster. */
    private static List<Integer> together(Callable<Integer> one, Callable<Integer> another) throws Exception {
        var answers = AtOnce.all(List.of(one, another));
        assertThat(answers).isSubsetOf(204, 404, 409).contains(204);
        return answers;
    }

    private Callable<Integer> screening(Caller caller, CaseNumber number) {
        return sends(
                caller,
                number,
                "userTask_screenApplication",
                Map.of(
                        "nextStep", "GO_ON",
                        "origin", "ONGOING",
                        "projectSize", "LARGE",
                        "sizeReason", "Går på tværs"));
    }

    private Callable<Integer> decision(Caller caller, CaseNumber number) {
        return sends(caller, number, "userTask_decideCase", Map.of("outcome", "APPROVED", "words", "Godkendt"));
    }

    private Callable<Integer> sends(Caller caller, CaseNumber number, String task, Map<String, Object> sent) {
        var path = "/engine-rest/task/" + play.task(number.value(), task).getId() + "/submit-form";
        return () -> caller.post(path, form(sent)).status();
    }

    /** On the case's page, which shows a refusal's sentence. */
    private Callable<Integer> withdrawal(CaseNumber number) {
        return () -> {
            try {
                desk.withdraw(number, play.person("ansoeger"));
                return 204;
            } catch (Refusal tooLate) {
                return 409;
            }
        };
    }

    private List<String> place(CaseNumber number) {
        return play.at(number.value());
    }

    private Money held(CaseNumber number) {
        var application = applying.get(number);
        return application
                .pool()
                .map(pool -> ledger.heldBy(pool, number, application.holdRound()))
                .orElse(Money.ZERO);
    }

    private long mails(String subject, CaseNumber number) {
        return db.sql("select count(*) from mail_message where subject like ? and mail_key in "
                        + "(select 'letter:' || id from case_letter where case_number = ?)")
                .params(subject + "%", number.value())
                .query(Long.class)
                .single();
    }

    private void ongoing(long kroner) {
        applying.funds(2026, kroner, AllocationModel.C_ONGOING);
    }
}

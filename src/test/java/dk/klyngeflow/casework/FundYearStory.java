package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.CarryOverStatus;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.funds.Reservation;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of cluster funds, from the money received to the closing. One subclass per database. */
abstract class FundYearStory {

    private static final ClusterId VEST = new ClusterId("njVest");
    private static final int YEAR = 2026;
    private static final LocalDate STRATEGISK = LocalDate.of(2026, 2, 4);
    private static final CaseNumber PROJECT = new CaseNumber("NJVEST-2026-0900");

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private FundYears years;

    @Autowired
    private Pools pools;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private YearClosing closing;

    @Autowired
    private Withdrawals withdrawals;

    @BeforeEach
    void january() {
        fresh.at(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void anAdoptedModelOpensItsPools() {
        var meeting = play.plan("njVestStrategisk", STRATEGISK);
        var key = play.receiveFunds("njVest", YEAR, Map.of());
        recommend(key, Map.of("recommended", "B_70_30", "startPercent", 70));
        var asked = year().modelCase().orElseThrow();
        assertThat(year().recommended()).contains(AllocationModel.B_70_30);
        assertThat(year().adopted()).isEmpty();
        assertThat(pools.of(VEST, YEAR)).isEmpty();

        play.decide(asked, meeting, Outcome.APPROVED);

        assertThat(year().adopted()).contains(AllocationModel.B_70_30);
        assertThat(year().adoptedByPoint()).isPresent();
        assertThat(pools.of(VEST, YEAR))
                .extracting(Pool::part, Pool::received)
                .containsExactly(tuple(PoolPart.START, kr(610_087)), tuple(PoolPart.ADHOC, kr(261_466)));
    }

    @Test
    void otherPercentagesAreAllowedWithAReason() {
        var meeting = play.plan("njVestStrategisk", STRATEGISK);
        var key = play.receiveFunds("njVest", YEAR, Map.of("received", 1_000));
        assertThatThrownBy(() -> recommend(key, Map.of("recommended", "B_70_30", "startPercent", 60)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Hvorfor en anden fordeling end 70/30?");
        recommend(
                key,
                Map.of("recommended", "B_70_30", "startPercent", 60, "startPercentBecause", "Flere ad hoc-projekter"));

        play.decide(year().modelCase().orElseThrow(), meeting, Outcome.APPROVED);

        assertThat(pools.of(VEST, YEAR))
                .extracting(Pool::received, pool -> pool.guidancePercent().orElseThrow())
                .containsExactly(tuple(kr(600), 70), tuple(kr(400), 30));
        assertThat(year().startPercentBecause()).contains("Flere ad hoc-projekter");
    }

    @Test
    void withoutADecisionTheMoneyIsGivenAsItComes() {
        var meeting = play.plan("njVestStrategisk", STRATEGISK);
        var key = play.receiveFunds("njVest", YEAR, Map.of());
        recommend(key, Map.of("recommended", "B_70_30", "startPercent", 70));

        play.decide(year().modelCase().orElseThrow(), meeting, Outcome.NO_DECISION);

        assertThat(year().recommended()).contains(AllocationModel.B_70_30);
        assertThat(year().adopted()).isEmpty();
        assertThat(year().effective()).isEqualTo(AllocationModel.C_ONGOING);
        assertThat(pools.of(VEST, YEAR))
                .extracting(Pool::part, Pool::received)
                .containsExactly(tuple(PoolPart.ONGOING, kr(871_553)));
    }

    @Test
    void aQuestionThatIsWithdrawnLeavesTheMoneyToBeGivenAsItComes() {
        play.plan("njVestStrategisk", STRATEGISK);
        var key = play.receiveFunds("njVest", YEAR, Map.of());
        recommend(key, Map.of("recommended", "A_ALL_AT_START"));

        withdrawals.withdraw(year().modelCase().orElseThrow());

        assertThat(pools.of(VEST, YEAR)).extracting(Pool::part).containsExactly(PoolPart.ONGOING);
    }

    @Test
    void aClusterThatBeginsInTheMiddleOfAYearBringsItsBalance() {
        var key = play.receiveFunds(
                "njVest",
                YEAR,
                Map.of(
                        "beginsMidYear",
                        "YES",
                        "carriedIn",
                        new BigDecimal("1000.50"),
                        "spentBefore",
                        72_553,
                        "openingSource",
                        "Regnskab pr. 1. januar"));
        play.complete(play.task(key, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);

        assertThat(pools.of(VEST, YEAR)).singleElement().satisfies(pool -> {
            assertThat(pool.spentBefore()).isEqualTo(kr(72_553));
            assertThat(pool.free()).isEqualTo(Money.ofOere(80_000_050));
        });
        assertThat(closing.control(VEST, YEAR).balances()).isTrue();
    }

    @Test
    void nobodyBringsMoreSpentThanItHad() {
        assertThatThrownBy(() -> play.receiveFunds(
                        "njVest",
                        YEAR,
                        Map.of("beginsMidYear", "YES", "carriedIn", 0, "spentBefore", 871_554, "openingSource", "?")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Feltet \"Bevilget indtil nu i kroner\" må højst være 871.553 kr.: mere har klyngen ikke"
                        + " haft.");
        assertThat(years.find(VEST, YEAR)).isEmpty();
    }

    @Test
    void aYearsMoneyIsRecordedOnce() {
        play.receiveFunds("njVest", YEAR, Map.of());

        assertThatThrownBy(() -> play.receiveFunds("njVest", YEAR, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Midlerne for 2026 er allerede registreret.");
    }

    @Test
    void theEvaluationComesUpInTheThirdQuarter() {
        var key = ongoing();
        assertThat(play.at(key)).isEmpty();

        play.moveTo(LocalDateTime.of(2026, 7, 1, 9, 0));

        assertThat(play.task(key, "userTask_evaluateModel").getDueDate()).isEqualTo("2026-09-30T16:00:00");
    }

    @Test
    void markedMoneyCannotBeGrantedAndIsBookedWhenThePoliticalLevelApproves() {
        var drift = play.plan("njVestDriftsforum", LocalDate.of(2026, 10, 28));
        var strategisk = play.plan("njVestStrategisk", LocalDate.of(2026, 11, 25));
        var politisk = play.plan("njVestPolitisk", LocalDate.of(2026, 12, 17));
        var number = carryOver(new BigDecimal("800000"));

        assertThat(pool().marked()).isEqualTo(kr(800_000));
        assertThat(hold(kr(71_554))).isEqualTo(new Reservation.Short(kr(1)));
        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.RECOMMENDED);

        play.decide(number, drift, Outcome.APPROVED);
        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.RECOMMENDED);

        // Approved, whatever the verb: below the political level that is a recommendation only.
        play.decide(number, strategisk, Outcome.APPROVED);
        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.PENDING_POLITICAL);
        assertThat(pool().marked()).isEqualTo(kr(800_000));

        play.decide(number, politisk, Outcome.APPROVED);

        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.APPROVED);
        assertThat(pool()).satisfies(pool -> {
            assertThat(pool.marked()).isEqualTo(Money.ZERO);
            assertThat(pool.carriedOut()).isEqualTo(kr(800_000));
            assertThat(pool.free()).isEqualTo(kr(71_553));
        });
        assertThat(pools.of(VEST, YEAR + 1)).singleElement().satisfies(next -> {
            assertThat(next.carriedIn()).isEqualTo(kr(800_000));
            assertThat(next.free()).isEqualTo(kr(800_000));
        });
    }

    @Test
    void aRefusedCarryOverIsFreeAgain() {
        var drift = play.plan("njVestDriftsforum", LocalDate.of(2026, 10, 28));
        var number = carryOver(new BigDecimal("0.01"));

        play.decide(number, drift, Outcome.REJECTED);

        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.REFUSED);
        assertThat(pool().free()).isEqualTo(kr(871_553));
    }

    @Test
    void aWithdrawnCarryOverIsFreeAgain() {
        play.plan("njVestDriftsforum", LocalDate.of(2026, 10, 28));
        var number = carryOver(new BigDecimal("871553"));
        assertThat(pool().free()).isEqualTo(Money.ZERO);

        withdrawals.withdraw(number);

        assertThat(pool().free()).isEqualTo(kr(871_553));
        assertThat(year().carryOverStatus()).isEqualTo(CarryOverStatus.REFUSED);
    }

    @Test
    void noMoreIsCarriedOverThanIsFree() {
        assertThatThrownBy(() -> carryOver(new BigDecimal("871553.01")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Feltet \"Beløb i kroner\" må højst være 871.553 kr.: det er, hvad der er frit.");
        assertThat(pool().marked()).isEqualTo(Money.ZERO);
    }

    @Test
    void moneyCarriedOverWaitsForTheNextYearsOwn() {
        play.plan("njVestDriftsforum", LocalDate.of(2026, 10, 28));
        play.plan("njVestStrategisk", LocalDate.of(2026, 11, 25));
        play.plan("njVestPolitisk", LocalDate.of(2026, 12, 17));
        var number = carryOver(new BigDecimal("1000"));
        for (var body : List.of("njVestDriftsforum", "njVestStrategisk", "njVestPolitisk")) {
            play.decide(number, play.next(body, LocalDate.of(2026, 10, 1)), Outcome.APPROVED);
        }

        var next = play.receiveFunds("njVest", YEAR + 1, Map.of("received", 500));
        play.complete(play.task(next, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);

        assertThat(pools.of(VEST, YEAR + 1)).singleElement().satisfies(pool -> {
            assertThat(pool.received()).isEqualTo(kr(500));
            assertThat(pool.carriedIn()).isEqualTo(kr(1_000));
        });
    }

    @Test
    void aYearIsNotClosedWhileACarryOverWaits() {
        var number = carryOver(new BigDecimal("1000"));
        play.moveTo(LocalDateTime.of(2027, 1, 4, 9, 0));

        assertThatThrownBy(() -> close("Resten går tilbage"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Året kan ikke lukkes, før overførslen i sag %s har fået sit endelige svar.".formatted(number));
    }

    @Test
    void moneyThatIsLeftNeedsWords() {
        ongoing();
        play.moveTo(LocalDateTime.of(2026, 10, 2, 9, 0));
        play.complete(
                play.task(key(), "userTask_recommendCarryOver"),
                Map.of("carryOver", "NO", "reason", "Ingen projekter er i gang."));
        play.moveTo(LocalDateTime.of(2027, 1, 4, 9, 0));

        assertThatThrownBy(() -> close(""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("871.553 kr. er hverken bevilget, reserveret eller overført.");
    }

    @Test
    void aClosedYearGivesNothingNewOutAndKeepsWhatIsHeld() {
        ongoing();
        hold(kr(500));
        play.moveTo(LocalDateTime.of(2026, 10, 2, 9, 0));
        play.complete(
                play.task(key(), "userTask_recommendCarryOver"),
                Map.of("carryOver", "NO", "reason", "Ingen projekter er i gang."));
        play.moveTo(LocalDateTime.of(2027, 1, 4, 9, 0));
        assertThat(play.shown(play.task(key(), "userTask_closeYear"))).containsEntry("controlText", "stemmer");

        close("Resten går tilbage til parterne");

        assertThat(year().isClosed()).isTrue();
        assertThatThrownBy(() -> ledger.hold(EntryKey.of("hold", PROJECT, 2), pool().id(), PROJECT, 2, kr(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Året er lukket: der kan ikke tildeles flere midler fra det.");
        ledger.grant(EntryKey.of("grant", PROJECT, 1), pool().id(), PROJECT, 1, kr(400), "Politisk niveau");
        assertThat(pool().granted()).isEqualTo(kr(400));
        assertThat(pool().free()).isEqualTo(kr(871_553 - 400));
        assertThat(closing.control(VEST, YEAR).balances()).isTrue();
    }

    private String ongoing() {
        var key = play.receiveFunds("njVest", YEAR, Map.of());
        play.complete(play.task(key, "userTask_recommendModel"), Play.ONGOING_WITHOUT_A_MEETING);
        return key;
    }

    private void recommend(String key, Map<String, Object> model) {
        var sent = new HashMap<String, Object>(model);
        sent.put("recommendedBy", "Sekretariatet");
        sent.put("decidedAtMeeting", "YES");
        play.complete(play.task(key, "userTask_recommendModel"), sent);
    }

    /** Recommends a carry-over in October and gives its case. */
    private CaseNumber carryOver(BigDecimal amount) {
        ongoing();
        play.moveTo(LocalDateTime.of(2026, 10, 2, 9, 0));
        play.complete(
                play.task(key(), "userTask_recommendCarryOver"),
                Map.of("carryOver", "YES", "amount", amount, "reason", "Projekterne er tæt på afslutning."));
        return year().carryOverCase().orElseThrow();
    }

    private void close(String words) {
        play.complete(play.task(key(), "userTask_closeYear"), Map.of("closingWords", words));
    }

    private Reservation hold(Money amount) {
        return ledger.hold(EntryKey.of("hold", PROJECT, 1), pool().id(), PROJECT, 1, amount);
    }

    private Pool pool() {
        return pools.find(PoolId.of(VEST, YEAR, "ongoing")).orElseThrow();
    }

    private FundYear year() {
        return years.find(VEST, YEAR).orElseThrow();
    }

    private static String key() {
        return "midler-njVest-2026";
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

package dk.klyngeflow.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger cannot be overdrawn, whoever writes at the same time, and can be repeated without harm. One subclass per database. */
abstract class LedgerStory {

    private static final ClusterId CLUSTER = new ClusterId("njNord");
    private static final PoolId AD_HOC = PoolId.of(CLUSTER, 2026, "adhoc");
    private static final PoolId START = PoolId.of(CLUSTER, 2026, "start");
    private static final PoolId NEXT = PoolId.of(CLUSTER, 2027, "ongoing");
    private static final Actor CLERK = new Actor("sekretaer");
    private static final CaseNumber FIRST = new CaseNumber("NJNORD-2026-0001");
    private static final CaseNumber SECOND = new CaseNumber("NJNORD-2026-0002");

    @Autowired
    private FundLedger ledger;

    @Autowired
    private FundYears years;

    @Autowired
    private Pools pools;

    @Autowired
    private Payments payments;

    @Autowired
    private CarryOvers carryOvers;

    @Autowired
    private YearClosing closing;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void aYearWithTwoPools() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        years.open(NewFundYear.received(CLUSTER, 2026, Money.ofKroner(80_000_000), Money.ofKroner(1_000)));
        ledger.open(AD_HOC, CLUSTER, 2026, PoolPart.ADHOC, 30);
        ledger.open(START, CLUSTER, 2026, PoolPart.START, 70);
        ledger.allocate(new EntryKey("alloc-adhoc"), AD_HOC, kr(300), "Årets tildeling");
        ledger.allocate(new EntryKey("alloc-start"), START, kr(700), "Årets tildeling");
    }

    @Test
    void whatIsHeldIsNotFree() {
        assertThat(hold(FIRST, 1, kr(200))).isInstanceOf(Reservation.Held.class);

        assertThat(ledger.free(AD_HOC)).isEqualTo(kr(100));
        assertThat(ledger.held(AD_HOC)).isEqualTo(kr(200));
    }

    @Test
    void aShortPoolSaysHowMuchIsMissingAndHoldsNothing() {
        assertThat(hold(FIRST, 1, kr(301))).isEqualTo(new Reservation.Short(kr(1)));

        assertThat(ledger.held(AD_HOC)).isEqualTo(Money.ZERO);
    }

    @Test
    void aSmallerGrantFreesTheRest() {
        hold(FIRST, 1, kr(200));

        ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(150), "Politisk niveau");

        assertThat(ledger.free(AD_HOC)).isEqualTo(kr(150));
        assertThat(ledger.held(AD_HOC)).isEqualTo(Money.ZERO);
        assertThat(ledger.statement(FIRST))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.HELD, EntryKind.GRANTED, EntryKind.RELEASED);
    }

    @Test
    void whatWasReleasedIsNotStillHeld() {
        hold(FIRST, 1, kr(200));
        ledger.release(EntryKey.of("release", FIRST, 1), AD_HOC, FIRST, 1);

        assertThatThrownBy(() -> ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(1), "nej"))
                .isInstanceOf(IllegalStateException.class);
        // A new round is a new key.
        assertThat(hold(FIRST, 2, kr(300))).isInstanceOf(Reservation.Held.class);
        assertThat(ledger.free(AD_HOC)).isEqualTo(Money.ZERO);
    }

    @Test
    void doingEverythingTwiceIsDoingItOnce() {
        for (int i = 0; i < 2; i++) {
            ledger.allocate(new EntryKey("alloc-adhoc"), AD_HOC, kr(300), "Årets tildeling");
            hold(FIRST, 1, kr(200));
            ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(150), "Politisk niveau");
            ledger.giveBack(EntryKey.of("back", FIRST, 1), AD_HOC, FIRST, 1, kr(20));
            ledger.transfer(new EntryKey("t"), START, AD_HOC, kr(50), null, "Strategisk niveau");
        }

        assertThat(ledger.free(AD_HOC)).isEqualTo(kr(300 - 150 + 20 + 50));
        assertThat(ledger.free(START)).isEqualTo(kr(650));
        assertThat(ledger.balances(AD_HOC)).isTrue();
    }

    @Test
    void aKeyIsForOnePostingOnly() {
        hold(FIRST, 1, kr(200));

        assertThatThrownBy(() -> hold(FIRST, 1, kr(100))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noMoreComesBackThanWasGranted() {
        hold(FIRST, 1, kr(200));
        ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(200), "Politisk niveau");

        assertThatThrownBy(() -> ledger.giveBack(EntryKey.of("back", FIRST, 1), AD_HOC, FIRST, 1, kr(201)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void markedMoneyIsNeitherFreeNorHeld() {
        carryOvers.ask(CLUSTER, 2026, kr(900), SECOND, CarryOverStatus.RECOMMENDED);

        assertThat(ledger.marked(START)).isEqualTo(kr(700));
        assertThat(ledger.marked(AD_HOC)).isEqualTo(kr(200));
        assertThat(hold(FIRST, 1, kr(101))).isEqualTo(new Reservation.Short(kr(1)));
        assertThatThrownBy(() -> ledger.grant(EntryKey.of("grant", SECOND, 0), START, SECOND, 0, kr(1), "nej"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anApprovedCarryOverIsBookedOnce() {
        carryOvers.ask(CLUSTER, 2026, kr(900), SECOND, CarryOverStatus.RECOMMENDED);
        for (int i = 0; i < 2; i++) {
            carryOvers.approve(SECOND, "Politisk niveau");
        }
        carryOvers.refuse(SECOND);

        assertThat(ledger.free(NEXT)).isEqualTo(kr(900));
        assertThat(ledger.marked(START)).isEqualTo(Money.ZERO);
        assertThat(ledger.free(AD_HOC)).isEqualTo(kr(100));
        assertThat(closing.control(CLUSTER, 2026).balances()).isTrue();
    }

    @Test
    void aNewQuestionTakesTheEarlierOnesPlace() {
        carryOvers.ask(CLUSTER, 2026, kr(900), FIRST, CarryOverStatus.RECOMMENDED);
        carryOvers.ask(CLUSTER, 2026, kr(300), SECOND, CarryOverStatus.PENDING_POLITICAL);

        assertThat(ledger.marked(START)).isEqualTo(kr(300));
        assertThat(ledger.marked(AD_HOC)).isEqualTo(Money.ZERO);
    }

    @Test
    void noMoreIsPaidThanIsGranted() {
        hold(FIRST, 1, kr(200));
        ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(200), "Politisk niveau");
        for (int i = 0; i < 2; i++) { // the same form sent twice
            pay("a", kr(150));
        }

        assertThatThrownBy(() -> pay("b", kr(51)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Feltet \"Beløb i kroner\" må højst være 50 kr.: det er, hvad der er bevilget og ikke udbetalt.");
        assertThat(pools.find(AD_HOC).orElseThrow().paid()).isEqualTo(kr(150));
    }

    @Test
    void aPaymentThatIsTakenBackCanBePaidAgain() {
        hold(FIRST, 1, kr(200));
        ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(200), "Politisk niveau");
        pay("a", kr(200));
        for (int i = 0; i < 2; i++) {
            payments.takeBack(payments.of(FIRST).get(0).id(), "Forkert modtager", CLERK);
        }

        assertThat(payments.of(FIRST)).extracting(Payment::amount).containsExactly(kr(200), kr(-200));
        pay("b", kr(200));
        assertThat(pools.find(AD_HOC).orElseThrow().paid()).isEqualTo(kr(200));
    }

    @Test
    void nothingIsPaidTomorrow() {
        hold(FIRST, 1, kr(200));
        ledger.grant(EntryKey.of("grant", FIRST, 1), AD_HOC, FIRST, 1, kr(200), "Politisk niveau");

        assertThatThrownBy(() -> payments.pay(
                        new EntryKey("a"),
                        AD_HOC,
                        FIRST,
                        LocalDate.of(2026, 3, 3),
                        "Thisted Kommune",
                        kr(1),
                        null,
                        CLERK))
                .isInstanceOf(Refusal.class)
                .hasMessage("Feltet \"Dato\" skal være i dag eller tidligere.");
    }

    /** The control is not blind: a balance that its entries do not make is found. */
    @Test
    void aWrongBalanceIsFound() {
        hold(FIRST, 1, kr(200));
        db.sql("update fund_entry set free_after = free_after + 1 where pool_id = ? and number = 2")
                .param(AD_HOC.value())
                .update();

        assertThat(closing.control(CLUSTER, 2026).faults())
                .containsExactly("Puljen Ad hoc-projekter: posteringernes saldi stemmer ikke.");
    }

    /** The last wall: even a writer that passes every check of ours cannot overdraw. */
    @Test
    void theDatabaseItselfRefusesAnOverdraft() {
        assertThatThrownBy(() -> db.sql("""
            insert into fund_entry (pool_id, number, entry_key, kind, amount_oere, free_after,
                                    held_after, case_round, booked_at)
            values (?, 2, 'wild', 'HELD', 40000, -10000, 40000, 1, current_timestamp)
            """).param(AD_HOC.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Two approvals of the last kroner at the same moment: one wins, the other is told what is missing. */
    @Test
    void ofTwoAtTheSameMomentOneGetsTheLastKroner() throws Exception {
        int races = Integer.getInteger("klyngeflow.races", 200);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= races; round++) {
                int now = round;
                var answers = threads.invokeAll(List.<Callable<Reservation>>of(
                        () -> hold(FIRST, now, kr(300)), () -> hold(SECOND, now, kr(300))));

                var kinds = new ArrayList<Class<?>>();
                for (var answer : answers) {
                    kinds.add(answer.get().getClass());
                }
                assertThat(kinds).containsExactlyInAnyOrder(Reservation.Held.class, Reservation.Short.class);
                ledger.release(EntryKey.of("release", FIRST, now), AD_HOC, FIRST, now);
                ledger.release(EntryKey.of("release", SECOND, now), AD_HOC, SECOND, now);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.free(AD_HOC)).isEqualTo(kr(300));
        assertThat(ledger.held(AD_HOC)).isEqualTo(Money.ZERO);
        assertThat(closing.control(CLUSTER, 2026).faults()).isEmpty();
    }

    /** Any interleaving of any postings keeps the invariants; the seed is named so that a failure can be repeated. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void anySequenceOfPostingsBalances(long seed) {
        var chance = new Random(seed);
        for (int step = 0; step < 120; step++) {
            randomPosting(chance, step);

            for (var pool : pools.of(CLUSTER)) {
                assertThat(pool.accountedFor()).as("step %d", step).isEqualTo(pool.in());
                assertThat(pool.free().oere()).isNotNegative();
                assertThat(pool.marked().oere()).isNotNegative();
                assertThat(pool.free()).isEqualTo(ledger.free(pool.id()));
                assertThat(pool.held()).isEqualTo(ledger.held(pool.id()));
                assertThat(pool.marked()).isEqualTo(ledger.marked(pool.id()));
            }
        }
        assertThat(closing.control(CLUSTER, 2026).faults()).isEmpty();
        assertThat(closing.control(CLUSTER, 2027).faults()).isEmpty();
        // Nothing appears and nothing is lost: the two years together hold what was received.
        assertThat(pools.of(CLUSTER).stream()
                        .map(pool -> pool.accountedFor().minus(pool.carriedOut()))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(kr(1_000));
        assertThat(grossGranted(FIRST)).isGreaterThanOrEqualTo(paid(FIRST));
        assertThat(grossGranted(SECOND)).isGreaterThanOrEqualTo(paid(SECOND));
    }

    private void randomPosting(Random chance, int step) {
        var who = chance.nextBoolean() ? FIRST : SECOND;
        var amount = Money.ofOere(1 + chance.nextInt(20_000));
        int round = 1 + chance.nextInt(40);
        try {
            switch (chance.nextInt(9)) {
                case 0 -> hold(who, round, amount);
                case 1 -> ledger.release(EntryKey.of("release" + step, who, round), AD_HOC, who, round);
                case 2 -> ledger.grant(EntryKey.of("grant" + step, who, round), AD_HOC, who, round, amount, "d");
                case 3 -> ledger.giveBack(EntryKey.of("back" + step, who, round), AD_HOC, who, round, amount);
                case 4 -> ledger.transfer(new EntryKey("move" + step), START, AD_HOC, amount, null, "d");
                case 5 -> ledger.transfer(new EntryKey("move" + step), AD_HOC, START, amount, null, "d");
                case 6 -> carryOvers.ask(CLUSTER, 2026, amount, question(step), CarryOverStatus.RECOMMENDED);
                case 7 -> answer(chance.nextBoolean());
                default ->
                    payments.pay(
                            new EntryKey("pay" + step),
                            AD_HOC,
                            who,
                            LocalDate.of(2026, 3, 2),
                            "Thisted Kommune",
                            amount,
                            null,
                            CLERK);
            }
        } catch (Refusal refused) {
            assertThat(refused.rule()).isEqualTo("granted"); // more than is granted and not paid
        } catch (IllegalStateException refused) {
            // More than was held or granted, or a key used again: refused, and nothing written.
            assertThat(refused).hasMessageMatching(".*(holds|was granted|is used for).*");
        }
    }

    /** The answer to the carry-over that the year waits for, if it waits. */
    private void answer(boolean yes) {
        years.find(CLUSTER, 2026).flatMap(FundYear::carryOverCase).ifPresent(question -> {
            if (yes) {
                carryOvers.approve(question, "Politisk niveau");
            } else {
                carryOvers.refuse(question);
            }
        });
    }

    private static CaseNumber question(int step) {
        return CaseNumber.of(CLUSTER, 2026, 5000 + step);
    }

    private void pay(String key, Money amount) {
        payments.pay(
                new EntryKey(key), AD_HOC, FIRST, LocalDate.of(2026, 3, 2), "Thisted Kommune", amount, null, CLERK);
    }

    private Money paid(CaseNumber who) {
        return payments.of(who).stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    private Money grossGranted(CaseNumber who) {
        return ledger.statement(who).stream()
                .filter(entry -> entry.kind() == EntryKind.GRANTED)
                .map(LedgerEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Reservation hold(CaseNumber who, int round, Money amount) {
        return ledger.hold(EntryKey.of("hold", who, round), AD_HOC, who, round, amount);
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

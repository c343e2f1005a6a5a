package dk.klyngeflow.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.support.FreshStart;
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
    private static final CaseNumber FIRST = new CaseNumber("NJNORD-2026-0001");
    private static final CaseNumber SECOND = new CaseNumber("NJNORD-2026-0002");

    @Autowired
    private FundLedger ledger;

    @Autowired
    private FundYears years;

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
        assertThat(ledger.balances(AD_HOC)).isTrue();
    }

    /** Any interleaving of any postings keeps the invariants; the seed is named so that a failure can be repeated. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void anySequenceOfPostingsBalances(long seed) {
        var chance = new Random(seed);
        for (int step = 0; step < 120; step++) {
            randomPosting(chance, step);

            assertThat(ledger.free(AD_HOC).oere()).isNotNegative();
            assertThat(ledger.free(START).oere()).isNotNegative();
        }
        assertThat(ledger.balances(AD_HOC)).isTrue();
        assertThat(ledger.balances(START)).isTrue();
        assertThat(total()).isEqualTo(kr(1_000));
    }

    private void randomPosting(Random chance, int step) {
        var who = chance.nextBoolean() ? FIRST : SECOND;
        var amount = Money.ofOere(1 + chance.nextInt(20_000));
        int round = 1 + chance.nextInt(40);
        try {
            switch (chance.nextInt(5)) {
                case 0 -> hold(who, round, amount);
                case 1 -> ledger.release(EntryKey.of("release" + step, who, round), AD_HOC, who, round);
                case 2 -> ledger.grant(EntryKey.of("grant" + step, who, round), AD_HOC, who, round, amount, "d");
                case 3 -> ledger.giveBack(EntryKey.of("back" + step, who, round), AD_HOC, who, round, amount);
                default -> ledger.transfer(new EntryKey("move" + step), START, AD_HOC, amount, null, "d");
            }
        } catch (IllegalStateException refused) {
            // More than was held or granted, or a key used again: refused, and nothing written.
            assertThat(refused).hasMessageMatching(".*(holds|was granted|is used for).*");
        }
    }

    /** Free, held and granted money of both pools together: nothing appears and nothing is lost. */
    private Money total() {
        long oere = 0;
        for (var pool : new PoolId[] {AD_HOC, START}) {
            oere += ledger.free(pool).oere() + ledger.held(pool).oere();
            for (var entry : ledger.statement(pool)) {
                oere += entry.kind() == EntryKind.GRANTED ? entry.amount().oere() : 0;
                oere -= entry.kind() == EntryKind.RETURNED ? entry.amount().oere() : 0;
            }
        }
        return Money.ofOere(oere);
    }

    private Reservation hold(CaseNumber who, int round, Money amount) {
        return ledger.hold(EntryKey.of("hold", who, round), AD_HOC, who, round, amount);
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

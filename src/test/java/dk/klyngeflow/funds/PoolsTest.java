package dk.klyngeflow.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.SqlCounter;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's money becomes pools as its model says, and each pool knows where its money is. */
@OnH2
class PoolsTest {

    private static final ClusterId CLUSTER = new ClusterId("njVest");
    private static final CaseNumber CASE = new CaseNumber("NJVEST-2022-0001");

    @Autowired
    private Pools pools;

    @Autowired
    private FundYears years;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void aYear() {
        fresh.at(LocalDateTime.of(2022, 8, 1, 9, 0));
        years.open(NewFundYear.received(CLUSTER, 2022, kr(80_000_000), kr(871_553)));
    }

    /** What model B would have given; it was not adopted in this cluster. */
    @Test
    void poolsAreWholeKronerAndTheLastTakesTheRest() {
        years.adopt(CLUSTER, 2022, AllocationModel.B_70_30, 1, "Godkendt");

        pools.open(CLUSTER, 2022);

        assertThat(pools.of(CLUSTER, 2022))
                .extracting(Pool::part, Pool::received, Pool::free)
                .containsExactly(
                        tuple(PoolPart.START, kr(610_087), kr(610_087)),
                        tuple(PoolPart.ADHOC, kr(261_466), kr(261_466)));
        assertThat(pools.of(CLUSTER, 2022))
                .extracting(pool -> pool.guidancePercent().orElseThrow())
                .containsExactly(70, 30);
    }

    @Test
    void allAtTheStartIsOnePool() {
        years.adopt(CLUSTER, 2022, AllocationModel.A_ALL_AT_START, 1, "Godkendt");

        pools.open(CLUSTER, 2022);

        assertThat(pools.of(CLUSTER, 2022)).singleElement().satisfies(pool -> {
            assertThat(pool.part()).isEqualTo(PoolPart.START);
            assertThat(pool.received()).isEqualTo(kr(871_553));
            assertThat(pool.guidancePercent()).isEmpty();
        });
    }

    @Test
    void withoutADecisionTheMoneyIsGivenAsItComes() {
        pools.open(CLUSTER, 2022);

        assertThat(pools.of(CLUSTER, 2022)).extracting(Pool::part).containsExactly(PoolPart.ONGOING);
    }

    @Test
    void openingTwiceIsOpeningOnce() {
        pools.open(CLUSTER, 2022);
        pools.open(CLUSTER, 2022);

        assertThat(pools.of(CLUSTER, 2022)).extracting(Pool::received).containsExactly(kr(871_553));
    }

    @Test
    void aModelThatComesLaterOpensItsPoolsAndMovesNoMoney() {
        pools.open(CLUSTER, 2022);
        years.adopt(CLUSTER, 2022, AllocationModel.B_70_30, 1, "Godkendt");

        pools.open(CLUSTER, 2022);

        assertThat(pools.of(CLUSTER, 2022))
                .extracting(Pool::part, Pool::free)
                .containsExactly(
                        tuple(PoolPart.START, Money.ZERO),
                        tuple(PoolPart.ADHOC, Money.ZERO),
                        tuple(PoolPart.ONGOING, kr(871_553)));
    }

    @Test
    void aClusterThatBeginsInTheMiddleOfAYearBringsItsBalance() {
        var other = new ClusterId("njSyd");
        years.open(new NewFundYear(other, 2022, Money.ZERO, kr(1_000), kr(200), kr(900), "Regnskab pr. 1. august"));
        years.adopt(other, 2022, AllocationModel.B_70_30, 1, "Godkendt");

        pools.open(other, 2022);

        assertThat(pools.of(other, 2022))
                .extracting(Pool::part, Pool::carriedIn, Pool::spentBefore, Pool::free)
                .containsExactly(
                        tuple(PoolPart.START, kr(200), kr(900), Money.ZERO),
                        tuple(PoolPart.ADHOC, Money.ZERO, Money.ZERO, kr(300)));
        assertThat(pools.of(other, 2022)).allMatch(pool -> pool.in().equals(pool.accountedFor()));
    }

    @Test
    void everySumIsThatOfTheEntries() {
        pools.open(CLUSTER, 2022);
        var pool = pools.of(CLUSTER, 2022).get(0).id();
        ledger.hold(EntryKey.of("hold", CASE, 1), pool, CASE, 1, kr(500));
        ledger.grant(EntryKey.of("grant", CASE, 1), pool, CASE, 1, kr(400), "Politisk niveau");
        ledger.giveBack(EntryKey.of("back", CASE, 1), pool, CASE, 1, kr(50));
        ledger.hold(EntryKey.of("hold", CASE, 2), pool, CASE, 2, kr(30));

        var cost = sql.of(() -> pools.of(CLUSTER, 2022));

        assertThat(cost.statements()).isEqualTo(1);
        assertThat(pools.find(pool)).hasValueSatisfying(now -> {
            assertThat(now.held()).isEqualTo(kr(30));
            assertThat(now.granted()).isEqualTo(kr(350));
            assertThat(now.free()).isEqualTo(ledger.free(pool)).isEqualTo(kr(871_553 - 350 - 30));
            assertThat(now.accountedFor()).isEqualTo(now.in()).isEqualTo(kr(871_553));
        });
    }

    @Test
    void aYearsMoneyIsRecordedOnce() {
        assertThatThrownBy(() -> years.open(NewFundYear.received(CLUSTER, 2022, kr(1), kr(1))))
                .isInstanceOf(Refusal.class)
                .hasMessage("Midlerne for 2022 er allerede registreret.");
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

package dk.klyngeflow.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rounds in which a pool's applications are compared. */
@OnH2
class RoundsTest {

    private static final ClusterId CLUSTER = new ClusterId("njVest");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 6);

    @Autowired
    private Rounds rounds;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void january() {
        fresh.at(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void aRoundTakesApplicationsOnItsFirstDayAndOnItsLast() {
        var round = rounds.plan(CLUSTER, 2026, PoolPart.START, "Runde 1", FIRST, LAST);

        assertThat(round.isClosedOn(FIRST)).isFalse();
        assertThat(round.isClosedOn(LAST)).isFalse();
        assertThat(round.isClosedOn(LAST.plusDays(1))).isTrue();
        assertThat(rounds.find(round.id())).contains(round);
    }

    @Test
    void aRoundMayLastADayButNotLess() {
        rounds.plan(CLUSTER, 2026, PoolPart.START, "En dag", FIRST, FIRST);

        assertThatThrownBy(() -> rounds.plan(CLUSTER, 2026, PoolPart.START, "Baglæns", LAST, FIRST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("closesOn"))
                .hasMessage("Rundens sidste dag kan ikke ligge før dens første dag.");
        assertThat(rounds.of(CLUSTER, 2026)).extracting(Round::name).containsExactly("En dag");
    }

    @Test
    void aNameIsUsedOnceInAPoolAndYear() {
        rounds.plan(CLUSTER, 2026, PoolPart.START, "Runde 1", FIRST, LAST);

        assertThatThrownBy(() -> rounds.plan(CLUSTER, 2026, PoolPart.START, "RUNDE 1", FIRST, LAST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("name"))
                .hasMessageContaining("Puljen har allerede en runde");
        rounds.plan(CLUSTER, 2026, PoolPart.ADHOC, "Runde 1", FIRST, LAST);
        rounds.plan(CLUSTER, 2027, PoolPart.START, "Runde 1", FIRST, LAST);
        rounds.plan(new ClusterId("njSyd"), 2026, PoolPart.START, "Runde 1", FIRST, LAST);
        assertThat(rounds.of(CLUSTER, 2026)).hasSize(2);
    }

    @Test
    void theOneThatClosesFirstStandsFirst() {
        rounds.plan(CLUSTER, 2026, PoolPart.START, "Senere", FIRST, LAST.plusDays(30));
        rounds.plan(CLUSTER, 2026, PoolPart.START, "Først", FIRST, LAST);

        assertThat(rounds.of(CLUSTER, 2026)).extracting(Round::name).containsExactly("Først", "Senere");
    }
}

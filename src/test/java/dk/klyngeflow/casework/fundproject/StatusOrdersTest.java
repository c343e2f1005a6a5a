package dk.klyngeflow.casework.fundproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body orders a status on a project for its coming meeting: when it cannot. */
@OnH2
class StatusOrdersTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 12);

    @Autowired
    private StatusOrders orders;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void aYearWithMoney() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 200_000, AllocationModel.C_ONGOING);
    }

    @Test
    void notBeforeTheMoneyIsGranted() {
        refuses(applying.apply(20_000), AUGUST, "notRunning", "et bevilget projekt, der er i gang");
    }

    @Test
    void notForADayThatHasPassedButForToday() {
        applying.planMeetings();
        var number = applying.granted(20_000, Map.of());

        refuses(number, play.today().minusDays(1), "past", "kan ikke ligge før i dag");

        orders.order(number, play.today());
        assertThat(play.at(number.value())).contains("userTask_reportOrderedStatus");
    }

    @Test
    void notTwiceUntilTheFirstIsGiven() {
        applying.planMeetings();
        var number = applying.granted(20_000, Map.of());
        orders.order(number, AUGUST);

        refuses(number, AUGUST, "ordered", "allerede bestilt en status");

        play.submit(
                number,
                "userTask_reportOrderedStatus",
                Map.of("progress", "Vi er klar.", "spentKroner", 0, "onTrack", "YES"));
        orders.order(number, AUGUST);
        assertThat(play.at(number.value())).contains("userTask_reportOrderedStatus");
    }

    @Test
    void notWhenItHasEnded() {
        applying.planMeetings();
        var number = applying.granted(20_000, Map.of());
        withdrawals.withdraw(number);

        refuses(number, AUGUST, "notRunning", "i gang");
    }

    private void refuses(CaseNumber number, LocalDate dueOn, String rule, String sentence) {
        assertThatThrownBy(() -> orders.order(number, dueOn))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule))
                .hasMessageContaining(sentence);
    }
}

package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.Letter;
import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.EntryKind;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.LedgerEntry;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.shared.Actor;
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
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an application has been given stands, and what it has not been given is not said: faults, a closed year, second thoughts. */
@OnH2
class ApplicationFaultTest {

    private static final ClusterId CLUSTER = new ClusterId(Applying.CLUSTER);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private YearClosing closing;

    @Autowired
    private Letters letters;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void aYearWithLittleMoney() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        applying.planMeetings();
    }

    /** Grant and letter are one: a fault between them undoes both; the decision stands, and a job does them again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFaultBetweenGrantAndLetterLosesNeither(boolean decidedAlone) {
        var number = recommended(100_000);
        var meeting = play.next(Applying.POLITICAL, play.today());
        play.hold(meeting);
        db.sql("alter table case_letter add constraint test_no_grant check (kind <> 'GRANT')")
                .update();
        try {
            if (decidedAlone) {
                play.decideAlone(number, Outcome.APPROVED);
            } else {
                play.answer(number, meeting, Outcome.APPROVED);
                assertThat(play.close(meeting)).anyMatch(said -> said.contains("Den flyttes af systemet"));
            }

            assertThat(trail.of(number)).as("the decision stands").hasSize(2);
            assertThat(kinds(number)).containsExactly(EntryKind.HELD);
            assertThat(applying.get(number).granted()).isEmpty();
            assertThat(grants(number)).isEmpty();

            play.moveTo(meeting.endsAt().plusHours(3));
            assertThat(incidents()).isEqualTo(1);
        } finally {
            db.sql("alter table case_letter drop constraint test_no_grant").update();
        }

        tryAgain();
        play.close(meeting);

        assertThat(incidents()).isZero();
        assertThat(trail.of(number)).hasSize(2);
        assertThat(kinds(number)).containsExactly(EntryKind.HELD, EntryKind.GRANTED);
        assertThat(grants(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.isReleased()).isTrue());
        assertThat(mailsOf(grants(number).get(0))).isEqualTo(1);
        assertThat(play.at(number.value())).containsExactly("userTask_submitCharter");
    }

    /** The letter waited for the record to be closed, and by then there was nothing left to tell. */
    @Test
    void noLetterTellsOfAGrantThatWasTakenBack() {
        var number = recommended(100_000);
        var meeting = play.next(Applying.POLITICAL, play.today());
        play.hold(meeting);
        play.decideAlone(number, Outcome.APPROVED);
        withdrawals.withdraw(number);

        play.close(meeting);

        assertThat(grants(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.isReleased()).isFalse());
        assertThat(mailsOf(grants(number).get(0))).isZero();
        assertThat(pool().free()).isEqualTo(kr(100_000));
    }

    @Test
    void aClosedYearGivesNothingToWhoWaits() {
        var holder = applying.apply(100_000);
        var waiter = applying.apply(50_000);
        applying.screen(holder);
        applying.screen(waiter);
        closeYear();

        play.submit(waiter, "userTask_waitForFunds", Map.of("nextStep", "RETRY"));
        assertThat(play.at(waiter.value())).containsExactly("userTask_waitForFunds");
        assertThat((String) play.shown(waiter, "userTask_waitForFunds").get("missingText"))
                .contains("2026 er lukket");

        // Money that comes free in a closed year wakes nobody.
        withdrawals.withdraw(holder);
        play.moveTo(LocalDateTime.of(2026, 3, 3, 9, 0));
        assertThat(play.at(waiter.value())).containsExactly("userTask_waitForFunds");
        assertThat(incidents()).isZero();
        assertThat(pool().free()).isEqualTo(kr(100_000));

        play.submit(waiter, "userTask_waitForFunds", Map.of("nextStep", "REFUSE", "refusalReason", "Året er lukket."));
        assertThat(cases.get(waiter).status()).isEqualTo(CaseStatus.REFUSED);
    }

    /** What was held before the year was closed may still be granted. */
    @Test
    void whatWasHeldInAClosedYearIsGranted() {
        var number = recommended(60_000);
        closeYear();

        applying.decide(number, Applying.POLITICAL, Outcome.APPROVED);

        assertThat(pool().granted()).isEqualTo(kr(60_000));
        assertThat(ledger.balances(pool().id())).isTrue();
    }

    @Test
    void anApplicationForAClosedYearDoesNotGoOn() {
        var number = applying.apply(10_000);
        closeYear();

        assertThatThrownBy(() -> applying.screen(number))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("yearClosed"));
        assertThat(play.at(number.value())).containsExactly("userTask_screenApplication");
    }

    /** Screened again after a discussion, for another pool: what it held in the first one is free again. */
    @Test
    void whoChangesPoolLetsGoOfTheFirst() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        applying.funds(2026, 100_000, AllocationModel.B_70_30);
        applying.planMeetings();
        var round = applying.round(2026, LocalDate.of(2026, 9, 1));
        var number = applying.apply(30_000, Map.of("startsOn", "2026-04-01", "endsOn", "2026-12-31"));
        applying.screen(number, Map.of("origin", "SSU"));
        assertThat(applying.pool(2026, PoolPart.ADHOC).held()).isEqualTo(kr(30_000));
        applying.decide(number, Applying.OPERATIONS, Outcome.DISCUSSED);

        applying.screen(number, Map.of("origin", "DRIFTSFORUM", "roundId", Long.toString(round)));

        assertThat(applying.pool(2026, PoolPart.ADHOC).held()).isEqualTo(Money.ZERO);
        assertThat(applying.pool(2026, PoolPart.ADHOC).free()).isEqualTo(kr(30_000));
        assertThat(applying.pool(2026, PoolPart.START).held()).isEqualTo(Money.ZERO);
    }

    private CaseNumber recommended(long kroner) {
        var number = applying.apply(kroner);
        applying.screen(number, Map.of("projectSize", "SMALL"));
        applying.decide(number, Applying.OPERATIONS, Outcome.APPROVED);
        return number;
    }

    private void closeYear() {
        closing.close(CLUSTER, 2026, "Resten går tilbage til parterne.", new Actor("sekretaer"));
    }

    private Pool pool() {
        return applying.pool(2026, PoolPart.ONGOING);
    }

    private List<EntryKind> kinds(CaseNumber number) {
        return ledger.statement(number).stream().map(LedgerEntry::kind).toList();
    }

    private List<Letter> grants(CaseNumber number) {
        return letters.of(number).stream()
                .filter(letter -> letter.kind() == LetterKind.GRANT)
                .toList();
    }

    private long mailsOf(Letter letter) {
        return db.sql("select count(*) from mail_message where mail_key = ?")
                .param("letter:" + letter.id())
                .query(Long.class)
                .single();
    }

    private long incidents() {
        return runtime.createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .count();
    }

    private void tryAgain() {
        management.createJobQuery().noRetriesLeft().list().forEach(job -> {
            management.setJobRetries(job.getId(), 1);
            management.executeJob(job.getId());
        });
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

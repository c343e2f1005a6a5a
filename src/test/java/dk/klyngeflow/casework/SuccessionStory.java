package dk.klyngeflow.casework;

import static dk.klyngeflow.support.PlaySuccessions.HEIR;
import static dk.klyngeflow.support.PlaySuccessions.NOTICE;
import static dk.klyngeflow.support.PlaySuccessions.OPERATIONS;
import static dk.klyngeflow.support.PlaySuccessions.POLITICAL;
import static dk.klyngeflow.support.PlaySuccessions.STRATEGIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.followup.FollowUps;
import dk.klyngeflow.casework.fundapplication.Reserving;
import dk.klyngeflow.casework.succession.SuccessionFlow;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayCharters;
import dk.klyngeflow.support.PlayFollowUps;
import dk.klyngeflow.support.PlayGroups;
import dk.klyngeflow.support.PlayStatus;
import dk.klyngeflow.support.PlaySuccessions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up cluster ends on 31 December 2026 as by law all do, and a made-up council takes over. One subclass per database. */
abstract class SuccessionStory {

    private static final ClusterId CLUSTER = new ClusterId("fiktiv");
    private static final ClusterId COUNCIL = new ClusterId("fiktivRaad");
    private static final PoolId OLD_POOL = PoolId.of(CLUSTER, 2026, "ongoing");
    private static final PoolId NEW_POOL = PoolId.of(COUNCIL, 2027, "ongoing");

    @Autowired
    private Play play;

    @Autowired
    private PlaySuccessions endings;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private SuccessionFlow flow;

    @Autowired
    private SuccessionDesk desk;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Placements placements;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Applications applications;

    @Autowired
    private Pools pools;

    @Autowired
    private FundYears years;

    @Autowired
    private YearClosing closing;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private Payments payments;

    @Autowired
    private Reserving reserving;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OperatorDesk operators;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private PlayFollowUps handedDown;

    @Autowired
    private PlayStatus statuses;

    @Autowired
    private StatusRegister register;

    @Autowired
    private PlayCharters charters;

    @Autowired
    private Charters charterRegister;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private GroupRegister groupRegister;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void october() {
        fresh.at(LocalDateTime.of(2026, 10, 1, 9, 0));
    }

    @Test
    void aCaseGoesOnAtTheCouncilWithItsNumberAndItsStory() {
        var number = play.raiseQualified(OPERATIONS, "APPROVES_AND_RECOMMENDS");
        var unqualified = play.raise(OPERATIONS, Map.of("title", "Ny sag"));
        fresh.setTo(NOTICE);
        endings.begin();
        endings.handOverEverything(OPERATIONS);
        endings.confirm(OPERATIONS);
        var meeting = play.plan(HEIR, LocalDate.of(2027, 1, 27));

        endings.end();

        assertThat(cases.get(number).body()).contains(new BodyId(HEIR));
        assertThat(cases.get(number).cluster()).isEqualTo(CLUSTER);
        assertThat(placements.of(number).flatMap(place -> place.meeting())).contains(meeting.id());
        assertThat(groupsOf(number, "userTask_decideCase")).containsExactly("fiktivRaadDriftSekretariat");
        assertThat(groupsOf(unqualified, "userTask_qualifyCase")).containsExactly("fiktivRaadDriftSekretariat");
        assertThat(endings.item(OPERATIONS, number.value()).words().orElseThrow())
                .contains("Fra Driftsforum i Fiktiv Sundhedsklynge til Driftsgruppe under Fiktivt Sundhedsråd")
                .contains("27. januar 2027");

        // And upward: to the council's own next level, not to the one that has ended.
        play.decide(number, meeting, Outcome.APPROVED);
        assertThat(cases.get(number).body()).contains(new BodyId("fiktivRaadLedelse"));
    }

    @Test
    void holdsAndGrantsGoToTheCouncilsYearAndNothingIsLost() {
        endings.funds();
        var granted = endings.granted(100_000, LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 18));
        payments.pay(
                dk.klyngeflow.funds.EntryKey.of("pay", granted, 1),
                OLD_POOL,
                granted,
                play.today(),
                "Fiktiv Kommune Øst",
                kr(30_000),
                null,
                Actor.SYSTEM);
        var held = endings.held(50_000);
        endings.begin();
        Stream.of(OPERATIONS, STRATEGIC, POLITICAL).forEach(body -> {
            if (!desk.of(endings.secretary(body)).isEmpty()) {
                endings.handOverEverything(body);
                assertThat(endings.rehearse(body).even()).as(body).isTrue();
                endings.confirm(body);
            }
        });
        var before = sums();
        var numbers = numbers();
        assertThat(years.find(COUNCIL, 2027)).as("a rehearsal leaves nothing").isEmpty();

        endings.end();

        assertThat(sums()).isEqualTo(before);
        assertThat(numbers()).isEqualTo(numbers);
        assertThat(pools.find(OLD_POOL).orElseThrow().held()).isEqualTo(Money.ZERO);
        assertThat(pools.find(OLD_POOL).orElseThrow().granted())
                .as("what was paid stays")
                .isEqualTo(kr(30_000));
        assertThat(pools.find(NEW_POOL).orElseThrow().held()).isEqualTo(kr(50_000));
        assertThat(pools.find(NEW_POOL).orElseThrow().granted()).isEqualTo(kr(70_000));
        assertThat(Stream.of(OLD_POOL, NEW_POOL)).allMatch(ledger::balances);
        assertThat(closing.control(CLUSTER, 2026).faults()).isEmpty();
        assertThat(closing.control(COUNCIL, 2027).faults()).isEmpty();
        assertThat(years.heirOf(CLUSTER, 2026)).isEqualTo(COUNCIL);
        assertThat(applications.get(held).cluster()).isEqualTo(COUNCIL);
        var row = Stream.of(OPERATIONS, STRATEGIC, POLITICAL)
                .flatMap(body -> desk.of(endings.secretary(body)).isEmpty()
                        ? Stream.<SuccessionDesk.Item>empty()
                        : endings.items(body).stream())
                .filter(item -> item.title().contains(granted.value()))
                .findFirst()
                .orElseThrow();
        assertThat(row.words().orElseThrow()).contains("modtager: ");

        // A final report sends back more than is left of the grant: the rest goes where it was paid from.
        reserving.giveBack(applications.get(granted), kr(90_000));
        assertThat(ledger.grantedTo(NEW_POOL, granted, 1)).isEqualTo(Money.ZERO);
        assertThat(ledger.grantedTo(OLD_POOL, granted, 1)).isEqualTo(kr(10_000));
    }

    @Test
    void aRehearsalMovesNothing() {
        var number = play.raiseQualified(OPERATIONS, "APPROVES");
        fresh.setTo(NOTICE);
        endings.begin();
        endings.choose(OPERATIONS, endings.item(OPERATIONS, number.value()), "CLOSE", "Løst på anden måde");

        var rehearsed = endings.rehearse(OPERATIONS);

        assertThat(rehearsed.items()).singleElement().satisfies(item -> {
            assertThat(item.result()).contains("Lukket");
            assertThat(item.blocked()).isEmpty();
        });
        assertThat(rehearsed.even()).isTrue();
        assertThat(cases.get(number).isOpen()).isTrue();
        assertThat(trail.of(number)).isEmpty();
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(endings.item(OPERATIONS, number.value()).result()).isEmpty();
    }

    @Test
    void aCaseIsClosedWithTheReasonOnItsTrail() {
        var number = play.raiseQualified(OPERATIONS, "APPROVES");
        fresh.setTo(NOTICE);
        endings.begin();
        endings.choose(OPERATIONS, endings.item(OPERATIONS, number.value()), "CLOSE", "Løst på anden måde");
        endings.confirm(OPERATIONS);
        endings.confirm(OPERATIONS);

        endings.end();

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(trail.of(number))
                .singleElement()
                .satisfies(entry -> assertThat(entry.words())
                        .isEqualTo("Lukket, fordi Driftsforum i Fiktiv Sundhedsklynge ophører den 31. december 2026:"
                                + " Løst på anden måde"));
        assertThat(endings.ending(OPERATIONS).status()).isEqualTo("Ført ud");
    }

    /** What was handed to a body is its successor's to do; only the giver could let it go. */
    @Test
    void whatAnotherBodyHandedDownGoesOnAtTheSuccessor() {
        followUps.give(
                new BodyId("fiktivPolitisk"),
                null,
                null,
                new Effect.FollowUp(OPERATIONS, "Kortlæg indsatsen", LocalDate.of(2027, 2, 1)),
                LocalDate.of(2026, 10, 1));
        fresh.setTo(NOTICE);
        endings.begin();
        assertThat(endings.item(OPERATIONS, "Kortlæg indsatsen").choices())
                .extracting(SuccessionDesk.Option::value)
                .contains("HAND_OVER")
                .doesNotContain("CLOSE");
        endings.handOverEverything(OPERATIONS);
        endings.confirm(OPERATIONS);

        endings.end();

        assertThat(handedDown.waitingFor(HEIR + "Sekretariat")).hasSize(1);
        assertThat(handedDown.waitingFor(OPERATIONS + "Sekretariat")).isEmpty();
    }

    /** what the body owes is still owed; the successor's secretariat and chairs give it, under the body's name. */
    @Test
    void aStatusThatIsOwedIsGivenByTheSuccessor() {
        var report = statuses.drafted(OPERATIONS, "yearlyStatus");
        endings.begin();
        endings.handOverEverything(OPERATIONS);
        assertThat(endings.rehearse(OPERATIONS).items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Driftsforums årlige status (fiktiv), 2026");
            assertThat(item.blocked()).isEmpty();
        });
        endings.confirm(OPERATIONS);

        endings.end();

        assertThat(groupsOf(PlayStatus.key(report), "userTask_writeStatus"))
                .containsExactly("fiktivRaadDriftSekretariat");
        statuses.write(report, "SEND");
        assertThat(groupsOf(PlayStatus.key(report), "userTask_approveStatus"))
                .containsExactly("fiktivRaadDriftFormand");
        statuses.approve(report);
        assertThat(register.get(report.id()).state()).isEqualTo(StatusReport.State.SENT);
        assertThat(register.get(report.id()).body()).isEqualTo(new BodyId(OPERATIONS));
    }

    @Test
    void aStatusCanLapseWithItsBody() {
        var report = statuses.drafted(OPERATIONS, "yearlyStatus");
        endings.begin();
        endings.choose(OPERATIONS, endings.item(OPERATIONS, "årlige status"), "CLOSE", "Rådet giver sin egen");
        endings.confirm(OPERATIONS);

        endings.end();

        assertThat(register.get(report.id()).state()).isEqualTo(StatusReport.State.DROPPED);
        assertThat(register.get(report.id()).droppedWhy().orElseThrow()).endsWith("Rådet giver sin egen");
        assertThat(play.instancesOf(PlayStatus.key(report))).isEmpty();
    }

    /** Nobody has to evaluate the charter of a body that is no more. */
    @Test
    void aCharterEndsWithItsBody() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var number = charters.adopted(Map.of("evaluateBy", "2026-12-15"));
        fresh.setTo(NOTICE);
        endings.begin();
        var south = PlayCharters.STRATEGIC;
        endings.handOverEverything(south);
        endings.choose(south, endings.item(south, number.value()), "CLOSE", "Klyngen ophører");
        endings.confirm(south);

        endings.end();

        var charter = charterRegister.ofCase(number).orElseThrow();
        assertThat(charter.status()).isEqualTo(CharterStatus.EXPIRED);
        assertThat(charter.endedBecause().orElseThrow()).endsWith("Klyngen ophører");
        assertThat(cases.get(number).isOpen()).isFalse();
        assertThat(play.instancesOf(number.value())).isEmpty();
    }

    /** Two operators at the same moment: the group goes to the successor once, whole, and the other one is told so. */
    @Test
    void aGroupIsHandedOverOnceByTwoAtTheSameMoment() throws Exception {
        var number = groups.propose(
                OPERATIONS,
                "ANALYSIS",
                PlayGroups.charter(Map.of(
                        "places", List.of(PlayGroups.place("fiktivOest", "CHAIR", "Fiktiv sundhedschef")),
                        "reports", List.of(),
                        "starts", "2026-11-02",
                        "ends", "2027-03-31",
                        "informs", List.of())));
        endings.end();

        var answers = AtOnce.times(2, one -> handedOver(number, "operatoer" + one));

        assertThat(answers).containsExactlyInAnyOrder("", "noSuccessor");
        assertThat(groupRegister.find(number).orElseThrow().body()).isEqualTo(new BodyId(HEIR));
        assertThat(cases.get(number).body()).contains(new BodyId(HEIR));
    }

    private String handedOver(CaseNumber number, String operator) {
        try {
            operators.handOver(number, "Nåede ikke med", play.person(operator, "operatoer"));
            return "";
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    @Test
    void whatNobodyChoseForIsHandedOverAndWhatIsFinishedIsLeftAlone() {
        var forgotten = play.raiseQualified(OPERATIONS, "APPROVES");
        var solved = play.raise(OPERATIONS, Map.of("title", "Bliver løst"));
        fresh.setTo(NOTICE);
        endings.begin();
        var late = play.raise(OPERATIONS, Map.of("title", "Kom til"));
        play.submit(
                solved, "userTask_qualifyCase", Map.of("nextStep", "SOLVE", "reason", "Aftalt direkte med afdelingen"));

        endings.end();

        assertThat(cases.get(forgotten).body()).contains(new BodyId(HEIR));
        assertThat(cases.get(late).body()).contains(new BodyId(HEIR));
        assertThat(cases.get(solved).status()).isEqualTo(CaseStatus.SOLVED_LOCALLY);
        assertThat(endings.item(OPERATIONS, solved.value()).result()).contains("Færdig inden");
    }

    @Test
    void aMeetingAfterTheLastDayIsCancelledAndItsCaseGoesOn() {
        var meeting = play.plan(OPERATIONS, LocalDate.of(2026, 12, 9));
        var number = play.raiseQualified(OPERATIONS, "APPROVES");
        // As if the organisation's files had said the last day when the meeting stood in the calendar already.
        db.sql("update meeting set starts_at = ?, ends_at = ? where id = ?")
                .params(LocalDateTime.of(2027, 1, 13, 13, 0), LocalDateTime.of(2027, 1, 13, 15, 0), meeting.id())
                .update();
        fresh.setTo(NOTICE);
        endings.begin();
        assertThat(endings.item(OPERATIONS, "13. januar 2027").choices())
                .extracting(SuccessionDesk.Option::value)
                .containsExactly("FINISH", "CLOSE");

        play.moveTo(PlaySuccessions.AFTER);

        assertThat(calendar.get(meeting.id()).isCancelled()).isTrue();
        assertThat(placements.of(number)).hasValueSatisfying(place -> {
            assertThat(place.body()).isEqualTo(new BodyId(HEIR));
            assertThat(place.meeting()).isEmpty();
        });
    }

    @Test
    void nothingIsPlannedOrPlacedAfterTheLastDay() {
        var meeting = play.plan(OPERATIONS, LocalDate.of(2026, 12, 9));

        assertThatThrownBy(() -> play.plan(OPERATIONS, LocalDate.of(2027, 1, 13)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Driftsforum i Fiktiv Sundhedsklynge findes ikke den 13. januar 2027: forummets sidste dag"
                        + " er den 31. december 2026. Derefter er det Driftsgruppe under Fiktivt Sundhedsråd.");
        assertThatThrownBy(() -> play.move(meeting, LocalDate.of(2027, 1, 13)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("forummets sidste dag er den 31. december 2026");
        assertThatThrownBy(() -> play.plan(HEIR, LocalDate.of(2026, 12, 30)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("forummets første dag er den 1. januar 2027");
    }

    @Test
    void badChoicesAreRefusedWithTheFieldAndNothingIsKept() {
        var number = play.raiseQualified(OPERATIONS, "APPROVES");
        fresh.setTo(NOTICE);
        endings.begin();
        var item = endings.item(OPERATIONS, number.value());

        assertThatThrownBy(() -> endings.confirm(OPERATIONS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Vælg, hvad der skal ske med: " + number);
        assertThatThrownBy(() -> endings.choose(OPERATIONS, item, "CLOSE", " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason-" + item.id()));
        assertThatThrownBy(() -> endings.choose(OPERATIONS, item, "GIVE_AWAY", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("på listen");
        var seen = endings.ending(OPERATIONS);
        endings.choose(OPERATIONS, item, "FINISH", "");
        assertThatThrownBy(() -> desk.choose(
                        seen.id(),
                        seen.revision(),
                        List.of(new SuccessionDesk.Chosen(item.id(), "CLOSE", "For sent")),
                        endings.secretary(OPERATIONS)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("En anden har ændret fordelingen");
        assertThatThrownBy(() -> desk.confirm(seen.id(), endings.secretary(STRATEGIC)))
                .isInstanceOf(Refusal.class);
        assertThat(endings.item(OPERATIONS, number.value()).choice()).contains("FINISH");
    }

    @Test
    void whereNobodyTakesOverNothingIsHandedOver() {
        var number = play.raiseQualified("njVestDriftsforum", "APPROVES");
        fresh.setTo(NOTICE);
        endings.begin();
        var item = endings.item("njVestDriftsforum", number.value());
        assertThatThrownBy(() -> endings.choose("njVestDriftsforum", item, "HAND_OVER", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("har ingen efterfølger");

        endings.end();

        assertThat(endings.item("njVestDriftsforum", number.value()).result()).contains("Står tilbage");
        assertThat(cases.get(number).isOpen()).isTrue();
    }

    @Test
    void oneThingsFaultStopsNoOtherAndTheNextTryFinishesIt() {
        endings.funds();
        var held = endings.held(50_000);
        var issue = play.raiseQualified(OPERATIONS, "APPROVES");
        fresh.setTo(NOTICE);
        endings.begin();
        years.openEmpty(COUNCIL, 2027);
        closed(true);
        var rehearsed = endings.rehearse(OPERATIONS);
        assertThat(rehearsed.items())
                .filteredOn(item -> item.blocked().isPresent())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).contains(held.value()));

        play.moveTo(LocalDateTime.of(2027, 1, 1, 0, 2));

        assertThat(cases.get(issue).body()).contains(new BodyId(HEIR));
        assertThat(cases.get(held).body()).contains(new BodyId(OPERATIONS));
        assertThat(ledger.heldBy(OLD_POOL, held, 1)).isEqualTo(kr(50_000));

        closed(false);
        endings.end();

        assertThat(cases.get(held).body()).contains(new BodyId(HEIR));
        assertThat(ledger.heldBy(NEW_POOL, held, 1)).isEqualTo(kr(50_000));
        assertThat(endings.ending(OPERATIONS).status()).isEqualTo("Ført ud");
    }

    @Test
    void anOperatorHandsALateCaseOver() {
        var number = play.raiseQualified(OPERATIONS, "APPROVES");
        endings.end();
        assertThat(cases.get(number).body()).contains(new BodyId(OPERATIONS));

        operators.handOver(number, "Nåede ikke med", play.person("operatoer", "operatoer"));

        assertThat(cases.get(number).body()).contains(new BodyId(HEIR));
        assertThat(groupsOf(number, "userTask_decideCase")).containsExactly("fiktivRaadDriftSekretariat");
        assertThatThrownBy(() -> operators.handOver(number, "Igen", play.person("operatoer", "operatoer")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ingen har overtaget");
    }

    @Test
    void anEndBeginsOnceAndOnlyWhereSomethingIsOpen() {
        play.raise(OPERATIONS);
        endings.begin();
        assertThat(desk.of(endings.secretary(OPERATIONS))).as("too early").isEmpty();
        assertThat(desk.ahead(endings.secretary(OPERATIONS)))
                .containsExactly(new SuccessionDesk.Ahead(
                        "Driftsforum i Fiktiv Sundhedsklynge", LocalDate.of(2026, 12, 31), LocalDate.of(2026, 11, 1)));
        fresh.setTo(NOTICE);
        assertThat(desk.ahead(endings.secretary(OPERATIONS))).isEmpty();

        flow.beginDue();
        flow.beginDue();

        assertThat(desk.of(endings.secretary(OPERATIONS))).hasSize(1);
        assertThat(desk.of(endings.secretary(STRATEGIC))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("bodySuccession")
                        .count())
                .isEqualTo(1);
    }

    private void closed(boolean isClosed) {
        db.sql("update fund_year set closed_at = ? where cluster_id = 'fiktivRaad'")
                .param(isClosed ? java.time.OffsetDateTime.parse("2026-12-01T12:00:00+01:00") : null)
                .update();
    }

    private List<String> groupsOf(CaseNumber number, String taskKey) {
        return groupsOf(number.value(), taskKey);
    }

    private List<String> groupsOf(String businessKey, String taskKey) {
        return tasks.getIdentityLinksForTask(play.task(businessKey, taskKey).getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    /** What may not change, over both clusters. */
    private Map<String, Money> sums() {
        var all = Stream.of(CLUSTER, COUNCIL)
                .flatMap(one -> pools.of(one).stream())
                .toList();
        var sums = new TreeMap<String, Money>();
        Map.<String, Function<Pool, Money>>of(
                        "in", Pool::in,
                        "free", Pool::free,
                        "held", Pool::held,
                        "granted", Pool::granted,
                        "paid", Pool::paid,
                        "marked", Pool::marked)
                .forEach((name, part) -> sums.put(name, all.stream().map(part).reduce(Money.ZERO, Money::plus)));
        return sums;
    }

    private List<CaseNumber> numbers() {
        return cases.ofClusters(List.of(CLUSTER, COUNCIL)).stream()
                .map(CaseFile::number)
                .toList();
    }

    private static Money kr(long kroner) {
        return Money.ofKroner(kroner);
    }
}

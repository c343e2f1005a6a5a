package dk.klyngeflow.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.casework.OperatorDesk;
import dk.klyngeflow.casework.engine.UnheardMessages;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.SqlCounter;
import dk.klyngeflow.support.Stored;
import dk.klyngeflow.support.StuckScenes;
import dk.klyngeflow.support.StuckScenes.Scene;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what is stuck, what it costs to find out, and what operators cannot do. */
@OnH2
class StuckCasesTest {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/klyngeflow/default/";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private StuckScenes scenes;

    @Autowired
    private Diagnoses diagnoses;

    @Autowired
    private OperatorApi api;

    @Autowired
    private OperatorDesk desk;

    @Autowired
    private OperatorDigest digest;

    @Autowired
    private Outbox outbox;

    @Autowired
    private UnheardMessages messages;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ManagementService management;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SqlCounter counter;

    @Autowired
    private Stored stored;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    void march() {
        fresh.at(StuckScenes.BEGIN);
    }

    @Test
    void aDiagnosisCostsTheSameFewStatementsForOneCaseAndForMany() {
        scenes.begin(StuckKind.NO_MEETING);
        int countingOne = counter.of(() -> diagnoses.counts()).statements();
        int listingOne = listing();
        for (int i = 0; i < 9; i++) {
            scenes.begin(StuckKind.NO_MEETING);
            scenes.begin(StuckKind.TASK_NOBODY);
        }

        assertThat(diagnoses.ofClusters(organisation.tenants(), 100)).hasSizeGreaterThan(18);
        assertThat(counter.of(() -> diagnoses.counts()).statements())
                .isEqualTo(countingOne)
                .isLessThanOrEqualTo(5);
        assertThat(listing()).isEqualTo(listingOne).isLessThanOrEqualTo(8);
    }

    private int listing() {
        return counter.of(() -> diagnoses.ofClusters(organisation.tenants(), 100))
                .statements();
    }

    @Test
    void aBodysOwnCasesAreFoundTheMostPressingFirst() {
        var number = play.raise("njSydDriftsgruppe");
        play.raise("njVestDriftsforum");
        scenes.begin(StuckKind.NO_MEETING);
        play.moveTo(play.now().plusDays(14));

        var found = diagnoses.ofBodies(List.of(new BodyId("njSydDriftsgruppe")), 100);

        assertThat(found).extracting(diagnosis -> diagnosis.first().kind()).startsWith(StuckKind.NO_MEETING);
        assertThat(found)
                .allSatisfy(diagnosis -> assertThat(diagnosis.cluster()).isEqualTo(new ClusterId("njSyd")));
        assertThat(diagnoses.of(number).orElseThrow().findings())
                .extracting(Finding::kind)
                .contains(StuckKind.TASK_OVERDUE);
    }

    @Test
    void whatMovesIsNotStuck() {
        var number = play.raise("njVestDriftsforum");

        assertThat(diagnoses.of(number).stream().flatMap(found -> found.findings().stream()))
                .noneMatch(finding -> finding.kind() != StuckKind.TASK_NOBODY);
        assertThat(diagnoses.instanceOf(number)).isPresent();
    }

    @Test
    void whoeverIsNoOperatorReachesNothing() {
        var scene = scenes.begin(StuckKind.NO_MEETING);
        var taskList = people.inTheTaskList("kunTasklist", "njSydDriftsgruppeSekretariat");
        for (var path : List.of("stuck", "stuck/cases", "instance/" + instance(scene), "instance/x/path")) {
            assertThat(taskList.get(PLUGIN + path).status()).as(path).isEqualTo(403);
            assertThat(people.anonymous().get(PLUGIN + path).status()).as(path).isEqualTo(401);
        }
        var withdrawal = Map.of("step", "WITHDRAW", "reason", "Vil ikke mere");
        assertThat(taskList.post(PLUGIN + "stuck/cases/" + scene.key(), withdrawal)
                        .status())
                .isEqualTo(403);
        assertThat(people.calling("kunTasklist")
                        .post("/api/stuck-cases/" + scene.key(), withdrawal)
                        .status())
                .isEqualTo(403);

        var operator = people.inTheTaskList("driften", Groups.OPERATORS);
        assertThat(operator.get(PLUGIN + "stuck?anew=true").body()).contains("NO_MEETING");
        assertThat(operator.withToken("forkert")
                        .post(PLUGIN + "stuck/cases/" + scene.key(), withdrawal)
                        .status())
                .isEqualTo(403);
        assertThat(diagnoses.ofKey(scene.key())).isPresent();
    }

    @Test
    void aCaseOfAnotherClusterIsNotThere() {
        var scene = scenes.begin(StuckKind.NO_MEETING);
        var elsewhere = new SignedIn("drift", "drift", Set.of(Groups.OPERATORS), Set.of("njVest"));

        assertThat(api.ofKey(scene.key(), elsewhere).status()).isEqualTo(404);
        assertThat(api.list("NO_MEETING", null, elsewhere).body()).isEqualTo(List.of());
        assertThat(refused(scene, Map.of("step", "WITHDRAW", "reason", "Slut"), elsewhere))
                .isEqualTo("Sagen hører til en klynge, som du ikke har adgang til.");
    }

    @Test
    void whatIsIncompleteIsRefusedWithASentenceAndChangesNothing() {
        var scene = scenes.begin(StuckKind.NO_MEETING);
        var before = stored.now();
        var operator = operator();

        assertThat(refused(scene, Map.of("step", "WITHDRAW"), operator))
                .isEqualTo("Feltet \"Begrundelse\" skal udfyldes.");
        assertThat(refused(scene, Map.of("step", "PLAN_MEETING", "reason", "x"), operator))
                .isEqualTo("Vælg et af de trin, som driften kan tage.");
        assertThat(refused(scene, Map.of("step", "SLET", "reason", "x"), operator))
                .contains("Værdien findes ikke");
        assertThat(refused(scene, Map.of("step", "MOVE_MEETING", "to", "", "reason", "x"), operator))
                .isEqualTo("Vælg et møde på listen.");
        assertThat(refused(scene, Map.of("step", "MOVE_MEETING", "to", "99999", "reason", "x"), operator))
                .isEqualTo("Mødet findes ikke.");
        assertThat(refused(scene, Map.of("step", "RETRY", "about", "99999", "reason", "x"), operator))
                .isEqualTo("Trinnet er kørt i mellemtiden: der er intet at prøve igen.");
        var task = diagnoses.ofKey(scene.key()).orElseThrow().waiting().get(0).task();
        assertThat(refused(scene, Map.of("step", "ASSIGN", "about", task, "to", "ukendt", "reason", "x"), operator))
                .contains("er ikke med i det forum");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void aDeadlineThatIsNotReachedIsNeverBroughtForward() {
        var meeting = play.plan("njSydDriftsgruppe", play.today().plusDays(50));
        var timer = management
                .createJobQuery()
                .processInstanceId(play.instancesOf("moede-" + meeting.id()).get(0))
                .timers()
                .singleResult();

        var sent = Map.of("step", "WAKE_TIMER", "about", timer.getId(), "reason", "Det haster");
        assertThat(api.take("moede-" + meeting.id(), sent, operator()).body().toString())
                .contains("en frist kan ikke rykkes frem herfra");
        var retry = Map.of("step", "RETRY", "about", timer.getId(), "reason", "Det haster");
        assertThat(api.take("moede-" + meeting.id(), retry, operator()).body().toString())
                .contains("Trinnet fejler ikke");
    }

    /** A retry that fails again says so and leaves the incident; of two at once one does it, the other is told. */
    @Test
    void twoOperatorsAtOnceDoItOnce() throws Exception {
        var scene = scenes.begin(StuckKind.INCIDENT);
        var job = diagnoses.ofKey(scene.key()).orElseThrow().first().about();
        assertThat(refused(scene, Map.of("step", "RETRY", "about", job, "reason", "Prøver"), operator()))
                .startsWith("Trinnet fejlede igen: ");
        assertThat(diagnoses.ofKey(scene.key()).orElseThrow().first().kind()).isEqualTo(StuckKind.INCIDENT);
        scene.mend().run();

        var said = AtOnce.times(2, i -> {
            try {
                desk.retry(job, "Prøver igen", operator());
                return "done";
            } catch (Refusal refusal) {
                return refusal.rule();
            }
        });

        assertThat(said).containsOnlyOnce("done").containsAnyOf("gone", "clash");
        assertThat(audit.of(scene.key()).stream()
                        .filter(entry -> entry.detail().orElse("").equals("Prøver igen")))
                .hasSize(1);
    }

    /** The other runs the step after the first has found it and before it comes to it. */
    @Test
    void whatAnotherHasRunInBetweenHasNotFailedAgain() {
        var scene = scenes.begin(StuckKind.INCIDENT);
        var job = diagnoses.ofKey(scene.key()).orElseThrow().first().about();
        scene.mend().run();
        var clusters = new HashSet<>(operator().tenants()) {
            @Override
            public boolean contains(Object cluster) {
                CompletableFuture.runAsync(() -> desk.retry(job, "Den anden", operator()))
                        .join();
                return super.contains(cluster);
            }
        };
        var slow = new SignedIn(operator().id(), operator().name(), operator().groups(), clusters);

        assertThatThrownBy(() -> desk.retry(job, "Den første", slow))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("gone"));
        assertThat(audit.of(scene.key()))
                .extracting(entry -> entry.detail().orElse(""))
                .contains("Den anden")
                .doesNotContain("Den første");
    }

    @Test
    void aStepThatWaitsAfterItsWorkIsNotRepeated() {
        assertThat(Jobs.retry("transition-notify-listener-take$flow_fundsFreed"))
                .isEqualTo(RetryEffect.SKIPS_STEP);
        assertThat(Jobs.retry("transition-create-scope")).isEqualTo(RetryEffect.SAME_STEP);
        var scene = scenes.begin(StuckKind.INCIDENT);
        assertThat(diagnoses.ofKey(scene.key()).orElseThrow().first().retry()).isEqualTo(RetryEffect.SAME_STEP);
    }

    /** Who is no operator is not sent to a place that he cannot enter. */
    @Test
    void theCasesPageLeadsOperatorsToItsTabInCockpit() {
        var scene = scenes.begin(StuckKind.NO_MEETING);
        var link =
                "/camunda/app/cockpit/default/#/process-instance/" + instance(scene) + "/runtime?tab=klyngeflow-stuck";

        var both = people.inTheTaskList("begge", Groups.OPERATORS, "njSydDriftsgruppeSekretariat");
        assertThat(both.get("/sager/" + scene.key()).body()).contains(link);
        var secretary = people.inTheTaskList("kunTasklist", "njSydDriftsgruppeSekretariat");
        assertThat(secretary.get("/sager/" + scene.key()).body()).doesNotContain("data-test=\"cockpit\"");
    }

    /** Its lock is still there and what it had not committed is gone: the deadline is shown as before, and can be woken. */
    @Test
    void aNodeThatDiesInAJobHoldsNobodyUp() throws Exception {
        var scene = scenes.begin(StuckKind.TIMER_OVERDUE);
        var found = diagnoses.ofKey(scene.key()).orElseThrow();
        var lock = "update act_ru_job set lock_owner_ = 'en node, der døde', lock_exp_time_ = ? where id_ = ?";
        var until = Timestamp.valueOf(play.now().plusMinutes(5));
        db.sql(lock).param(until).param(found.first().about()).update();
        try (var dying = dataSource.getConnection()) {
            dying.setAutoCommit(false);
            try (var step = dying.prepareStatement("update act_ru_job set retries_ = 0 where id_ = ?")) {
                step.setString(1, found.first().about());
                step.executeUpdate();
            }
            assertThat(diagnoses.ofKey(scene.key()).orElseThrow().findings()).isEqualTo(found.findings());
            dying.rollback();
        }

        desk.wake(found.first().about(), "Noden er død", operator());

        assertThat(diagnoses.ofKey(scene.key()).orElseThrow().findings())
                .extracting(Finding::kind)
                .doesNotContain(StuckKind.TIMER_OVERDUE);
    }

    /** The process listens by now: it goes on from there, and the message is no reason any more. */
    @Test
    void aMessageThatWasTooEarlyIsHeardWhenItIsToldAgain() {
        var key = play.receiveFunds("njSyd", play.today().getYear(), Map.of());
        messages.note(play.instancesOf(key).get(0), "modelDecided");
        var found = diagnoses.ofKey(key).orElseThrow();
        assertThat(found.first().kind()).isEqualTo(StuckKind.MESSAGE_NOBODY_WAITS_FOR);

        desk.tellAgain(Long.parseLong(found.first().about()), "Forløbet venter nu på den", operator());

        assertThat(play.at(key)).doesNotContain("userTask_recommendModel");
        assertThat(diagnoses.ofKey(key)).isEmpty();
        assertThatThrownBy(() -> desk.tellAgain(Long.parseLong(found.first().about()), "Igen", operator()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void operatorsAreToldEveryWorkingMorningAndOnlyOnce() {
        scenes.begin(StuckKind.NO_MEETING);

        digest.send();
        digest.send();

        assertThat(outbox.latest())
                .filteredOn(mail -> mail.to().equals("drift@eksempel.dk"))
                .singleElement()
                .extracting(Delivery::text)
                .asString()
                .contains("Intet møde er planlagt: 1")
                .contains("ventet på et møde i ");
    }

    private String instance(Scene scene) {
        return diagnoses.ofKey(scene.key()).flatMap(Diagnosis::instance).orElseThrow();
    }

    private SignedIn operator() {
        return play.person("drift", Groups.OPERATORS);
    }

    private String refused(Scene scene, Map<String, String> sent, SignedIn person) {
        var answer = api.take(scene.key(), sent, person);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        return ((Map<?, ?>) answer.body()).get("message").toString();
    }
}

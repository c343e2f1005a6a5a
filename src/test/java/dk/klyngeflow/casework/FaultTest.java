package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.meetingcycle.CaseAnswers;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the program has accepted stands: a fault of one case, a crash, a double click. */
@OnH2
class FaultTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 15);

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private MeetingRecord record;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private CaseAnswers answers;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private PlatformTransactionManager transactions;

    private Meeting meeting;

    @BeforeEach
    void aMeetingInApril() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        meeting = play.plan("njVestDriftsforum", APRIL);
    }

    /** Another's fault never stops a meeting; the outcome stands, and moving on is a job that Cockpit shows. */
    @Test
    void aCaseThatCannotMoveKeepsItsOutcomeAndStopsNobody() {
        var faulty = recommended();
        var sound = recommended();
        setStrategicBody(faulty, "findesIkke");
        play.hold(meeting);
        play.answer(faulty, meeting, Outcome.APPROVED);
        play.answer(sound, meeting, Outcome.APPROVED);

        var sentences = play.close(meeting);

        assertThat(sentences).hasSize(2).anyMatch(sentence -> sentence.contains("flyttes af systemet"));
        assertThat(cases.get(sound).body()).contains(new BodyId("njVestStrategisk"));
        assertThat(trail.of(faulty)).hasSize(1);
        assertThat(waitingJobs()).isEqualTo(1);

        // It keeps failing: after its tries it is an incident.
        play.moveTo(APRIL.atTime(23, 0));
        assertThat(runtime.createIncidentQuery().activityId("event_moveByJob").count())
                .isEqualTo(1);

        // Mended and tried again it moves on, without a second answer.
        setStrategicBody(faulty, "njVestStrategisk");
        var job = management.createJobQuery().noRetriesLeft().singleResult();
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
        assertThat(cases.get(faulty).body()).contains(new BodyId("njVestStrategisk"));
        assertThat(trail.of(faulty)).hasSize(1);
    }

    /** A double click, and two who close at the same moment. */
    @Test
    void closingTwiceAnswersOnce() throws Exception {
        var number = recommended();
        play.hold(meeting);
        play.answer(number, meeting, Outcome.APPROVED);

        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var closed : threads.invokeAll(
                    List.<Callable<List<String>>>of(() -> play.close(meeting), () -> play.close(meeting)))) {
                assertThat(closed.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(trail.of(number)).hasSize(1);
        assertThat(cases.get(number).body()).contains(new BodyId("njVestStrategisk"));
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
    }

    /** The program goes down after a record was closed and before its cases were answered: the process's job answers them. */
    @Test
    void aCrashAfterClosingLeavesNothingUnanswered() {
        var number = recommended();
        play.hold(meeting);
        play.answer(number, meeting, Outcome.APPROVED);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record.close(meeting.id(), new Actor("sekretaer"));
            tasks.complete(
                    play.task("moede-" + meeting.id(), "userTask_recordMeeting").getId());
        });
        assertThat(trail.of(number)).isEmpty();

        play.moveTo(meeting.endsAt().plusMinutes(5));

        assertThat(calendar.get(meeting.id()).isClosed()).isTrue();
        assertThat(trail.of(number)).hasSize(1);
        assertThat(cases.get(number).body()).contains(new BodyId("njVestStrategisk"));
    }

    /** Answering is safe to repeat, alone or together. */
    @Test
    void answeringAgainChangesNothing() {
        var number = recommended();
        play.decide(number, meeting, Outcome.APPROVED);

        assertThat(answers.answerAll(meeting.id())).isEmpty();

        assertThat(trail.of(number)).hasSize(1);
    }

    private CaseNumber recommended() {
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES_AND_RECOMMENDS");
        return number;
    }

    private void setStrategicBody(CaseNumber number, String body) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("issueEscalation")
                .processInstanceBusinessKey(number.value())
                .singleResult();
        runtime.setVariable(instance.getId(), "strategicBodyId", body);
    }

    private long waitingJobs() {
        return management.createJobQuery().activityId("event_moveByJob").count();
    }
}

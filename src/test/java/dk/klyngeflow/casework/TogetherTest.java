package dk.klyngeflow.casework;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several at the same moment, over HTTP: one of them does it, the others are told so, and it is done once. */
@OnH2
class TogetherTest {

    private static final String DRIFT = "njVestDriftsforum";
    private static final String TASK = "/engine-rest/task/";
    private static final int SIX = 6;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Agenda agenda;

    private Caller secretary;
    private Meeting meeting;

    @BeforeEach
    void aMeetingInApril() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        meeting = play.plan(DRIFT, LocalDate.of(2026, 4, 15));
        secretary = people.calling("vestSekretaer", DRIFT + "Sekretariat");
    }

    /** Claimed or not: one answer counts, and the case has one row of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sixDecisionsOfOneCaseAreOne(boolean claimed) throws Exception {
        play.plan("njVestStrategisk", LocalDate.of(2026, 6, 17));
        var number = play.raiseQualified(DRIFT, "APPROVES_AND_RECOMMENDS");
        var path = TASK + play.task(number.value(), "userTask_decideCase").getId();
        play.hold(meeting);
        if (claimed) {
            secretary.post(path + "/claim", Map.of("userId", "vestSekretaer"));
        }

        var answers = sixAtOnce(i -> secretary.post(
                path + "/submit-form",
                form(Map.of("outcome", i % 2 == 0 ? "APPROVED" : "FORWARDED_UP", "words", "Svar " + i))));

        assertOneIsDone(answers, 204);
        assertThat(trail.of(number)).hasSize(1);
        var point = agenda.pointsOf(number, meeting.id()).get(0);
        assertThat(point.words()).contains(trail.of(number).get(0).words());
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sixQualificationsOfOneCaseAreOne(boolean claimed) throws Exception {
        var number = play.raise(DRIFT);
        var path = TASK + play.task(number.value(), "userTask_qualifyCase").getId();
        if (claimed) {
            secretary.post(path + "/claim", Map.of("userId", "vestSekretaer"));
        }

        var answers = sixAtOnce(i -> secretary.post(
                path + "/submit-form",
                form(Map.of(
                        "nextStep", "PLACE",
                        "verb", "APPROVES",
                        "recommendation", "Indstilling " + i,
                        "withinCompetence", "YES"))));

        assertOneIsDone(answers, 204);
        assertThat(agenda.pointsOf(number, meeting.id())).hasSize(1);
    }

    @Test
    void sixWhoCloseTheRecordCloseItOnce() throws Exception {
        var number = play.raiseQualified(DRIFT, "APPROVES");
        var path = TASK + "%s/submit-form";
        play.hold(meeting);
        play.answer(number, meeting, Outcome.APPROVED);
        var task = play.task("moede-" + meeting.id(), "userTask_recordMeeting").getId();

        var answers = sixAtOnce(i -> secretary.post(path.formatted(task), form(Map.of("recordComplete", true))));

        assertOneIsDone(answers, 204);
        assertThat(trail.of(number)).hasSize(1);
    }

    @Test
    void aTaskIsTakenByOneOfSix() throws Exception {
        var task = play.task(play.raise(DRIFT).value(), "userTask_qualifyCase");
        var six = new ArrayList<Caller>();
        for (int i = 0; i < SIX; i++) {
            six.add(people.calling("vestSekretaer" + i, DRIFT + "Sekretariat"));
        }

        var answers =
                sixAtOnce(i -> six.get(i).post(TASK + task.getId() + "/claim", Map.of("userId", "vestSekretaer" + i)));

        assertThat(answers)
                .extracting(Caller.Answer::status)
                .containsOnlyOnce(204)
                .isSubsetOf(204, 403, 409);
    }

    /** The first cases of a cluster's year, too. */
    @Test
    void sixCasesAtOnceGetSixNumbers() throws Exception {
        var answers = sixAtOnce(i -> secretary.post(
                "/engine-rest/process-definition/key/issueEscalation/submit-form",
                form(Map.of(
                        "bodyId", DRIFT,
                        "title", "Sag " + i,
                        "subject", "SOMATIC",
                        "raisedBy", "MEMBER",
                        "significance", "CLUSTER",
                        "description", "Seks på én gang."))));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(cases.ofClusters(List.of(new ClusterId("njVest"))))
                .extracting(file -> file.number().value())
                .containsExactlyInAnyOrder(
                        "NJVEST-2026-0001",
                        "NJVEST-2026-0002",
                        "NJVEST-2026-0003",
                        "NJVEST-2026-0004",
                        "NJVEST-2026-0005",
                        "NJVEST-2026-0006");
    }

    /** Whoever closes, whoever clicks again, and the job behind them: a point sent up becomes one case with one process. */
    @RepeatedTest(3)
    void aPointSentUpBecomesOneCaseWhoeverClosesTheRecord() throws Exception {
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.DATA, "Datapakker"));
        long point = agenda.addPoint(item, null, Verb.DISCUSSES, "Drøfter ønsker til data", null);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        long own = agenda.pointsOf(number, meeting.id()).get(0).item();
        agenda.addPoint(own, null, Verb.APPROVES, "Fælles it-system", number);
        play.hold(meeting);
        play.answer(point, meeting, Outcome.FORWARDED_UP);
        var points = agenda.pointsOf(number, meeting.id());
        play.answer(points.get(0).id(), meeting, Outcome.APPROVED);
        play.answer(points.get(1).id(), meeting, Outcome.FORWARDED_UP);

        sixAtOnce(i -> play.close(meeting));

        assertThat(cases.ofClusters(List.of(new ClusterId("njVest")))).hasSize(3);
        for (long sentUp : new long[] {point, points.get(1).id()}) {
            var became = agenda.point(sentUp).flatMap(there -> there.sentOnAs()).orElseThrow();
            assertThat(play.at(became.value())).containsExactly("userTask_decideCase");
        }
        assertThat(trail.of(number)).hasSize(2);
    }

    private static void assertOneIsDone(List<Caller.Answer> answers, int done) {
        assertThat(answers)
                .as(answers.toString())
                .extracting(Caller.Answer::status)
                .containsOnlyOnce(done)
                .isSubsetOf(done, 404, 409);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain("Exception:"));
    }

    private static <T> List<T> sixAtOnce(IntFunction<T> step) throws InterruptedException, ExecutionException {
        return AtOnce.times(SIX, step);
    }
}

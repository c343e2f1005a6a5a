package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case has bad luck at a meeting's end; the meeting and its other cases do not notice. */
@OnH2
class UnluckyCaseTest {

    private static final String DRIFT = "njVestDriftsforum";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Placements placements;

    @Autowired
    private Agenda agenda;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient db;

    private Meeting april;
    private Meeting may;
    private CaseNumber unlucky;
    private CaseNumber lucky;

    @BeforeEach
    void twoCasesOfOneMeeting() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        april = play.plan(DRIFT, LocalDate.of(2026, 4, 15));
        may = play.plan(DRIFT, LocalDate.of(2026, 5, 20));
        play.plan("njVestStrategisk", LocalDate.of(2026, 6, 17));
        unlucky = play.raiseQualified(DRIFT, "APPROVES");
        lucky = play.raiseQualified(DRIFT, "APPROVES");
    }

    /** Even a "no" from deep inside is the case's own trouble, not the outcome's: it was accepted when it was written. */
    @Test
    void aPostponedCaseThatFindsNoPlaceIsPlacedByAJob() {
        breakIt("findesIkke");
        play.hold(april);
        play.answer(unlucky, april, Outcome.POSTPONED);
        play.answer(lucky, april, Outcome.POSTPONED);

        assertThat(play.close(april)).anyMatch(sentence -> sentence.contains("Den flyttes af systemet"));

        assertThat(meetingOf(lucky)).isEqualTo(may.id());
        assertThat(trail.of(unlucky)).hasSize(1);
        play.close(april);
        assertThat(trail.of(unlucky)).as("closed again").hasSize(1);
        play.moveTo(april.endsAt().plusHours(3));
        assertThat(incidents()).containsExactly("event_moveByJob");

        breakIt(unlucky.value());
        tryAgain();
        assertThat(meetingOf(unlucky)).isEqualTo(may.id());
        assertThat(trail.of(unlucky)).hasSize(1);
        assertThat(incidents()).isEmpty();
    }

    /** The answer itself cannot be written: the meeting is closed all the same, and its job keeps at it. */
    @Test
    void aCaseWhoseAnswerCannotBeWrittenGetsItLater() {
        db.sql("alter table case_decision add constraint test_unlucky check (case_number <> '" + unlucky + "')")
                .update();
        try {
            play.hold(april);
            play.answer(unlucky, april, Outcome.APPROVED);
            play.answer(lucky, april, Outcome.APPROVED);

            assertThat(play.close(april))
                    .containsExactly(
                            "Sag %s kunne ikke få sit svar på grund af en fejl. Systemet prøver igen."
                                    .formatted(unlucky),
                            "Sag %s er besvaret.".formatted(lucky));
            play.moveTo(april.endsAt().plusHours(3));
            assertThat(incidents()).containsExactly("serviceTask_answerCases");
        } finally {
            db.sql("alter table case_decision drop constraint test_unlucky").update();
        }

        tryAgain();
        assertThat(trail.of(unlucky)).hasSize(1);
        assertThat(cases.get(unlucky).isOpen()).isFalse();
        assertThat(incidents()).isEmpty();
    }

    /** A decision in the task list stands, too, when its case cannot move on. */
    @Test
    void aDecisionByItselfStandsWhereItsCaseCannotMove() {
        setVariable("issueEscalation", "strategicBodyId", "findesIkke");
        play.hold(april);

        play.decideAlone(unlucky, Outcome.FORWARDED_UP);

        assertThat(trail.of(unlucky)).hasSize(1);
        assertThat(agenda.pointsOf(unlucky, april.id()).get(0).outcome()).contains(Outcome.FORWARDED_UP);
        assertThat(management.createJobQuery().activityId("event_moveByJob").count())
                .isEqualTo(1);
        setVariable("issueEscalation", "strategicBodyId", "njVestStrategisk");
        play.moveTo(april.endsAt().plusHours(1));
        assertThat(cases.get(unlucky).body().orElseThrow().value()).isEqualTo("njVestStrategisk");
    }

    /** The level's own process loses its case, as a slip of an operator might do. */
    private void breakIt(String caseNumber) {
        setVariable("levelTreatment", "caseNumber", caseNumber);
    }

    private void setVariable(String process, String name, String value) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(unlucky.value())
                .singleResult();
        runtime.setVariable(instance.getId(), name, value);
    }

    private void tryAgain() {
        var jobs = management.createJobQuery().noRetriesLeft().list();
        for (Job job : jobs) {
            management.setJobRetries(job.getId(), 1);
            management.executeJob(job.getId());
        }
    }

    private List<String> incidents() {
        return runtime.createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(incident -> incident.getActivityId())
                .toList();
    }

    private long meetingOf(CaseNumber number) {
        return placements.of(number).flatMap(placement -> placement.meeting()).orElseThrow();
    }
}

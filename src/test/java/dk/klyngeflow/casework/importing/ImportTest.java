package dk.klyngeflow.casework.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bringing old meetings in: all or a clear word, once, and on from where it broke off. */
@OnH2
class ImportTest {

    private static final Resource REAL = new ClassPathResource("demo/njvest-13-moede.yml");
    private static final BodyId STRATEGISK = new BodyId("njVestStrategisk");
    private static final LocalDate OCTOBER_13 = LocalDate.of(2022, 10, 13);

    @Autowired
    private Importer importer;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Attendance attendance;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void itIs2026() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /**
     * Everything lies in the past now: the records keep their dates, and no timer of theirs is left to fire. What a year of
     * money still owes, its evaluation and its closing, nobody has recorded: that becomes due.
     */
    @Test
    void importedRecordsKeepTheirDatesAndLeaveNoTimers() {
        importer.run(importer.check(REAL), ImportProgress.SILENT);

        assertThat(calendar.on(STRATEGISK, OCTOBER_13))
                .hasValueSatisfying(meeting -> assertThat(meeting.status()).isEqualTo(MeetingStatus.CLOSED));
        for (var process : List.of("meetingCycle", "minutesApproval", "issueEscalation", "levelTreatment")) {
            assertThat(management
                            .createJobQuery()
                            .timers()
                            .processDefinitionKey(process)
                            .count())
                    .as(process)
                    .isZero();
        }
        assertThat(cases.ofClusters(List.of(new ClusterId("njVest"))))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file.openedOn().getYear()).isEqualTo(2022));
    }

    /** A run that breaks off midway is finished by the next one; nothing is there twice. */
    @Test
    void aSecondRunContinuesWhereTheFirstBrokeOff() {
        var file = importer.check(REAL);
        assertThatThrownBy(() -> importer.run(file, (done, total, what) -> {
                    if (done == 9) {
                        throw new IllegalStateException("the machine goes down here");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calendar.on(STRATEGISK, OCTOBER_13).orElseThrow().isClosed()).isFalse();

        var summary = importer.run(file, ImportProgress.SILENT);

        assertThat(summary.stepsSkipped()).isEqualTo(9);
        assertThat(agenda.of(calendar.on(STRATEGISK, OCTOBER_13).orElseThrow().id()))
                .hasSize(12);
        assertThat(cases.ofClusters(List.of(new ClusterId("njVest")))).hasSize(4);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        importer.run(importer.check(REAL), ImportProgress.SILENT);
        long processes = runtime.createProcessInstanceQuery().count();

        var summary = importer.run(importer.check(REAL), ImportProgress.SILENT);

        assertThat(summary.stepsDone()).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(processes);
    }

    /** What real minutes also have: absent from an item, a substitute, a closed item, a file number, another order, words only. */
    @Test
    void whatRealMinutesAlsoHaveIsKept() {
        var odd = new ByteArrayResource("""
                import: saerligt
                cluster: njVest
                calendar:
                  - { body: njVestStrategisk, start: 2022-10-13T13:00, end: 2022-10-13T15:00 }
                meetings:
                  - body: njVestStrategisk
                    date: 2022-10-13
                    attendance:
                      - { seat: healthDirector, title: "Direktør, Thisted" }
                      - { seat: municipalLeader, title: "Chef, Morsø", presence: SUBSTITUTE, substituteFor: "Direktør, Morsø" }
                    items:
                      - { title: Første, treatedAs: 2, closed: true, journalNumber: "2022-4711", notTakingPart: [ { who: "Direktør, Thisted" } ], points: [ { verb: NOTES, text: Orientering, outcome: NOTED } ] }
                      - { title: Andet, treatedAs: 1, points: [ { verb: DISCUSSES, text: Drøfter, words: Der var opbakning } ] }
                """.getBytes(StandardCharsets.UTF_8), "saerligt.yml");

        importer.run(importer.check(odd), ImportProgress.SILENT);

        var meeting = calendar.on(STRATEGISK, OCTOBER_13).orElseThrow();
        var items = agenda.of(meeting.id());
        assertThat(items.get(0).closed()).isTrue();
        assertThat(items.get(0).journalNumber()).contains("2022-4711");
        assertThat(items).extracting(item -> item.treatedAs().orElseThrow()).containsExactly(2, 1);
        assertThat(attendance.absencesAt(meeting.id()).get(items.get(0).id())).containsExactly("Direktør, Thisted");
        assertThat(attendance.of(meeting.id()).get(1).substituteFor()).contains("Direktør, Morsø");
        assertThat(items.get(1).points().get(0).outcome()).isEmpty();
        assertThat(items.get(1).points().get(0).words()).contains("Der var opbakning");
    }

    /** A typing error stops everything before anything is written, and names its line. */
    @Test
    void aMistakeWritesNothing() {
        var broken = new ByteArrayResource("""
                import: forkert
                cluster: njVest
                calendar:
                  - { body: njVestDriftsform, start: 2022-09-13T13:00, end: 2022-09-13T15:00 }
                """.getBytes(StandardCharsets.UTF_8), "forkert.yml");

        assertThatThrownBy(() -> importer.check(broken))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(":4:")
                .hasMessageContaining("njVestDriftsform");
        assertThat(db.sql("select count(*) from meeting").query(Integer.class).single())
                .isZero();
    }
}

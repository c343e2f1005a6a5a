package dk.klyngeflow.casework.door;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who declares a conflict of interest has nothing more to do with the case, and the minutes say so. */
@OnH2
class ConflictTest {

    private static final String VEST = "njVestDriftsforum";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String LABEL = "Afdelingssygeplejerske, Regionshospital Nordjylland";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Agenda agenda;

    @Autowired
    private TaskService tasks;

    private Caller secretary;
    private CaseNumber number;
    private CaseNumber other;

    @BeforeEach
    void twoCasesOfOneSecretary() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.plan(VEST, LocalDate.of(2026, 4, 15));
        number = play.raise(VEST);
        other = play.raise(VEST);
        secretary = people.inTheTaskList("vestSekretaer", "njVestDriftsforumSekretariat");
    }

    private Task task() {
        return play.task(number.value(), "userTask_qualifyCase");
    }

    private Caller.Answer declare() {
        return secretary.submit(
                "/sager/" + number + "/inhabil", Map.of("bodyId", VEST, "label", LABEL, "reason", "Slægtskab."));
    }

    @Test
    void theCasesTasksAreForOthers() {
        tasks.setAssignee(task().getId(), "vestSekretaer");

        assertThat(declare().status()).isEqualTo(302);

        var path = WEBAPP + "/task/" + task().getId();
        for (var refused : new Caller.Answer[] {
            secretary.post(path + "/claim", Map.of("userId", "vestSekretaer")),
            secretary.get(path + "/form-variables"),
            secretary.get(path + "/deployed-form"),
            secretary.get(path),
            secretary.post(path + "/submit-form", form(Map.of("nextStep", "SOLVE", "reason", "Aftalt.")))
        }) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.message()).startsWith("Du har erklæret dig inhabil i sagen " + number);
        }
        assertThat(task().getAssignee()).isNull();
        var list = secretary.post(WEBAPP + "/task?maxResults=100", "{}").json();
        assertThat(list).hasSize(1);
        assertThat(tasks.getVariable(list.get(0).path("id").asText(), "caseNumber"))
                .isEqualTo(other.value());

        var colleague = people.inTheTaskList("vestKollega", "njVestDriftsforumSekretariat");
        assertThat(colleague
                        .post(path + "/claim", Map.of("userId", "vestKollega"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aWithdrawnDeclarationGivesThemBack() {
        declare();
        assertThat(secretary.get("/sager/" + number).body()).contains("Du har erklæret dig inhabil i sagen.");

        assertThat(secretary.submit("/sager/" + number + "/habil", Map.of()).status())
                .isEqualTo(302);

        assertThat(secretary
                        .get(WEBAPP + "/task/" + task().getId() + "/form-variables")
                        .status())
                .isEqualTo(200);
        assertThat(secretary.post(WEBAPP + "/task?maxResults=100", "{}").json()).hasSize(2);
    }

    @Test
    void theMinutesOfTheBodySayWhoTookNoPart() {
        play.qualify(number, "APPROVES");
        declare();

        var meeting = play.next(VEST, LocalDate.of(2026, 3, 2));
        long item = agenda.pointsOf(number, meeting.id()).get(0).item();
        assertThat(attendance.absencesAt(meeting.id())).containsOnlyKeys(item);
        assertThat(attendance.absencesAt(meeting.id()).get(item)).containsExactly(LABEL + " (inhabil)");
    }

    @Test
    void aDeclarationWithoutATitleOrForAnotherBodyIsRefused() {
        var untitled = secretary.submit("/sager/" + number + "/inhabil", Map.of("bodyId", VEST, "label", ""));
        assertThat(untitled.body()).contains("Feltet &quot;Titel og organisation&quot; skal udfyldes.");

        var foreign =
                secretary.submit("/sager/" + number + "/inhabil", Map.of("bodyId", "njSydStrategisk", "label", LABEL));
        assertThat(foreign.body()).contains("Vælg et af dine forummer på listen.");
        assertThat(secretary.post(WEBAPP + "/task?maxResults=100", "{}").json()).hasSize(2);
    }
}

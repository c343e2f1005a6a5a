package dk.klyngeflow.casework;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who saw and who did what is known, can be asked for with a purpose, goes with the case, and is forgotten in time. */
@OnH2
class AuditTest {

    private static final String VEST = "njVestDriftsforum";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String MARK = "mortenMarkoer";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private AuditLog log;

    @Autowired
    private Stored stored;

    @Autowired
    private PersonsRemoved personsRemoved;

    @Autowired
    private CaseExport export;

    private CaseNumber number;
    private Caller applicant;
    private Caller secretary;

    @BeforeEach
    void aCaseOfSomebodys() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.plan(VEST, LocalDate.of(2026, 4, 15));
        applicant = people.inTheTaskList(MARK, "njVestStrategiskMedlem");
        var started = applicant.post(
                WEBAPP + "/process-definition/key/issueEscalation/submit-form",
                form(Map.of(
                        "bodyId", VEST,
                        "title", "Ventetid på genoptræning",
                        "subject", "SOMATIC",
                        "raisedBy", "MEMBER",
                        "significance", "CLUSTER",
                        "description", "Borgere venter for længe.")));
        number = new CaseNumber(started.json().path("businessKey").asText());
        secretary = people.inTheTaskList("vestSekretaer", "njVestDriftsforumSekretariat");
    }

    @Test
    void whatIsSeenAndDoneOfACaseIsKnown() {
        var task = WEBAPP + "/task/"
                + play.task(number.value(), "userTask_qualifyCase").getId();
        secretary.get("/sager/" + number);
        secretary.post(task + "/claim", Map.of("userId", "vestSekretaer"));
        secretary.get(task + "/form-variables");
        secretary.post(task + "/submit-form", form(Map.of("nextStep", "SOLVE", "reason", "Aftalt.")));

        assertThat(log.of(number.value()))
                .extracting(entry -> entry.account() + " " + entry.action())
                .containsExactly(
                        MARK + " STARTED",
                        "vestSekretaer SAW",
                        "vestSekretaer CLAIMED",
                        "vestSekretaer READ_FORM",
                        "vestSekretaer SENT_FORM");
    }

    @Test
    void whatIsRefusedIsNotLoggedAsDone() {
        var task = WEBAPP + "/task/"
                + play.task(number.value(), "userTask_qualifyCase").getId();
        var before = log.of(number.value());

        assertThat(secretary.post(task + "/submit-form", form(Map.of())).status())
                .isEqualTo(400);
        assertThat(applicant.post(task + "/claim", Map.of("userId", MARK)).status())
                .isEqualTo(403);

        assertThat(log.of(number.value())).isEqualTo(before);
    }

    @Test
    void aSearchForAPersonSaysWhatForAndIsLogged() {
        var administrator = people.inTheTaskList("adminAnna", Groups.ADMINISTRATORS);

        assertThat(administrator
                        .submit("/persondata", Map.of("account", MARK, "purpose", ""))
                        .body())
                .contains("Feltet &quot;Formål&quot; skal udfyldes.")
                .doesNotContain(number.value());
        assertThat(log.ofPerson(MARK, 10)).noneMatch(entry -> entry.account().equals("adminAnna"));

        var report = administrator
                .submit("/persondata", Map.of("account", MARK, "purpose", "Indsigtsanmodning"))
                .body();
        assertThat(report).contains(number.value(), "Startede sagen", "Indsigtsanmodning");
        assertThat(log.ofPerson(MARK, 10).get(0).account()).isEqualTo("adminAnna");
        assertThat(secretary
                        .submit("/persondata", Map.of("account", MARK, "purpose", "Nysgerrighed"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSecretariatTakesTheWholeCaseWithIt() throws Exception {
        assertThat(secretary
                        .submit(
                                "/sager/" + number + "/journal",
                                Map.of("party", "Thisted Kommune", "journalNumber", "26/1234"))
                        .status())
                .isEqualTo(302);
        play.qualify(number, "APPROVES");
        assertThat(applicant.get("/sager/" + number + "/eksport").status()).isEqualTo(403);
        assertThat(secretary.get("/sager/" + number + "/eksport").header("Content-Type"))
                .isEqualTo("application/zip");

        var files = unzipped(export.zip(number, play.secretaryOf(VEST)));
        assertThat(files.keySet())
                .contains("sag.json", "beslutninger.json", "midler.json", "log.json", "formularer/01-raiseIssue.json");
        assertThat(files.get("sag.json")).contains(number.value(), "Thisted Kommune", "26/1234");
        assertThat(files.get("formularer/01-raiseIssue.json")).contains("Borgere venter for længe.");
        assertThat(files.get("log.json")).contains("Startede sagen", "Hentede sagen");
    }

    /** In every table there is. The account itself is an administrator's to delete. */
    @Test
    void aPersonIsForgottenAndTheRecordIsKept() {
        play.submit(number, "userTask_qualifyCase", Map.of("nextStep", "SOLVE", "reason", "Aftalt mellem parterne."));
        applicant.get("/sager/" + number);
        people.remove(MARK);
        assertThat(stored.columnsWith(MARK))
                .contains("case_file.submitter", "case_form.sent_by", "audit_entry.account");

        fresh.setTo(LocalDateTime.of(2031, 3, 2, 9, 0));
        personsRemoved.removeDue();
        assertThat(stored.columnsWith(MARK)).as("five years are not over yet").isNotEmpty();

        fresh.setTo(LocalDateTime.of(2031, 3, 3, 9, 0));
        personsRemoved.removeDue();

        assertThat(stored.columnsWith(MARK)).isEmpty();
        assertThat(stored.columnsWith("Ventetid på genoptræning")).contains("case_file.title");
        assertThat(log.of(number.value())).extracting(entry -> entry.account()).containsOnly("slettet", "system");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws Exception {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

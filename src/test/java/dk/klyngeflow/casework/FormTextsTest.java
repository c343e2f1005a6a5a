package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.casework.fundproject.StatusOrders;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayPilots;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type stays in our tables: none of it is left in any table of the engine, history included. */
@OnH2
class FormTextsTest {

    private static final String MARK = "Kongeligt-fortroligt-4711";
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)}}");

    @Autowired
    private Play play;

    @Autowired
    private Applying applying;

    @Autowired
    private PlayPilots pilots;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private StatusOrders statusOrders;

    @Autowired
    private FormCatalogue forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient db;

    @Test
    void nothingThatWasTypedIsLeftInTheEngine() throws SQLException {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        aCaseWithTheMarkInEveryText();

        assertThat(placesOf("CASE_")).as("the search finds what is there").isNotEmpty();
        assertThat(placesOf("ACT_")).isEmpty();
    }

    /** Money and letters, too; and whatever a form shows of an application is given to it. */
    @Test
    void nothingOfAnApplicationIsLeftInTheEngine() throws SQLException {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        anApplicationWithTheMarkInEveryText();

        assertThat(placesOf("APPLICATION")).isNotEmpty();
        assertThat(placesOf("ACT_")).isEmpty();
    }

    /** A pilot's results and plan neither; and whatever its forms show is given to them. */
    @Test
    void nothingOfAPilotIsLeftInTheEngine() throws SQLException {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var meeting = play.plan(PlayPilots.THEME_GROUP, LocalDate.of(2026, 4, 15));
        var number = pilots.propose(Map.of(
                "description", MARK, "results", MARK, "evaluation", MARK, "potential", MARK, "integration", MARK));
        play.qualify(number, "APPROVES");
        play.decide(number, meeting, Outcome.APPROVED);
        step(
                number,
                "userTask_judgeScaling",
                Map.of(
                        "matter",
                        "WIDER",
                        "principled",
                        "YES",
                        "judgement",
                        MARK,
                        "early",
                        "NO",
                        "noEarlyReason",
                        MARK));
        var plan = new HashMap<>(PlayPilots.aPlan("2026-11-02"));
        plan.put("recommendation", MARK);
        step(number, "userTask_planScaling", plan);

        assertThat(placesOf("PILOT")).isNotEmpty();
        assertThat(placesOf("ACT_")).isEmpty();
    }

    private void anApplicationWithTheMarkInEveryText() {
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        applying.planMeetings();
        var texts = Map.<String, Object>of(
                "applicant", MARK,
                "contact", MARK,
                "partners", MARK,
                "targetGroup", "OTHER",
                "otherTargetGroup", MARK,
                "purpose", MARK,
                "otherFunding", MARK,
                "endsOn", "2027-08-31",
                "budget", List.of(Map.of("text", MARK, "type", "DEVELOPMENT", "kroner", 60_000)));
        var refused = applying.apply(1, texts);
        step(refused, "userTask_screenApplication", Map.of("nextStep", "REFUSE", "refusalReason", MARK));
        var holder = applying.apply(100_000);
        applying.screen(holder);
        var number = applying.apply(1, texts);
        step(number, "userTask_screenApplication", Map.of("nextStep", "ASK", "question", MARK));
        var again = new HashMap<>(Applying.sent(1, texts));
        again.remove("clusterId");
        again.put("answer", MARK);
        step(number, "userTask_answerRequest", again);
        step(
                number,
                "userTask_screenApplication",
                Map.of(
                        "nextStep",
                        "GO_ON",
                        "overrideReason",
                        MARK,
                        "origin",
                        "ONGOING",
                        "projectSize",
                        "SMALL",
                        "sizeReason",
                        MARK,
                        "statementGroups",
                        List.of("njPiu")));
        step(number, "userTask_giveStatement", Map.of("recommendation", "RESERVED", "statement", MARK));
        step(number, "userTask_waitForFunds", Map.of("nextStep", "RETRY"));
        withdrawals.withdraw(holder);
        play.hold(play.next(Applying.OPERATIONS, play.today()));
        step(
                number,
                "userTask_decideCase",
                Map.of("outcome", "APPROVED", "words", MARK, "grantKroner", 50_000, "conditions", MARK));
        applying.decide(number, Applying.POLITICAL, Outcome.APPROVED);
        theProjectWithTheMark(number);
    }

    private void theProjectWithTheMark(CaseNumber number) {
        var status = Map.<String, Object>of(
                "progress", MARK, "deviations", MARK, "conditionsMet", MARK, "spentKroner", 0, "onTrack", "YES");
        var results = Map.<String, Object>of(
                "results", MARK, "learning", MARK, "anchoring", MARK, "conditionsMet", MARK, "spentKroner", 1);
        var charter = new HashMap<String, Object>();
        for (var field : forms.form("projectCharter").fields()) {
            charter.put(field.key(), MARK);
        }
        statusOrders.order(number, LocalDate.of(2026, 8, 12));
        step(number, "userTask_reportOrderedStatus", status);
        step(number, "userTask_submitCharter", charter);
        play.moveTo(LocalDateTime.of(2027, 3, 1, 9, 0));
        step(number, "userTask_reportStatus", status);
        play.moveTo(LocalDateTime.of(2027, 8, 31, 9, 0));
        step(number, "userTask_reportFinal", results);
        step(number, "userTask_approveFinalReport", Map.of("reportAnswer", "RETURN", "remark", MARK));
        step(number, "userTask_reportFinal", results);
        step(number, "userTask_approveFinalReport", Map.of("reportAnswer", "APPROVE"));
    }

    /** Looks that the task is given every text that its form shows, then answers it. */
    private void step(CaseNumber number, String taskKey, Map<String, Object> sent) {
        var task = play.task(number.value(), taskKey);
        var form = forms.form(tasks.createTaskQuery()
                .taskId(task.getId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey());
        assertThat(SHOWN.matcher(form.json()).results().map(found -> found.group(1)))
                .as(form.id())
                .isNotEmpty()
                .isSubsetOf(play.shown(task).keySet());
        play.complete(task, sent);
    }

    private void aCaseWithTheMarkInEveryText() {
        var meeting = play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var number = play.raise("njVestDriftsforum", Map.of("description", MARK, "dataBasis", MARK, "proposal", MARK));
        play.submit(number, "userTask_qualifyCase", Map.of("nextStep", "RETURN", "reason", MARK));
        play.submit(number, "userTask_reworkCase", Map.of("title", "Ventetid", "description", MARK, "reply", MARK));
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep",
                        "REVIEW",
                        "reviewGroups",
                        List.of("njVestDriftsforumMedlem"),
                        "reviewQuestion",
                        MARK));
        play.submit(number, "userTask_reviewCase", Map.of("statement", MARK));
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of("nextStep", "PLACE", "verb", "APPROVES", "recommendation", MARK, "withinCompetence", "YES"));
        play.hold(meeting);
        play.submit(
                number,
                "userTask_decideCase",
                Map.of("outcome", Outcome.APPROVED.name(), "words", MARK, "followUp", MARK));
    }

    private List<String> placesOf(String prefix) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = dataSource.getConnection()) {
            var columns = connection.getMetaData().getColumns(null, null, null, null);
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME");
                if (table.toUpperCase().startsWith(prefix) && holdsMark(table, columns.getString("COLUMN_NAME"))) {
                    places.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        return places;
    }

    private boolean holdsMark(String table, String column) {
        return db.sql("select " + column + " from " + table).query((row, i) -> textOf(row.getObject(1))).list().stream()
                .anyMatch(text -> text.contains(MARK));
    }

    private static String textOf(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}

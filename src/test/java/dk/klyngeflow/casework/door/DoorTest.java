package dk.klyngeflow.casework.door;

import static dk.klyngeflow.support.Caller.form;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Over real HTTP: reading passes, forms are carried out, every way around them is refused and changes nothing; on the
 * engine's REST interface, under an engine's name, and behind the web applications.
 */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private static final String REST = "/engine-rest";
    private static final String FORUM = "njVestDriftsforum";
    private static final String START = "/process-definition/key/issueEscalation/submit-form";
    private static final Map<String, String> STRANGERS =
            Map.of("vestStrategisk", "njVestStrategiskSekretariat", "sydStrategisk", "njSydStrategiskSekretariat");
    private static final String EXPRESSION = "${caseRegister.close()}";

    /** The three ways to the engine. */
    enum Way {
        REST("/engine-rest"),
        NAMED_ENGINE("/engine-rest/engine/default"),
        TASK_LIST("/camunda/api/engine/engine/default");

        private final String root;

        Way(String root) {
            this.root = root;
        }
    }

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private Stored stored;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    private Caller secretary;
    private Caller secretaryInTheTaskList;
    private Caller operatorInCockpit;
    private final Map<String, Caller> strangers = new HashMap<>();
    private CaseNumber number;
    private Task task;

    @BeforeAll
    void aCaseWaitsForItsSecretariat() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        play.plan(FORUM, LocalDate.of(2026, 4, 15));
        number = play.raise(FORUM);
        task = play.task(number.value(), "userTask_qualifyCase");
        secretary = people.calling("vestSekretaer", "njVestDriftsforumSekretariat");
        secretaryInTheTaskList = people.inTheTaskList("vestSekretaer", "njVestDriftsforumSekretariat");
        operatorInCockpit = people.inTheTaskList("operatoer", "operatoer");
        for (var way : Way.values()) {
            STRANGERS.forEach((id, group) -> strangers.put(id + way, callerOn(way, id, group)));
        }
    }

    private Caller callerOn(Way way, String id, String... groups) {
        return way == Way.TASK_LIST ? people.inTheTaskList(id, groups) : people.calling(id, groups);
    }

    private Caller secretaryOn(Way way) {
        return way == Way.TASK_LIST ? secretaryInTheTaskList : secretary;
    }

    // Who gets in

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/process-definition",
                "/engine-rest/deployment",
                "/engine-rest/version",
                "/engine-rest/history/variable-instance",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            })
    void nobodyGetsInAnonymously(String path) {
        assertThat(people.anonymous().get(path).status()).isEqualTo(401);
        assertThat(people.anonymous().post(path, "{}").status()).isIn(401, 403, 404);
    }

    @Test
    void aWrongPasswordDoesNotGetIn() {
        people.calling("glemsom");

        assertThat(Caller.withPassword(people.port(), "glemsom", "forkert")
                        .get(REST + "/task")
                        .status())
                .isEqualTo(401);
    }

    // Starting by form

    @ParameterizedTest
    @EnumSource
    void anyMemberRaisesACaseByFormUnderANumberOfOurs(Way way) {
        var member = callerOn(way, "vestMedlem", "njVestDriftsforumMedlem");
        var sent = new HashMap<>(form(anIssue()));
        sent.put("businessKey", "MIN-EGEN-NØGLE");

        var answer = member.post(way.root + START, sent);

        assertThat(answer.status()).isEqualTo(200);
        var ours = answer.json().path("businessKey").asText();
        assertThat(ours).startsWith("NJVEST-2026-");
        assertThat(cases.get(new CaseNumber(ours)).submitter()).isEqualTo("vestMedlem");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("MIN-EGEN-NØGLE")
                        .count())
                .isZero();
    }

    @Test
    void theStartFormOffersTheForumsOfOnesOwnClusterOnly() {
        var form = secretary.get(REST + "/process-definition/key/issueEscalation/deployed-start-form");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("njVestDriftsforum", "njVestPolitisk").doesNotContain("njSyd", "rmMidt");
    }

    // Working on a task

    @ParameterizedTest
    @EnumSource
    void theSecretaryTakesReadsAndAnswersTheTask(Way way) {
        var own = play.raise(FORUM);
        var path = way.root + "/task/"
                + play.task(own.value(), "userTask_qualifyCase").getId();
        var caller = secretaryOn(way);

        assertThat(caller.post(path + "/claim", Map.of("userId", "vestSekretaer"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.get(path + "/deployed-form").body()).contains("Hvad skal der ske med sagen?");
        assertThat(caller.get(path + "/form-variables")
                        .json()
                        .at("/caseNumber/value")
                        .asText())
                .isEqualTo(own.value());
        assertThat(caller.post(path + "/submit-form", form(solved())).status()).isEqualTo(204);

        assertThat(cases.get(own).isOpen()).isFalse();
        assertThat(caller.post(path + "/submit-form", form(solved())).status())
                .as("the same again")
                .isEqualTo(404);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                "POST claim",
                                "GET form-variables",
                                "GET deployed-form",
                                "POST submit-form",
                                "POST unclaim")
                        .map(call -> Arguments.of(way, call)));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aMemberOfAnotherBodyIsRefused(Way way, String call) {
        var before = stored.now();

        var answer = tryAs("vestStrategisk", way, call);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).isEqualTo("Opgaven hører til et andet forum eller en anden rolle.");
        assertThat(stored.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void forAnotherClusterTheTaskIsNotThere(Way way, String call) {
        var before = stored.now();

        var answer = tryAs("sydStrategisk", way, call);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(number.value());
        assertThat(stored.now()).isEqualTo(before);
    }

    private Caller.Answer tryAs(String id, Way way, String call) {
        var caller = strangers.get(id + way);
        var parts = call.split(" ");
        var body =
                parts[0].equals("GET") ? null : parts[1].equals("submit-form") ? form(solved()) : Map.of("userId", id);
        return caller.call(parts[0], way.root + "/task/" + task.getId() + "/" + parts[1], body);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyClaimsForSomebodyElse(Way way) {
        var path = way.root + "/task/" + task.getId() + "/claim";

        assertThat(secretaryOn(way).post(path, Map.of("userId", "ansoeger")).status())
                .isEqualTo(403);
        assertThat(secretaryOn(way).post(path, Map.of()).status()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void onlyAnOperatorAssigns() {
        var own = play.task(play.raise(FORUM).value(), "userTask_qualifyCase");
        var path = REST + "/task/" + own.getId() + "/assignee";
        var operator = people.calling("operatoer", "operatoer");

        assertThat(secretary.post(path, Map.of("userId", "vestSekretaer")).status())
                .isEqualTo(403);
        assertThat(operator.post(path, Map.of("userId", "vestSekretaer")).status())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(own.getId()).singleResult().getAssignee())
                .isEqualTo("vestSekretaer");
    }

    // Ways around the forms

    /** Method, path and body. TASK, CASE and DEPLOYMENT stand for the ids of what is there. */
    static Stream<String> callsAroundTheForms() {
        var anyValue = "{\"value\":\"DECIDED\",\"type\":\"String\"}";
        return Stream.of(
                "POST /process-definition/key/issueEscalation/start {\"businessKey\":\"X\",\"skipCustomListeners\":true,"
                        + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_carryOut\"}]}",
                "POST /process-definition/DEFINITION/start {\"skipCustomListeners\":true}",
                "POST /process-definition/key/levelTreatment/submit-form {\"variables\":{}}",
                "POST /process-definition/key/meetingCycle/submit-form {\"variables\":{}}",
                "PUT /process-definition/key/issueEscalation/suspended {\"suspended\":true}",
                "DELETE /process-definition/key/issueEscalation?cascade=true",
                "POST /message {\"messageName\":\"caseWithdrawn\",\"processInstanceId\":\"CASE\"}",
                "POST /signal {\"name\":\"x\"}",
                "POST /condition {\"variables\":{}}",
                "POST /process-instance/CASE/modification {\"skipCustomListeners\":true,\"skipIoMappings\":true,"
                        + "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"event_decided\"}]}",
                "POST /process-instance/CASE/variables {\"modifications\":{\"answer\":" + anyValue + "}}",
                "PUT /process-instance/CASE/variables/answer " + anyValue,
                "DELETE /process-instance/CASE/variables/caseNumber",
                "PUT /process-instance/CASE/suspended {\"suspended\":true}",
                "DELETE /process-instance/CASE?skipCustomListeners=true",
                "POST /process-instance/delete {\"processInstanceIds\":[\"CASE\"]}",
                "PUT /execution/CASE/localVariables/answer " + anyValue,
                "POST /execution/CASE/signal {\"variables\":{}}",
                "POST /execution/CASE/messages/caseWithdrawn/trigger {}",
                "POST /task/TASK/complete {\"variables\":{\"nextStep\":{\"value\":\"SOLVE\"}}}",
                "POST /task/TASK/resolve {}",
                "POST /task/TASK/delegate {\"userId\":\"ansoeger\"}",
                "POST /task/TASK/bpmnError {\"errorCode\":\"x\"}",
                "POST /task/TASK/variables {\"modifications\":{\"nextStep\":" + anyValue + "}}",
                "PUT /task/TASK/variables/nextStep " + anyValue,
                "DELETE /task/TASK/variables/caseNumber",
                "PUT /task/TASK/localVariables/nextStep " + anyValue,
                "PUT /task/TASK {\"name\":\"Noget andet\",\"assignee\":\"vestSekretaer\"}",
                "DELETE /task/TASK",
                "POST /task/create {\"name\":\"Min egen\"}",
                "POST /task/TASK/identity-links {\"userId\":\"ansoeger\",\"type\":\"candidate\"}",
                "POST /task/TASK/comment/create {\"message\":\"Hej\"}",
                "POST /task/TASK/%63omplete {}",
                "POST /task/TASK;v=1/complete {}",
                "POST //task/TASK/complete {}",
                "POST /deployment/create {}",
                "POST /deployment/DEPLOYMENT/redeploy {}",
                "DELETE /deployment/DEPLOYMENT?cascade=true",
                "DELETE /history/process-instance/CASE",
                "POST /history/cleanup {}",
                "PUT /job/retries {\"retries\":1}",
                "POST /migration/execute {}",
                "POST /modification/execute {}",
                "POST /external-task/fetchAndLock {\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}",
                "POST /decision-definition/key/escalationRoute/evaluate {\"variables\":{}}",
                "POST /filter/create {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\""
                        + EXPRESSION + "\"}}",
                "POST /user/create {\"profile\":{\"id\":\"ny\"},\"credentials\":{\"password\":\"Prøve-Kode-2026!\"}}",
                "PUT /group/njVestStrategiskSekretariat/members/vestSekretaer",
                "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"vestSekretaer\","
                        + "\"resourceType\":6,\"resourceId\":\"*\"}");
    }

    static Stream<Arguments> waysAroundTheForms() {
        return callsAroundTheForms().flatMap(call -> Stream.of(Way.values()).map(way -> Arguments.of(way, call)));
    }

    @ParameterizedTest
    @MethodSource("waysAroundTheForms")
    void everyWayAroundAFormIsRefused(Way way, String call) {
        var before = stored.now();

        var answer = attempt(secretaryOn(way), way, call);

        assertThat(answer.status()).isIn(400, 403);
        assertThat(stored.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("callsAroundTheForms")
    void forAnOperatorTheyAreRefusedToo(String call) {
        var before = stored.now();

        assertThat(attempt(operatorInCockpit, Way.TASK_LIST, call).status()).isIn(400, 403);
        assertThat(stored.now()).isEqualTo(before);
    }

    private Caller.Answer attempt(Caller caller, Way way, String call) {
        var parts = call.replace("TASK", task.getId())
                .replace("CASE", task.getProcessInstanceId())
                .replace("DEFINITION", definition())
                .replace("DEPLOYMENT", deployment())
                .split(" ", 3);
        return caller.call(parts[0], way.root + parts[1], parts.length > 2 ? parts[2] : null);
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("issueEscalation")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String deployment() {
        return repository.createDeploymentQuery().list().get(0).getId();
    }

    /** What the form does not declare would become a variable, and one named like a bean would take its place. */
    @ParameterizedTest
    @CsvSource({
        "REST, answer",
        "REST, caseNumber",
        "REST, qualified",
        "REST, placeOnAgendaDelegate",
        "REST, reviewGroups",
        "NAMED_ENGINE, answer",
        "NAMED_ENGINE, placeOnAgendaDelegate",
        "TASK_LIST, answer",
        "TASK_LIST, placeOnAgendaDelegate",
    })
    void aFormTakesNoKeyThatItDoesNotDeclare(Way way, String key) {
        var before = stored.now();
        var sent = new HashMap<String, Object>(solved());
        sent.put(key, "x");

        var answer = secretaryOn(way).post(way.root + "/task/" + task.getId() + "/submit-form", form(sent));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(key);
        assertThat(answer.rule()).isIn("undeclared", "hidden");
        assertThat(stored.now()).isEqualTo(before);
    }

    // Queries

    @ParameterizedTest
    @EnumSource
    void anExpressionInAQueryIsRefusedWhereverItHides(Way way) {
        var caller = secretaryOn(way);
        var filters = caller.get(way.root + "/filter?maxResults=10");
        assertThat(filters.json()).as(filters.toString()).isNotEmpty();
        var filter = filters.json().get(0).path("id").asText();
        var or = Map.of("orQueries", List.of(Map.of("assigneeExpression", EXPRESSION)));

        for (var path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            assertRefusedExpression(caller.post(way.root + path, or));
            assertRefusedExpression(caller.post(way.root + path, Map.of("candidateGroupExpression", EXPRESSION)));
        }
        assertRefusedExpression(caller.post(
                way.root + "/task",
                "{\"orQueries\":[{\"orQueries\":[],\"dueBeforeExpr\\u0065ssion\":\"" + EXPRESSION + "\"}]}"));
        assertRefusedExpression(caller.post(
                way.root + "/task",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPRESSION + "\"}],\"orQueries\":[{\"name\":\"x\"}]}"));
        assertRefusedExpression(caller.get(way.root + "/task?assigneeExpression=%24%7B1%2B1%7D"));
    }

    private static void assertRefusedExpression(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("expression");
        assertThat(answer.message()).startsWith("Udtryk er ikke tilladt i forespørgsler");
    }

    @ParameterizedTest
    @EnumSource
    void anHonestOrQueryIsAnswered(Way way) {
        var answer = secretaryOn(way)
                .post(
                        way.root + "/task?maxResults=10",
                        Map.of(
                                "processInstanceBusinessKey",
                                number.value(),
                                "orQueries",
                                List.of(Map.of("name", "x", "candidateGroup", "njVestDriftsforumSekretariat"))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1);
    }

    // Reading

    /** The engine would answer with an error of its own: it refuses to look for the tasks of nobody's groups. */
    @ParameterizedTest
    @EnumSource
    void whoeverIsInNoGroupFindsThePreparedListsEmpty(Way way) {
        var applicant = callerOn(way, "ansoegerUdenGruppe");
        var lists = applicant.get(way.root + "/filter?maxResults=10").json();

        assertThat(lists).hasSizeGreaterThanOrEqualTo(4);
        for (var list : lists) {
            var path = way.root + "/filter/" + list.path("id").asText();
            assertThat(applicant.post(path + "/list?maxResults=15", "{}").body())
                    .as(list.path("name").asText())
                    .isEqualTo("[]");
            assertThat(applicant.get(path + "/count").json().path("count").asInt(-1))
                    .isZero();
        }
    }

    /** So asks the task list after a start, to lead on to what comes next. */
    @ParameterizedTest
    @EnumSource
    void onesOwnTasksAreReadByAssignee(Way way) {
        var own = way.root + "/task?maxResults=15&assignee=vestSekretaer";

        assertThat(secretaryOn(way).get(own).status()).isEqualTo(200);
        for (var stranger : List.of("vestStrategisk", "sydStrategisk")) {
            var caller = strangers.get(stranger + way);
            assertThat(caller.get(own).status()).isEqualTo(403);
            assertThat(caller.get(own + "&assignee=" + stranger).status()).isEqualTo(403);
            assertThat(caller.get(way.root + "/task?maxResults=15&assignee=" + stranger + "&assignee=vestSekretaer")
                            .status())
                    .isEqualTo(403);
        }
    }

    /** Over both ways, with every query that shows a task: only assignees and candidates get it. */
    @ParameterizedTest
    @EnumSource
    void aMemberReadsTheTasksOfTheOwnGroupsOnly(Way way) {
        var filter = everyTask();
        var queries = List.of("/task?maxResults=100", "/filter/" + filter.getId() + "/list?maxResults=100");
        var counts = List.of("/task/count", "/filter/" + filter.getId() + "/count");

        for (var id : List.of("vestStrategisk", "sydStrategisk")) {
            var stranger = strangers.get(id + way);
            for (var query : queries) {
                assertThat(stranger.post(way.root + query, "{}").body())
                        .as(query)
                        .isEqualTo("[]");
            }
            for (var count : counts) {
                assertThat(stranger.post(way.root + count, "{}")
                                .json()
                                .path("count")
                                .asInt())
                        .as(count)
                        .isZero();
            }
            assertThat(stranger.get(way.root + "/filter/" + filter.getId() + "/count")
                            .json()
                            .path("count")
                            .asInt(-1))
                    .isZero();
            assertThat(stranger.get(way.root + "/task").status()).isEqualTo(403);
            assertThat(stranger.get(way.root + "/task/" + task.getId()).status())
                    .isIn(403, 404);
            assertThat(stranger.get(way.root + "/task/" + task.getId() + "/identity-links")
                            .status())
                    .isIn(403, 404);
        }
        for (var query : queries) {
            assertThat(secretaryOn(way).post(way.root + query, "{}").json())
                    .as(query)
                    .anyMatch(found -> found.path("id").asText().equals(task.getId()));
        }
        assertThat(secretaryOn(way).get(way.root + "/task/" + task.getId()).status())
                .isEqualTo(200);
        filters.deleteFilter(filter.getId());
    }

    /** A filter that an administrator has made too wide. */
    private Filter everyTask() {
        var filter = filters.newTaskFilter("Alle opgaver");
        filter.setQuery(tasks.createTaskQuery());
        return filters.saveFilter(filter);
    }

    /** A case is read on our pages, where it is known who may. */
    @ParameterizedTest
    @EnumSource
    void nobodyButOperatorsReadsInstancesVariablesAndHistory(Way way) {
        var instance = task.getProcessInstanceId();
        for (var path : List.of(
                "/process-instance",
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/process-instance/" + instance + "/variables/caseTitle",
                "/execution/" + task.getExecutionId() + "/localVariables",
                "/task/" + task.getId() + "/variables",
                "/task/" + task.getId() + "/localVariables/caseTitle/data",
                "/variable-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/process-instance/" + instance,
                "/user",
                "/group",
                "/incident",
                "/job")) {
            assertThat(secretaryOn(way).get(way.root + path).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of("/variable-instance", "/process-instance", "/history/task", "/execution", "/user")) {
            assertThat(secretaryOn(way).post(way.root + path, "{}").status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    // The web applications' own token

    @Test
    void behindTheWebApplicationsNothingIsDoneWithoutTheirToken() {
        var path = Way.TASK_LIST.root + "/task/" + task.getId();
        var calls = Map.of(
                path + "/claim", Map.of("userId", "vestSekretaer"),
                path + "/submit-form", form(solved()),
                Way.TASK_LIST.root + START, form(anIssue()));
        var before = stored.now();

        for (var token : new String[] {null, "", "B1946AC92492D2347C6235B4D2611184"}) {
            calls.forEach((call, body) -> {
                // A session each: the web applications end one that was forged.
                var forged = callerOn(Way.TASK_LIST, "vestSekretaer", "njVestDriftsforumSekretariat");
                assertThat(forged.withToken(token).post(call, body).status()).isEqualTo(403);
            });
        }

        assertThat(stored.now()).isEqualTo(before);
    }

    // What is typed

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("title", "x".repeat(5000), "maxLength", "må højst fylde 120 tegn (der er skrevet 5.000)"),
                Arguments.of("title", "Nul\u0000tegn", "controlCharacter", "usynligt tegn (U+0000)"),
                Arguments.of("title", "Vendt \u202Etxet", "controlCharacter", "usynligt tegn (U+202E)"),
                Arguments.of("title", "To\nlinjer", "singleLine", "skal stå på én linje"),
                Arguments.of("title", "   ", "required", "skal udfyldes"),
                Arguments.of("title", null, "required", "skal udfyldes"),
                Arguments.of("title", 42, "type", "skal være tekst"),
                Arguments.of("title", true, "type", "skal være tekst"),
                Arguments.of("title", List.of("a", "b"), "type", "skal være tekst"),
                Arguments.of("title", Map.of("a", "b"), "type", "skal være tekst"),
                Arguments.of("description", "x".repeat(4001), "maxLength", "må højst fylde 4.000 tegn"),
                Arguments.of("significance", "GALACTIC", "option", "kan kun være \"Kan løses i forummet\""),
                Arguments.of("significance", 7, "type", "skal være én af mulighederne"),
                Arguments.of("bodyId", "njSydDriftsgruppe", "option", "Hvilket forum skal sagen begynde i?"),
                Arguments.of("bodyId", "findesIkke", "option", "Hvilket forum skal sagen begynde i?"),
                Arguments.of("keepInForum", true, "hidden", "skal ikke udfyldes"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void whatIsTypedWrongIsNamedInDanishAndNothingIsStored(String field, Object value, String rule, String sentence) {
        var before = stored.now();
        var issue = new HashMap<String, Object>(anIssue());
        issue.put(field, value);

        for (var way : Way.values()) {
            var answer = secretaryOn(way).post(way.root + START, form(issue));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.field()).isEqualTo(field);
            assertThat(answer.rule()).isEqualTo(rule);
            assertThat(answer.message()).startsWith("Feltet \"").contains(sentence);
        }
        assertThat(stored.now()).isEqualTo(before);
    }

    static Stream<Arguments> unreadable() {
        var utf32 = "{\"variables\":{}}".getBytes(java.nio.charset.Charset.forName("UTF-32BE"));
        utf32[8] = (byte) 0xff;
        return Stream.of(
                Arguments.of("malformed", bytes("{\"variables\":"), "gyldig JSON"),
                Arguments.of("malformed", bytes("nej"), "gyldig JSON"),
                Arguments.of("malformed", bytes("{\"variables\":\"nej\"}"), "gyldig JSON"),
                Arguments.of("malformed", bytes("[".repeat(5000)), "gyldig JSON"),
                Arguments.of(
                        "malformed",
                        bytes("{\"variables\":{\"title\":{\"type\":\"Json\",\"value\":\"{\"}}}"),
                        "gyldig JSON"),
                Arguments.of("malformed", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'}, "gyldig JSON"),
                Arguments.of("malformed", utf32, "gyldig JSON"),
                Arguments.of("required", bytes(""), "skal udfyldes"),
                Arguments.of("required", bytes("[]"), "skal udfyldes"),
                Arguments.of("required", bytes("null"), "skal udfyldes"),
                Arguments.of("required", bytes("{\"variables\":{\"title\":\"bar\"}}"), "skal udfyldes"),
                Arguments.of("tooLarge", bytes("{\"x\":\"" + "x".repeat(1_000_000) + "\"}"), "højst 1 MB"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedInDanishToo(String rule, byte[] body, String sentence) {
        var before = stored.now();

        for (var way : Way.values()) {
            for (var path : List.of(START, "/task/" + task.getId() + "/submit-form")) {
                var answer = secretaryOn(way).post(way.root + path, body);

                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.rule()).isEqualTo(rule);
                assertThat(answer.field()).isNotNull();
                assertThat(answer.message()).contains(sentence);
            }
        }
        assertThat(stored.now()).isEqualTo(before);
    }

    private static Map<String, Object> anIssue() {
        return Map.of(
                "bodyId", FORUM,
                "title", "Ventetid på genoptræning",
                "subject", "SOMATIC",
                "raisedBy", "MEMBER",
                "significance", "CLUSTER",
                "description", "Borgere venter for længe.");
    }

    private static Map<String, Object> solved() {
        return Map.of("nextStep", "SOLVE", "reason", "Aftalt mellem parterne.");
    }
}

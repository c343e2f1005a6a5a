package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.cases.Reviews;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.EngineApi;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of docs/access.md, tried cell by cell over HTTP. Every page and every resource of the engine's API stands in it,
 * or falls under its last rows; a new page that is missing there fails here.
 */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final Path TABLE = Path.of("docs", "access.md");
    private static final Path TRIED = Path.of("target", "access-as-tried.md");
    private static final String BODY = "njVestDriftsforum";
    private static final String ENGINE = "/engine-rest";
    /** Where programs come in, with a password in every call. */
    private static final List<String> PROGRAMS = List.of(ENGINE, "/api/", "/actuator/");

    private static final String OTHERS_READ = "GET " + ENGINE + "/...";
    private static final String OTHERS_WRITE = "POST " + ENGINE + "/...";
    private static final Set<String> CLOSED = Set.of("no", "none");

    /** Changes what all others are tried on. */
    private static final Set<String> LAST = Set.of("POST /sager/{number}/traek");

    /** One line of the table: {@code GET /sager}, and what each role gets. */
    private record Row(String endpoint, List<String> cells) {

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path() {
            return endpoint.substring(endpoint.indexOf(' ') + 1);
        }
    }

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private Reviews reviews;

    @Autowired
    private PartyGroups parties;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private final Map<String, Caller> inThePages = new LinkedHashMap<>();
    private final Map<String, Caller> onRest = new LinkedHashMap<>();
    private Map<String, String> values;
    private List<Row> table;
    private List<String> roles;

    @BeforeAll
    void aCaseOnASentAgendaAndSomebodyOfEachRole() throws IOException {
        fresh.at(LocalDateTime.of(2026, 3, 3, 9, 0));
        read();
        var meeting = play.plan(BODY, LocalDate.of(2026, 4, 15));
        people.calling("ansoeger");
        accounts.ensure("ansoeger", "A", "A", "", List.of(), List.of("njVest"));
        var party = parties.of(new ClusterId("njVest")).get(0).id();
        var number = play.raise(BODY, Map.of());
        play.qualify(number, "APPROVES");
        reviews.ask(number, new BodyId(BODY), "Kan det lade sig gøre?", List.of(party));
        calendar.agendaSent(meeting.id());
        var waiting = play.raise(BODY, Map.of());
        var task = play.task(waiting.value(), "userTask_qualifyCase");
        values = Map.of(
                "number", number.value(),
                "meeting", String.valueOf(meeting.id()),
                "task", task.getId(),
                "instance", task.getProcessInstanceId());

        add("anonymous", people.anonymous(), people.anonymous());
        add("applicant", "ansoeger");
        add("party", "aPart", party);
        add("member", "aMedlem", "njVestDriftsforumMedlem");
        add("chair", "aFormand", "njVestDriftsforumFormand");
        add("secretary", "aSekretaer", "njVestDriftsforumSekretariat");
        add("operator", "aOperatoer", Groups.OPERATORS);
        add("administrator", "aAdmin", Groups.ADMINISTRATORS);
        people.calling("aForhen");
        memberships.give(
                "aForhen",
                new BodyId(BODY),
                Role.MEMBER,
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 3, 1),
                Actor.SYSTEM);
        add("ex-member", "aForhen");
        add("other cluster", "aFremmed", "njSydDriftsgruppeSekretariat");
        assertThat(roles).isEqualTo(List.copyOf(inThePages.keySet()));
    }

    private void add(String role, String id, String... groups) {
        add(role, people.inTheTaskList(id, groups), people.calling(id, groups));
    }

    private void add(String role, Caller pages, Caller rest) {
        inThePages.put(role, pages);
        onRest.put(role, rest);
    }

    private void read() throws IOException {
        var lines = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        roles = lines.get(0).subList(2, lines.get(0).size());
        table = lines.stream()
                .skip(2)
                .map(cells -> new Row(cells.get(0).replace("`", ""), cells.subList(2, cells.size())))
                .toList();
    }

    @Test
    void everyPageStandsInTheTable() {
        var there = table.stream().map(Row::endpoint).collect(Collectors.toSet());
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("dk.klyngeflow")) {
                info.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> pages.add(method + " " + plain(pattern))));
            }
        });

        assertThat(pages).isNotEmpty().isSubsetOf(there);
    }

    /** {@code /moeder/{id:\d+}} as {@code /moeder/{id}}. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*}(?=/|\\.|$)", "{$1}");
    }

    @Test
    void everyRoleGetsWhatTheTableSays() throws IOException {
        var wrong = new ArrayList<String>();
        var tried = new ArrayList<String>();
        var rows = new ArrayList<>(table);
        rows.removeIf(row -> row.endpoint().endsWith("/..."));
        rows.sort((one, other) -> Boolean.compare(LAST.contains(one.endpoint()), LAST.contains(other.endpoint())));
        for (var row : rows) {
            var got = new ArrayList<String>();
            // The applicant last: what he withdraws is there for the others until then.
            var inTurn = new ArrayList<>(roles);
            Collections.reverse(inTurn);
            inTurn.forEach(role -> got.add(0, tryAs(role, row)));
            for (int i = 0; i < roles.size(); i++) {
                var role = roles.get(i);
                if (!got.get(i).equals(row.cells().get(i))) {
                    wrong.add("%s as %s: %s, not %s"
                            .formatted(
                                    row.endpoint(),
                                    role,
                                    got.get(i),
                                    row.cells().get(i)));
                }
            }
            tried.add("| `%s` | %s |".formatted(row.endpoint(), String.join(" | ", got)));
        }
        Files.write(TRIED, tried);

        assertThat(wrong).isEmpty();
    }

    /** All of the engine's API that the table does not name: closed to everybody but those who look after the engine. */
    @Test
    void whatTheTableDoesNotNameOfTheEngineIsClosed() {
        var named = table.stream().map(Row::endpoint).collect(Collectors.toSet());
        assertThat(named).contains(OTHERS_READ, OTHERS_WRITE);
        var families = named.stream()
                .filter(endpoint -> endpoint.endsWith("/...")
                        && !Set.of(OTHERS_READ, OTHERS_WRITE).contains(endpoint))
                .map(endpoint -> endpoint.substring(0, endpoint.length() - "...".length()))
                .toList();
        var others = EngineApi.endpoints().stream()
                .map(endpoint -> endpoint.method() + " " + ENGINE + endpoint.path())
                // The same under an engine's name (DoorTest), and what a row with ... names.
                .filter(endpoint -> !endpoint.contains("/engine/{name}/"))
                .filter(endpoint -> !named.contains(endpoint))
                .filter(endpoint -> families.stream().noneMatch(endpoint::startsWith))
                .map(endpoint -> new Row(endpoint, List.of()))
                .toList();

        assertThat(others).hasSizeGreaterThan(200);
        var open = new ArrayList<String>();
        for (var row : others) {
            if (!tryAs("anonymous", row).equals("sign-in")) {
                open.add(row.endpoint() + " for anybody");
            }
            if (!CLOSED.contains(tryAs("member", row))) {
                open.add(row.endpoint() + " for members");
            }
            boolean read =
                    row.method().equals("GET") || EngineApi.isQuery(row.path().substring(ENGINE.length()));
            if (!read && !CLOSED.contains(tryAs("operator", row))) {
                open.add(row.endpoint() + " for operators");
            }
        }
        assertThat(open).isEmpty();
    }

    /** yes, no (403), none (404: as if it were not there), sign-in. */
    private String tryAs(String role, Row row) {
        var path = filled(row.path());
        boolean engine = PROGRAMS.stream().anyMatch(row.path()::startsWith);
        var caller = (engine ? onRest : inThePages).get(role);
        var answer = row.method().equals("GET")
                ? caller.get(path)
                : engine
                        ? caller.call(row.method(), path, row.method().equals("DELETE") ? null : "{}")
                        : caller.submitUnseen(path, Map.of());
        var location = answer.header("Location");
        if (answer.status() == 401
                || answer.status() == 302 && location.endsWith("/login")
                || role.equals("anonymous") && answer.status() == 403) {
            return "sign-in";
        }
        return switch (answer.status()) {
            case 403 -> "no";
            case 404, 429 -> "none"; // 429: made-up links are told no more after a while
            default -> answer.status() < 500 ? "yes" : "error " + answer.status();
        };
    }

    private String filled(String path) {
        var owner = path.startsWith("/klynger/") || path.startsWith("/hvad-nu-hvis/") ? "njVest" : BODY;
        return path.replace("{number}", values.get("number"))
                .replace("/stuck-cases/{key}", "/stuck-cases/" + values.get("number"))
                .replace("/moeder/{id}", "/moeder/" + values.get("meeting"))
                .replace("/task/{id}", "/task/" + values.get("task"))
                .replace("/process-instance/{id}", "/process-instance/" + values.get("instance"))
                .replace("/process-definition/key/{key}", "/process-definition/key/issueEscalation")
                .replace("{cluster}", owner)
                .replace("/tabel/{table}", "/tabel/fundEligibility")
                .replace("/klynger/{id}", "/klynger/" + owner)
                .replace("/forum/{id}", "/forum/" + owner)
                .replace("{token}", "x".repeat(43))
                .replaceAll("\\{[^}]*}", "999999")
                .replace("**", "999999");
    }
}

package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.lang.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What may reach the engine over HTTP, on its REST interface and behind its web applications alike. Listeners in a model can
 * be bypassed, so the check stands here: what is one's own is read, a short list of writes is carried out by ourselves,
 * everything else is refused, for operators too. Forms and their contents are answered from our own tables.
 */
class EngineDoor extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDoor.class);

    /** Larger bodies have no business here; the engine would answer some of them with an error 500. */
    private static final int LARGEST_BODY = 1_000_000;

    private static final Pattern TASK = Pattern.compile("/task/([^/]+)/([a-z-]+)");
    private static final Pattern START = Pattern.compile("/process-definition/(key/)?([^/]+)/([a-z-]+)");
    private static final Pattern JOB = Pattern.compile("/job/[^/]+/(retries|execute)");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final FormDoor forms;
    private final IdentityService identities;
    private final ObjectMapper json;
    private final Administration administration;
    private final Reading reading;

    EngineDoor(
            FormDoor forms,
            Administration administration,
            Reading reading,
            IdentityService identities,
            ObjectMapper json) {
        this.forms = forms;
        this.administration = administration;
        this.reading = reading;
        this.identities = identities;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = enginePath(request);
        var answer = new DoorAnswer(response, json);
        try {
            if (!answerOurselves(request, path, answer)) {
                pass(request, response, chain, path);
            }
        } catch (Refusal refused) {
            answer.refused(refused);
        } catch (Forbidden forbidden) {
            answer.error(HttpServletResponse.SC_FORBIDDEN, forbidden.getMessage());
        } catch (Gone gone) {
            answer.error(HttpServletResponse.SC_NOT_FOUND, gone.getMessage());
        } catch (OptimisticLockingException | ConcurrencyFailureException | TaskAlreadyClaimedException clash) {
            LOG.info("two at once on {}: {}", path, clash.getMessage());
            answer.error(
                    HttpServletResponse.SC_CONFLICT,
                    "En anden har netop ændret det samme. Genindlæs siden, og prøv igen.");
        }
    }

    /** {@code /task/7/claim}, however the engine is reached. */
    private static String enginePath(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.replaceFirst("^/camunda/api/engine", "")
                .replaceFirst("^/engine-rest", "")
                .replaceFirst("^/engine/[^/]+(?=/)", "")
                .replaceFirst("/+$", "");
    }

    private boolean answerOurselves(HttpServletRequest request, String path, DoorAnswer answer) throws IOException {
        var reading = READING.contains(request.getMethod());
        var posting = request.getMethod().equals("POST");
        var task = TASK.matcher(path);
        if (task.matches()) {
            return answerTask(request, answer, task.group(1), task.group(2), reading, posting);
        }
        var start = START.matcher(path);
        if (start.matches() && !path.endsWith("/count")) {
            var key = start.group(1) != null
                    ? start.group(2)
                    : forms.startableKey(start.group(2)).orElse(null);
            return key != null && answerStart(request, answer, key, start.group(3), reading, posting);
        }
        return false;
    }

    private boolean answerTask(
            HttpServletRequest request, DoorAnswer answer, String id, String what, boolean reading, boolean posting)
            throws IOException {
        if (reading) {
            switch (what) {
                case "deployed-form" -> answer.json(asSystem(() -> forms.deployedForm(id, SignedIn.current())));
                case "form-variables" ->
                    answer.variables(
                            asSystem(() -> forms.shown(id, SignedIn.current())), request.getParameter("variableNames"));
                case "rendered-form" -> throw new Gone("Opgaven har ingen indbygget formular.");
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (!posting) {
            return false;
        }
        switch (what) {
            case "submit-form" -> {
                var sent = SentVariables.read(body(request));
                asSystem(() -> {
                    forms.complete(id, sent, SignedIn.current());
                    return null;
                });
            }
            case "claim" -> {
                var user = body(request).path("userId").asText(null);
                asSystem(() -> {
                    forms.claim(id, user, SignedIn.current());
                    return null;
                });
            }
            case "unclaim" ->
                asSystem(() -> {
                    forms.unclaim(id, SignedIn.current());
                    return null;
                });
            case "assignee" -> {
                var user = body(request).path("userId").asText(null);
                asSystem(() -> {
                    forms.assign(id, user, SignedIn.current());
                    return null;
                });
            }
            default -> {
                return false;
            }
        }
        answer.done();
        return true;
    }

    private boolean answerStart(
            HttpServletRequest request, DoorAnswer answer, String key, String what, boolean reading, boolean posting)
            throws IOException {
        if (reading && what.equals("deployed-start-form")) {
            answer.json(asSystem(() -> forms.deployedStartForm(key, SignedIn.current())));
            return true;
        }
        if (reading && what.equals("form-variables")) {
            answer.json("{}");
            return true;
        }
        if (posting && what.equals("submit-form")) {
            var sent = SentVariables.read(body(request));
            answer.started(asSystem(() -> forms.start(key, sent, SignedIn.current())));
            return true;
        }
        return false;
    }

    /** Passes what the person may read, and a few writes of operators and administrators. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        var person = SignedIn.current();
        boolean reads = READING.contains(request.getMethod());
        requireNoExpressions(request);
        var sent = reads ? null : new BufferedRequest(request, LARGEST_BODY);
        if (sent != null) {
            ExpressionGuard.requireNone(json, sent.body());
        }
        if (reads || request.getMethod().equals("POST") && Reading.isQuery(path)) {
            chain.doFilter(readable(request, sent, path, person), response);
        } else if (JOB.matcher(path).matches() && person.isOperator()) {
            chain.doFilter(sent, response);
        } else if (administration.allows(request.getMethod(), path, person)) {
            administration.requireGoodPassword(path, ExpressionGuard.parse(json, sent.body()));
            chain.doFilter(sent, response);
        } else {
            throw new Forbidden("Det kan ikke gøres her: brug opgavens formular eller Klyngeflows egne sider.");
        }
    }

    /** The request as it may be read by the person: as it is, or narrowed to tasks of one's own. */
    private HttpServletRequest readable(
            HttpServletRequest request, @Nullable BufferedRequest sent, String path, SignedIn person) {
        var asked = sent == null ? request : sent;
        if (person.isOperator()
                || administration.covers(path) && person.isAdministrator()
                || Reading.isHarmless(path)
                || Reading.isOwnGroups(path, request.getParameter("userId"), person)
                || Reading.isOwnTasks(path, request.getParameterValues("assignee"), person)) {
            return asked;
        }
        if (Reading.isTaskList(path) && (sent != null || path.startsWith("/filter"))) {
            var query = sent == null ? json.createObjectNode() : ExpressionGuard.parse(json, sent.body());
            if (query instanceof ObjectNode object) {
                return new NarrowedQuery(request, reading.narrowed(object, person));
            }
            throw ExpressionGuard.malformed();
        }
        var task = Reading.task(path, request.getParameter("taskId"));
        if (sent == null && task.isPresent()) {
            asSystem(() -> {
                forms.requireReadable(task.get(), person);
                return null;
            });
            return asked;
        }
        throw new Forbidden("Det kan kun driftspersonale læse her. Sagerne står på Klyngeflows egne sider.");
    }

    private static void requireNoExpressions(HttpServletRequest request) {
        for (var name : request.getParameterMap().keySet()) {
            ExpressionGuard.requirePlain(name);
        }
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        return ExpressionGuard.parse(json, new BufferedRequest(request, LARGEST_BODY).body());
    }

    /** The engine has already been told who asks; our own calls are made as the system, after our own check. */
    private <T> T asSystem(Call<T> call) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return call.make();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }

    private interface Call<T> {
        T make();
    }
}

package dk.klyngeflow.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.StuckScenes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What operators see of the program from outside: metrics, the dashboard over them, numbers in the log. */
@OnH2
class ObservabilityTest {

    private static final Path DASHBOARD = Path.of("docs", "grafana", "klyngeflow.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:klyngeflow|http|hikaricp|jvm|process|disk)_\\w+");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private StuckScenes scenes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private WorkNow work;

    @Autowired
    private StuckNow stuck;

    @BeforeEach
    void march() {
        fresh.at(StuckScenes.BEGIN);
    }

    @Test
    void theMetricsSayHowMuchWorkThereIs() {
        play.raise("njVestDriftsforum");
        play.raise("njVestDriftsforum");
        outbox.send(Mail.of("noegle", new EmailAddress("nogen@eksempel.dk"), "Emne", "Tekst"));
        play.moveTo(play.now().plusDays(30));

        work.count();

        assertThat(metrics().lines())
                .contains("klyngeflow_cases_open{cluster=\"njVest\",type=\"ISSUE\"} 2.0")
                .contains("klyngeflow_tasks{state=\"waiting\"} 2.0", "klyngeflow_tasks{state=\"overdue\"} 2.0")
                .contains("klyngeflow_jobs{state=\"failed\"} 0.0")
                .contains("klyngeflow_mails{state=\"waiting\"} 1.0")
                // Thirty days, one of which has lost an hour.
                .contains("klyngeflow_mails_oldest_seconds{state=\"waiting\"} 2588400.0");
    }

    /** A metric that is renamed here would leave an empty plot there. */
    @Test
    void everyPlotOfTheDashboardHasItsMetric() throws IOException {
        scenes.begin(StuckKind.NO_MEETING);
        outbox.send(Mail.of("noegle", new EmailAddress("nogen@eksempel.dk"), "Emne", "Tekst"));
        work.count();
        stuck.count();
        people.anonymous().get("/");
        var dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        var asked = new TreeSet<String>();
        texts(dashboard.path("panels"))
                .forEach(expression -> METRIC.matcher(expression).results().forEach(found -> asked.add(found.group())));

        assertThat(asked).hasSizeGreaterThan(12);
        var known = metrics();
        assertThat(asked).allSatisfy(metric -> assertThat(known).containsPattern("(?m)^" + metric + "[{ ]"));
    }

    private static Stream<String> texts(JsonNode panels) {
        return panels.findValuesAsText("expr").stream();
    }

    /** Nobody's name or address is needed to find what went wrong. */
    @Test
    void whatIsLoggedForARequestCarriesItsNumberAndItsCase() throws Exception {
        var seen = new AtomicReference<String>();
        var answer = new MockHttpServletResponse();
        new RequestLog()
                .doFilter(
                        new MockHttpServletRequest("GET", "/sager/NJVEST-2026-0042/forloeb"),
                        answer,
                        (request, response) -> seen.set(MDC.get("requestNumber") + " " + MDC.get("caseNumber")));

        assertThat(seen.get()).matches("[0-9a-f]{8} NJVEST-2026-0042").startsWith(answer.getHeader("X-Request-Id"));
        assertThat(MDC.get("requestNumber")).isNull();
        assertThat(MDC.get("caseNumber")).isNull();
        assertThat(people.anonymous().get("/").header("X-Request-Id")).matches("[0-9a-f]{8}");
    }

    private String metrics() {
        Caller operator = people.calling("driften", Groups.OPERATORS);
        return operator.get("/actuator/prometheus").body();
    }
}

package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.klyngeflow.monitoring.Diagnoses;
import dk.klyngeflow.monitoring.Diagnosis;
import dk.klyngeflow.monitoring.Finding;
import dk.klyngeflow.monitoring.StuckKind;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.StuckScenes;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * For every kind there is, the running program gets really stuck; an operator finds it in Cockpit, reads why, and gets it going
 * again from there. The metrics say the same. Nearly last of all stories: it moves the demo's time to the end of the bodies.
 */
@RunningDemo
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StuckBrowserTest {

    private static final Pattern METRIC =
            Pattern.compile("klyngeflow_stuck_cases\\{body=\"(\\w*)\",cluster=\"(\\w+)\",kind=\"(\\w+)\"} ([0-9.]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private StuckScenes scenes;

    @Autowired
    private Play play;

    @Autowired
    private Diagnoses diagnoses;

    @Autowired
    private ProcessEngine engine;

    private JobExecutor jobs;
    private Visitor operator;
    private Caller program;

    @BeforeAll
    void anOperatorAtCockpit() {
        try (var visitor = new Visitor(port)) {
            visitor.go("/");
            visitor.waitUntilReplayed();
        }
        // Jobs run where a scene moves time, and nowhere else.
        jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        play.moveTo(StuckScenes.BEGIN);
        operator = new Visitor(port).signIn("operatoer");
        program = Caller.withPassword(port, "operatoer", "Klynge-2022!");
    }

    @AfterAll
    void jobsRunAgain() {
        operator.close();
        jobs.start();
    }

    /** A kind without its scene fails here. */
    Stream<StuckKind> kinds() {
        assertThat(scenes.kinds()).containsExactlyInAnyOrder(StuckKind.values());
        return scenes.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStuckCaseIsFoundInCockpitAndGetsGoingAgain(StuckKind kind) {
        var scene = scenes.begin(kind);
        metricsSayWhatIsCounted(kind);
        var stuck = diagnoses.ofKey(scene.key()).orElseThrow();
        if (kind == StuckKind.TASK_OVERDUE) {
            dashboardLeadsTo(stuck, kind);
        } else {
            operator.go("/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=klyngeflow-stuck"
                    .formatted(stuck.instance().orElseThrow()));
        }
        takeStep(kind, scene);
        if (kind == StuckKind.POSTPONED_TWICE) {
            pathIsShown();
        }
        scene.then().run();

        assertThat(kindsOf(scene.key())).doesNotContain(kind);
    }

    private void takeStep(StuckKind kind, StuckScenes.Scene scene) {
        var box = operator.page().locator("[data-test=finding-" + kind + "]").first();
        assertThat(box.locator(".klyngeflow-sentence")).containsText(scene.sentence());
        scene.mend().run();
        box.locator("[name=step]").selectOption(scene.step().name());
        if (scene.to() != null) {
            box.locator("[name=to]").selectOption(scene.to());
        }
        box.locator("[data-test=take-step]").click();
        assertThat(box.locator("[data-test=step-error]")).containsText("Begrundelse");
        box.locator("[name=reason]").fill("Set i Cockpit");
        operator.picture("stuck-" + kind.name().toLowerCase());
        box.locator("[data-test=take-step]").click();
        assertThat(operator.page().locator("[data-test=said]")).containsText("Det er gjort");
    }

    /** From the dashboard to the case. */
    private void dashboardLeadsTo(Diagnosis stuck, StuckKind kind) {
        var page = operator.go("/camunda/app/cockpit/default/#/dashboard");
        page.locator("[data-kind=" + kind + "]").click();
        var found = page.locator("[data-test=stuck-list] tr")
                .filter(new Locator.FilterOptions().setHasText(stuck.key()))
                .first();
        assertThat(found).containsText(stuck.findings().get(0).sentence().substring(0, 20));
        operator.picture("stuck-dashboard");
        found.locator("a").click();
    }

    /** The way of the case so far, on its diagram and in a table. */
    private void pathIsShown() {
        var page = operator.page();
        page.getByText("Vejen hertil").first().click();
        assertThat(page.locator("[data-test=path]")).containsText("Beslutning");
        assertThat(page.locator(".djs-element.klyngeflow-passed").first()).isVisible();
        operator.picture("stuck-path");
    }

    private void metricsSayWhatIsCounted(StuckKind kind) {
        var counts = new TreeMap<String, Double>();
        var answer = program.get("/api/stuck-cases/counts").json().path("counts");
        StreamSupport.stream(answer.spliterator(), false)
                .forEach(count -> counts.put(
                        count.path("kind").asText() + " "
                                + count.path("cluster").asText() + " "
                                + count.path("body").asText(),
                        count.path("cases").asDouble()));
        var metrics = new TreeMap<String, Double>();
        METRIC.matcher(program.get("/actuator/prometheus").body())
                .results()
                .forEach(found -> metrics.put(
                        found.group(3) + " " + found.group(2) + " " + found.group(1), Double.valueOf(found.group(4))));
        assertThat(counts.keySet()).anyMatch(name -> name.startsWith(kind + " "));
        assertThat(metrics).isEqualTo(counts);
    }

    private Stream<StuckKind> kindsOf(String key) {
        return diagnoses.ofKey(key).stream()
                .flatMap(diagnosis -> diagnosis.findings().stream())
                .map(Finding::kind);
    }
}

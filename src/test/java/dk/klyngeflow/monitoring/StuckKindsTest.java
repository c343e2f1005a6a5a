package dk.klyngeflow.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.StuckScenes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind: how a case gets there, what is said of it, and what gets it going again. */
@OnH2
class StuckKindsTest {

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private StuckScenes scenes;

    @Autowired
    private Diagnoses diagnoses;

    @Autowired
    private OperatorApi api;

    @Autowired
    private AuditLog audit;

    @BeforeEach
    void march() {
        fresh.at(StuckScenes.BEGIN);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsSeenToBeStuckAndGetsGoingAgain(StuckKind kind) {
        var scene = scenes.begin(kind);

        var finding = finding(kind, scene);
        assertThat(finding.sentence()).contains(scene.sentence());
        assertThat(finding.steps()).contains(scene.step());
        assertThat(diagnoses.counts()).anyMatch(count -> count.kind() == kind && count.cases() > 0);

        var about = about(scene, finding);
        scene.mend().run();
        var answer = api.take(
                scene.key(),
                Map.of(
                        "step",
                        scene.step().name(),
                        "kind",
                        kind.name(),
                        "about",
                        about,
                        "to",
                        scene.to() == null ? "" : scene.to(),
                        "reason",
                        "Set i driften"),
                play.person("operatoer", Groups.OPERATORS));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        scene.then().run();

        assertThat(diagnoses.ofKey(scene.key()).stream()
                        .flatMap(diagnosis -> diagnosis.findings().stream())
                        .map(Finding::kind))
                .doesNotContain(kind);
        assertThat(audit.of(scene.key()))
                .anyMatch(entry -> entry.account().equals("operatoer")
                        && entry.detail().orElse("").contains("Set i driften"));
    }

    private Finding finding(StuckKind kind, StuckScenes.Scene scene) {
        return diagnoses
                .ofKey(scene.key())
                .orElseThrow(() -> new AssertionError(scene.key() + " is not stuck but at " + play.at(scene.key())))
                .findings()
                .stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(scene.key() + " is not " + kind + " but " + diagnoses.ofKey(scene.key())));
    }

    /** A task is given away, whatever it is that is late. */
    private String about(StuckScenes.Scene scene, Finding finding) {
        return scene.step() == Step.ASSIGN
                ? diagnoses.ofKey(scene.key()).orElseThrow().waiting().get(0).task()
                : finding.about();
    }
}

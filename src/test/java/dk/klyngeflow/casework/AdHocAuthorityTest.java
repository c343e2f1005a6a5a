package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.organisation.AdHocAuthority;
import dk.klyngeflow.organisation.AdHocAuthority.Purpose;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.support.OnH2;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code adHocAuthority}: who may set up ad hoc groups alone, with whose approval, or not at all (C-05). */
@OnH2
class AdHocAuthorityTest {

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Organisation organisation;

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        // body, ANALYSIS, TIME_LIMITED_TASK, STANDBY_POOL, EXPERTISE
        "njSydDriftsgruppe, ALONE, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL",
        "njVestDriftsforum, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL",
        "njNordStrategisk, ALONE, ALONE, ALONE, ALONE",
        "njMidtStrategisk, ALONE, ALONE, ALONE, ALONE",
        "njSydStrategisk, ALONE, ALONE, ALONE, ALONE",
        "njVestStrategisk, ALONE, ALONE, ALONE, ALONE",
        "njVestPolitisk, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL", // silent
        "rmMidtKsg, NEEDS_APPROVAL, ALONE, ALONE, NEEDS_APPROVAL", // silent otherwise
        "rmMidtTemaSomatik, NEEDS_APPROVAL, ALONE, ALONE, NEEDS_APPROVAL",
        "rmMidtTemaPsykiatri, NEEDS_APPROVAL, ALONE, ALONE, NEEDS_APPROVAL",
        "rmMidtTemaBoern, NEEDS_APPROVAL, ALONE, ALONE, NEEDS_APPROVAL",
        "rmMidtPolitisk, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL", // silent
        "rmTemaBehandling, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL, ALONE",
        "rmStyregruppe, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL, NEEDS_APPROVAL", // silent
        "rmMidtNetvaerk, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED, NOT_ALLOWED"
    })
    void everyRegimeAndEveryPurpose(
            String body, String analysis, String timeLimitedTask, String standbyPool, String expertise) {
        assertThat(answer(body, Purpose.ANALYSIS)).isEqualTo(analysis);
        assertThat(answer(body, Purpose.TIME_LIMITED_TASK)).isEqualTo(timeLimitedTask);
        assertThat(answer(body, Purpose.STANDBY_POOL)).isEqualTo(standbyPool);
        assertThat(answer(body, Purpose.EXPERTISE)).isEqualTo(expertise);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Level.values())
                .flatMap(level -> Arrays.stream(Purpose.values())
                        .filter(purpose -> purpose != Purpose.ANY)
                        .flatMap(purpose -> Stream.of("ALLOWED_ALONE", "NEEDS_APPROVAL", "NOT_ALLOWED", "SILENT")
                                .map(own -> Arguments.of(level, purpose, own))));
    }

    /** What a body's own charter says holds, at whatever level; only a network never may. */
    @ParameterizedTest
    @MethodSource("everything")
    void whatTheCharterSaysHolds(Level level, Purpose purpose, String own) {
        for (boolean above : new boolean[] {true, false}) {
            var answer = decide(level, purpose, own, above);

            if (level == Level.NETWORK || own.equals("NOT_ALLOWED")) {
                assertThat(answer).containsEntry("authority", "NOT_ALLOWED");
            } else {
                assertThat(answer).containsEntry("authority", own.equals("ALLOWED_ALONE") ? "ALONE" : "NEEDS_APPROVAL");
            }
            assertThat((String) answer.get("reason")).isNotBlank();
        }
    }

    private String answer(String bodyId, Purpose purpose) {
        var body = organisation.body(new BodyId(bodyId));
        var own = body.adHocAuthority(purpose)
                .map(AdHocAuthority::answer)
                .map(Enum::name)
                .orElse("SILENT");
        boolean above = body.upward().or(body::regional).isPresent();
        return (String) decide(body.level(), purpose, own, above).get("authority");
    }

    private Map<String, Object> decide(Level level, Purpose purpose, String own, boolean above) {
        return decisions
                .evaluateDecisionTableByKey("adHocAuthority")
                .variables(Map.of(
                        "bodyLevel", level.name(), "purpose", purpose.name(), "ownRule", own, "hasBodyAbove", above))
                .evaluate()
                .getSingleResult()
                .getEntryMap();
    }
}

package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.BodyId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents say in words of what each body is for, rule by rule and as strictly as they mean it. */
class RemitTest {

    private static final Organisation ORGANISATION = ShippedOrganisation.read();

    /** Each rule with its strictness's first letter; {@code -} for what only informs. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                njNordStrategisk  | PURPOSE     | R-008-
                njNordStrategisk  | TASK        | R-005M R-006M R-007M R-028M R-029M R-030M R-031M R-032M R-033M R-034M R-035M R-036M R-037M R-038M R-039M R-040M R-041M R-042M
                njNordStrategisk  | PRINCIPLE   | R-010-
                njNordStrategisk  | SECRETARIAT | R-044M
                njNordStrategisk  | WORKING     | R-046M
                njVestStrategisk  | TASK        | R-005M R-006M R-007M R-028M R-029M R-030M R-031M R-032M R-033M R-034M R-035M R-036M R-037M R-038M R-039M R-040M R-041M R-042M R-088M R-090T R-112T
                njVestStrategisk  | MEMBERS     | R-059-
                njVestStrategisk  | WORKING     | R-046M R-086T
                njSydDriftsgruppe | PURPOSE     | R-116M
                njSydDriftsgruppe | TASK        | R-117M R-118M R-119M R-120M R-121M R-122M R-123M
                njSydDriftsgruppe | MEMBERS     | R-129M R-131M
                rmMidtTemaBoern   | PURPOSE     | R-164M
                rmMidtTemaBoern   | TASK        | R-207M
                rmMidtTemaBoern   | PRINCIPLE   | R-166M
                rmMidtTemaBoern   | MEMBERS     | R-167M R-169M R-212M
                rmMidtTemaBoern   | SECRETARIAT | R-170M R-213M
                rmMidtTemaBoern   | WORKING     | R-219M
                rmMidtKsg         | PURPOSE     | R-146- R-147-
                rmMidtKsg         | TASK        | R-188M R-189M R-190M R-191M R-192M R-193M R-194M R-195M
                rmMidtKsg         | PRINCIPLE   | R-148-
                rmMidtKsg         | MEMBERS     | R-158M R-169M R-201M R-203M
                rmMidtKsg         | SECRETARIAT | R-170M R-183M R-184M R-185- R-202M
                rmMidtKsg         | WORKING     | R-149M R-219M
                rmMidtPolitisk    | PURPOSE     | R-152M
                rmMidtPolitisk    | TASK        | R-153M R-154M R-155M
                rmMidtPolitisk    | SECRETARIAT | R-186M
                rmStyregruppe     | PURPOSE     | R-234- R-235M
                rmStyregruppe     | TASK        | R-236M R-237M R-238M R-239M
                rmStyregruppe     | PRINCIPLE   | R-260-
                rmStyregruppe     | MEMBERS     | R-241M
                rmStyregruppe     | SECRETARIAT | R-244M R-245M
                rmStyregruppe     | WORKING     | R-243D R-254-
                rmTemaKvalitet    | TASK        | R-246M R-247M R-248M R-251M
                """)
    void everyLineStandsThereAsStrictlyAsItIsMeant(String body, Remit.Kind kind, String expected) {
        var lines = ORGANISATION.body(new BodyId(body)).remit(kind);

        assertThat(lines)
                .extracting(line -> line.rule()
                        + line.binds()
                                .map(binds -> binds.name().substring(0, 1))
                                .orElse("-"))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split(" ")));
    }

    /** MUST and MAY begin alike: permissions are told apart here. */
    @ParameterizedTest
    @CsvSource({
        "njNordStrategisk, R-046",
        "njVestStrategisk, R-088",
        "njSydDriftsgruppe, R-129",
        "rmMidtKsg, R-149",
        "rmMidtKsg, R-201",
        "rmMidtKsg, R-219",
        "rmMidtTemaSomatik, R-212",
        "rmStyregruppe, R-238",
        "rmTemaDigital, R-251"
    })
    void permissionsBindNobody(String body, String rule) {
        assertThat(ORGANISATION.body(new BodyId(body)).remit())
                .filteredOn(line -> line.rule().equals(rule))
                .singleElement()
                .extracting(line -> line.strictness().name())
                .isEqualTo("MAY");
    }

    /** The nine principles of R-010, the four visions of R-146, the three areas of R-147, the five principles of R-148. */
    @ParameterizedTest
    @CsvSource({
        "njSydStrategisk, R-010, 9",
        "rmMidtKsg, R-146, 4",
        "rmMidtKsg, R-147, 3",
        "rmMidtKsg, R-148, 5",
        "rmStyregruppe, R-260, 6"
    })
    void listsAreWhole(String body, String rule, int parts) {
        var text = ORGANISATION.body(new BodyId(body)).remit().stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(text.split(";")).hasSize(parts);
    }

    /** too few meetings are a mistake, and there are never too many. */
    @Test
    void theStrategicLevelMayMeetAsOftenAsItLikes() {
        var meetings = ORGANISATION.body(new BodyId("njSydStrategisk")).meetings();

        assertThat(meetings.min()).isEqualTo(4);
        assertThat(meetings.max()).isNull();
    }

    /** how the cluster is organised is not for the operations group to decide. */
    @Test
    void theSteeringGroupDecidesHowTheClusterIsOrganised() {
        var operations = ORGANISATION.body(new BodyId("njSydDriftsgruppe"));

        var other = operations
                .adHocAuthority(AdHocAuthority.Purpose.TIME_LIMITED_TASK)
                .orElseThrow();
        assertThat(other.answer()).isEqualTo(AdHocAuthority.Answer.NEEDS_APPROVAL);
        assertThat(other.approvedBy()).isEqualTo(new BodyId("njSydStrategisk"));
    }
}

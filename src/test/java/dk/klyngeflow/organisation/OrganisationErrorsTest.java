package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Each kind of mistake in an organisation file is answered with the file, the line and what is allowed. */
class OrganisationErrorsTest {

    private static final String RIGHT = right();

    /** Marks, as a YAML comment, the line that the message must name. */
    private static final String HERE = " #here";

    @Test
    void theTextThatIsSpoiledBelowIsRight() {
        assertThat(Organisation.read(List.of(file("right.yml", RIGHT))).bodies())
                .hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeNamesFileLineAndWhatIsAllowed(String kind, String right, String wrong, List<String> words) {
        var text = RIGHT.replace(right, wrong);
        assertThat(text).as("the text to spoil is there").isNotEqualTo(RIGHT).contains(HERE);

        var mistakes = mistakesOf(file("wrong.yml", text));

        assertThat(mistakes)
                .singleElement()
                .asString()
                .startsWith("wrong.yml:%d: ".formatted(lineOf(HERE, text)))
                .contains(words);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // keys
                mistake("unknown key", "fictional: true", "fictitious: true #here", "'fictitious'", "fictional, id"),
                mistake(
                        "unknown key of a body",
                        "    shortName: Rådet",
                        "    nickname: X #here\n        shortName: R",
                        "'nickname'",
                        "shortName"),
                mistake(
                        "two lines of a body's remit for one rule",
                        "    shortName: Rådet",
                        "    remit: [{ kind: TASK, text: A, rule: § 1 },\n"
                                + "          { kind: TASK, text: B, rule: § 1 }] #here\n        shortName: R",
                        "'§ 1' stands here twice"),
                mistake(
                        "unknown key of a deadline",
                        "{ workingDays: 3,",
                        "{ days: 3, #here\n workingDays: 3,",
                        "'days'",
                        "workingDays"),
                mistake(
                        "missing key",
                        "      - id: slOestNet\n        level: NETWORK\n",
                        "      - id: slOestNet #here\n",
                        "'level' is missing",
                        "slOestNet"),
                mistake(
                        "missing rule",
                        "{ to: slOestPolitik, rule: § 13 }",
                        "{ to: slOestPolitik } #here",
                        "'rule' is missing"),
                mistake(
                        "missing strictness",
                        "{ value: AS_COLLECTED, strictness: DEFAULT,",
                        "{ value: AS_COLLECTED, #here\n",
                        "'strictness' is missing"),
                mistake("key twice", "name: Rådet\n", "name: Rådet\n        name: Rådet #here\n", "'name'", "twice"),
                // values
                mistake("unknown level", "level: STRATEGIC", "level: STRATEGISK #here", "'STRATEGISK'", "STRATEGIC"),
                mistake(
                        "regional level in a cluster",
                        "level: STRATEGIC",
                        "level: REGIONAL_STEERING #here",
                        "'REGIONAL_STEERING'",
                        "OPERATIONS, THEME_GROUP, STRATEGIC, POLITICAL, NETWORK"),
                mistake(
                        "local level in a region",
                        "level: REGIONAL_STEERING",
                        "level: STRATEGIC #here",
                        "'STRATEGIC'",
                        "REGIONAL_STEERING"),
                mistake("unknown sector", "sector: PATIENTS }", "sector: PATIENT } #here", "'PATIENT'", "PATIENTS"),
                mistake(
                        "unknown strictness",
                        "strictness: TARGET",
                        "strictness: SHOULD #here\n",
                        "'SHOULD'",
                        "MUST, DEFAULT, TARGET, MAY"),
                mistake("unknown subject", "subject: DATA,", "subject: DATEN, #here\n", "'DATEN'", "CLUSTER_FUNDS"),
                mistake("no number", "workingDays: 3,", "workingDays: three, #here\n", "'three'", "1 to 250"),
                mistake("number too small", "workingDays: 3,", "workingDays: 0, #here\n", "'0'", "1 to 250"),
                mistake("number too large", "min: 6,", "min: 60, #here\n", "'60'", "0 to 52"),
                mistake("max below min", "max: 8,", "max: 5, #here\n", "max is 5 and min is 6", "not below min"),
                mistake("no date", "validTo: 2025-12-31", "validTo: 31.12.2025 #here", "'31.12.2025'", "yyyy-MM-dd"),
                mistake("day that is none", "validTo: 2026-12-31", "validTo: 2026-12-32 #here", "'2026-12-32'"),
                mistake(
                        "no yes or no",
                        "memberMandateOnly: true",
                        "memberMandateOnly: ja #here",
                        "'ja'",
                        "true, false"),
                mistake("nothing", "name: Rådet\n", "name: #here\n", "nothing", "a text"),
                mistake("a list for a text", "name: Rådet\n", "name: [Rådet] #here\n", "a list", "a text"),
                mistake(
                        "a text for a list", "name: Netværk\n        shortName: Netværk\n        chairs: []",
                        "name: Netværk\n        shortName: Netværk\n        chairs: none #here", "a list"),
                mistake(
                        "a text for a mapping",
                        "upward: { to: slOestPolitik, rule: § 13 }",
                        "upward: slOestPolitik #here",
                        "keys with values"),
                mistake(
                        "text too long",
                        "name: Rådet\n",
                        "name: " + "Råd".repeat(70) + " #here\n",
                        "1 to 200 characters"),
                mistake("control character", "name: Rådet\n", "name: \"R\\tdet\" #here\n", "one line"),
                // ids
                mistake("bad id", "- id: slOestNet", "- id: slOest-Net #here", "'slOest-Net'", "letters"),
                mistake("id without its owner", "- id: slOestNet", "- id: slVestNet #here", "'slVestNet'", "'slOest'"),
                mistake("body twice", "- id: slOestNet", "- id: slOestRaad #here", "'slOestRaad'", "already"),
                mistake(
                        "cluster id that numbers no case",
                        "- id: slOest\n",
                        "- id: slOest2 #here\n",
                        "'slOest2'",
                        "letters"),
                mistake("seat twice", "{ code: chief,", "{ code: nurse, #here\n", "'nurse'", "twice"),
                mistake(
                        "party twice",
                        "parties: [slHospital, slPatienter]",
                        "parties: [slHospital, slHospital] #here",
                        "'slHospital'",
                        "twice"),
                // names of others
                mistake(
                        "no such template",
                        "template: shared\n        level: STRATEGIC",
                        "template: share #here\n        validTo: 2026-12-31\n        chairs: []\n        level: STRATEGIC",
                        "'share'",
                        "allowed: shared"),
                mistake(
                        "template without use",
                        "templates:\n",
                        "templates:\n  spare:\n    level: STRATEGIC #here\n",
                        "'spare'"),
                mistake(
                        "no such party",
                        "parties: [slHospital, slPatienter]",
                        "parties: [slHospitl] #here",
                        "'slHospitl'",
                        "slHospital, slPatienter"),
                mistake("seat within no seat", "within: nurse,", "within: nurses, #here\n", "'nurses'", "chief, nurse"),
                mistake(
                        "no such successor",
                        "successor: slOestRaad",
                        "successor: slOestRad #here",
                        "'slOestRad'",
                        "successor",
                        "slOestRaad"),
                mistake(
                        "no such upward target",
                        "{ to: slOestPolitik,",
                        "{ to: slOestTop, #here\n",
                        "'slOestTop'",
                        "upward target of 'slOestStrategi'",
                        "slOestPolitik"),
                mistake(
                        "no such regional target",
                        "{ to: slStyregruppe,",
                        "{ to: slForum, #here\n",
                        "'slForum'",
                        "regional target",
                        "slStyregruppe"),
                mistake(
                        "no such partner",
                        "jointWith: slOestStrategi",
                        "jointWith: slOestStrat #here\n",
                        "'slOestStrat'",
                        "joint meetings"),
                mistake("no such forum", "refersTo: slStyregruppe", "refersTo: slForum #here\n", "'slForum'"),
                mistake("no such approver", "approvedBy: slOestStrategi", "approvedBy: slOestX #here\n", "'slOestX'"),
                mistake(
                        "itself",
                        "{ to: slOestPolitik,",
                        "{ to: slOestStrategi, #here\n",
                        "'slOestStrategi' cannot be upward target"),
                // the rules about cluster funds
                mistake(
                        "unknown rule about funds",
                        "largeFromKroner: 250000",
                        "largeFrom: 250000 #here",
                        "'largeFrom'",
                        "largeFromKroner"),
                mistake("too many sectors", "{ value: 3, strict", "{ value: 4, #here\n strict", "'4'", "2 to 3"),
                mistake("too few sectors", "{ value: 3, strict", "{ value: 1, #here\n strict", "'1'", "2 to 3"),
                mistake(
                        "sectors without strictness",
                        "sectorsRequired: { value: 3, strictness: MUST,",
                        "sectorsRequired: { value: 3, #here\n",
                        "'strictness' is missing"),
                mistake("no amount", "largeFromKroner: 250000", "largeFromKroner: 0 #here", "'0'", "1 to 1000000000"),
                mistake(
                        "amount in words",
                        "largeFromKroner: 250000",
                        "largeFromKroner: 250.000 kr. #here",
                        "'250.000 kr.'"),
                mistake("too long to answer", "statementDays: 10", "statementDays: 61 #here", "'61'", "1 to 60"),
                mistake("no reports", "statusEveryMonths: 3", "statusEveryMonths: 0 #here", "'0'", "1 to 24"),
                mistake(
                        "neither blind nor not",
                        "blindStatements: true",
                        "blindStatements: ja #here",
                        "'ja'",
                        "true, false"),
                mistake("neither scored nor not", "scoreSheets: true", "scoreSheets: 5 #here", "'5'", "true, false"),
                // things that do not fit each other
                mistake(
                        "end before the beginning",
                        "validTo: 2025-12-31",
                        "validTo: 2023-12-31 #here",
                        "before it begins",
                        "2024-01-01 or later"),
                mistake(
                        "successor without an end", "shortName: Rådet\n",
                        "shortName: Rådet\n        successor: slOestNet #here\n", "together with validTo"),
                mistake(
                        "gap before the successor",
                        "validTo: 2025-12-31\n        successor: slOestRaad",
                        "validTo: 2025-12-30\n        successor: slOestRaad #here",
                        "not in force on the day after 'slOestPolitik' ends (2025-12-30)"),
                mistake(
                        "successor at another level",
                        "successor: slOestRaad",
                        "successor: slOestStrategi #here",
                        "'slOestStrategi' is at the level STRATEGIC",
                        "a successor at the level POLITICAL"),
                mistake("half a joint meeting", "jointMeetings: 1, ", "#here\n", "jointWith and jointMeetings"),
                mistake(
                        "approval by nobody", "answer: NEEDS_APPROVAL, approvedBy: slOestStrategi,",
                        "answer: NEEDS_APPROVAL, #here\n", "approvedBy"),
                mistake(
                        "network that escalates", "        name: Netværk\n",
                        "        upward: { to: slOestStrategi, rule: x } #here\n        name: Netværk\n", "R-182"));
    }

    @Test
    void everyLineOfACircleIsTold() {
        var text = RIGHT.replace(
                "        successor: slOestRaad\n",
                "        successor: slOestRaad\n        upward: { to: slOestDrift, rule: x }\n");

        assertThat(mistakesOf(file("wrong.yml", text)))
                .hasSize(3)
                .allMatch(mistake -> mistake.contains("escalation in a circle"))
                .anyMatch(mistake -> mistake.startsWith("wrong.yml:%d: ".formatted(lineOf("to: slOestDrift", text)))
                        && mistake.contains("slOestPolitik -> slOestDrift -> slOestStrategi -> slOestPolitik"));
    }

    @Test
    void bodiesCannotFollowEachOtherInACircle() {
        var text = RIGHT.replace(
                "        shortName: Rådet\n        validFrom: 2026-01-01\n",
                "        shortName: Rådet\n        validFrom: 2026-01-01\n        validTo: 2030-12-31\n"
                        + "        successor: slOestPolitik\n");

        assertThat(mistakesOf(file("wrong.yml", text)))
                .anyMatch(mistake -> mistake.startsWith(
                                "wrong.yml:%d: ".formatted(lineOf("successor: slOestPolitik", text)))
                        && mistake.contains("succession in a circle: slOestRaad -> slOestPolitik -> slOestRaad"));
    }

    @Test
    void aTargetMustBeInForceAtTheSameTime() {
        var text = RIGHT.replace("{ to: slOestPolitik,", "{ to: slOestRaad,")
                .replace("  shared:\n    validTo: 2026-12-31", "  shared:\n    validTo: 2025-12-31");

        assertThat(mistakesOf(file("wrong.yml", text)))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:%d: ".formatted(lineOf("{ to: slOestRaad,", text)))
                .contains("'slOestStrategi' and 'slOestRaad' are never in force at the same time");
    }

    @Test
    void noCaseGoesToAnotherRegion() throws IOException {
        var text = RIGHT.replace("refersTo: slStyregruppe", "refersTo: rmStyregruppe");
        var files = Stream.concat(ShippedOrganisation.files().stream(), Stream.of(file("wrong.yml", text)));

        assertThatThrownBy(() -> Organisation.read(files.toList()))
                .isInstanceOf(OrganisationException.class)
                .hasMessageContaining("wrong.yml:%d: ".formatted(lineOf("refersTo: rmStyregruppe", text)))
                .hasMessageContaining("'rmStyregruppe' cannot be body that treats the excluded subject");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnceInTheirOrder() {
        var first = RIGHT.replace("name: Rådet\n", "nam: Rådet\n").replace("level: STRATEGIC", "level: STRATEGIK");

        assertThatThrownBy(() -> Organisation.read(List.of(file("b.yml", "region: []\n"), file("a.yml", first))))
                .isInstanceOf(OrganisationException.class)
                .hasMessageContaining("mistakes found: 4")
                .hasMessageFindingMatch("(?s)a\\.yml:\\d+: 'STRATEGIK'.*a\\.yml:\\d+: .*'nam'.*b\\.yml:1: ");
    }

    @Test
    void anIdBelongsToOneFile() {
        assertThat(mistakesOf(file("first.yml", RIGHT), file("second.yml", RIGHT)))
                .hasSize(2 + 6) // region, cluster, six bodies
                .allMatch(mistake -> mistake.startsWith("second.yml:") && mistake.contains("in first.yml:"));
    }

    @Test
    void aFileMustBeYamlWithSomethingInIt() {
        assertThat(mistakesOf(file("wrong.yml", ""))).containsExactly("wrong.yml:1: the file is empty");
        assertThat(mistakesOf(file("wrong.yml", "region:\n  id: sl\n name: X\n")))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:3: this is no YAML: ");
        assertThat(mistakesOf(file("wrong.yml", "region:\n  name: Nul\u0000\n")))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:2: this is no YAML: ");
        assertThat(mistakesOf(file("wrong.yml", "region: S\u00f8nderlund".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("wrong.yml:1: the file is not in UTF-8");
    }

    @Test
    void thereMustBeAFile() {
        assertThatThrownBy(() -> Organisation.read(List.of()))
                .isInstanceOf(OrganisationException.class)
                .hasMessageContaining("organisation/*.yml");
    }

    private static Arguments mistake(String kind, String right, String wrong, String... words) {
        return arguments(kind, right, wrong, List.of(words));
    }

    private static String right() {
        try {
            return new ClassPathResource("organisation-tests/soenderlund.yml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Resource file(String name, byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static List<String> mistakesOf(Resource... files) {
        return catchThrowableOfType(OrganisationException.class, () -> Organisation.read(List.of(files)))
                .mistakes();
    }

    private static int lineOf(String words, String text) {
        return (int) text.substring(0, text.indexOf(words)).lines().count();
    }
}

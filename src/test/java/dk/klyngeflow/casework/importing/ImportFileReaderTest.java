package dk.klyngeflow.casework.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.casework.importing.ImportFile.MeetingRecord;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;

/** Each kind of mistake in an import file is answered with the file, the line and what is allowed. */
class ImportFileReaderTest {

    private static final Organisation ORGANISATION = Organisations.shipped();
    private static final LocalDateTime NOW = LocalDateTime.parse("2023-01-01T12:00");

    /** Marks, as a YAML comment, the line that the message must name. */
    private static final String HERE = " #here";

    /** One case through three levels, with a linked case, in as few lines as it takes. */
    private static final String RIGHT = """
            import: vest-2022
            cluster: njVest
            appointments:
              - { body: njVestStrategisk, seat: healthDirector, party: njMorsoe, title: Direktør, from: 2022-08-01 }
            calendar:
              - { body: njVestDriftsforum, start: 2022-09-13T13:00, end: 2022-09-13T15:00 }
              - { body: njVestStrategisk, start: 2022-10-13T13:00, end: 2022-10-13T15:00, number: 13, place: Teams }
              - { body: njVestPolitisk, start: 2022-11-09T13:00, end: 2022-11-09T15:00 }
              - { body: njVestStrategisk, start: 2022-12-05T13:00, end: 2022-12-05T15:00 }
              - { body: njVestStrategisk, start: 2022-12-06T13:00, end: 2022-12-06T15:00, cancelled: Sne }
              - { body: njVestStrategisk, start: 2023-02-02T14:00, end: 2023-02-02T16:00 }
            fundYears:
              - { year: 2022, national: 80000000, received: 871553 }
            cases:
              - key: midler
                title: Midler
                subject: CLUSTER_FUNDS
                description: Hvad skal de bruges til?
                opensAt: njVestDriftsforum
                opened: 2022-09-01
            meetings:
              - body: njVestDriftsforum
                date: 2022-09-13
                items:
                  - title: Midler for 2022
                    case: midler
                    points:
                      - { verb: APPROVES_AND_RECOMMENDS, text: Overføres, outcome: APPROVED }
              - body: njVestStrategisk
                date: 2022-10-13
                chair: Direktør, Thisted
                attendance:
                  - { seat: healthDirector, title: "Direktør, Thisted" }
                  - { seat: municipalLeader, title: Chef }
                  - { seat: municipalLeader, title: Chef }
                  - { seat: municipalLeader, title: Leder, presence: ABSENT }
                items:
                  - number: "1"
                    title: Midler
                    case: midler
                    start: "13:00"
                    end: "13:10"
                    treatedAs: 2
                    notTakingPart: [ { who: "Direktør, Thisted", reason: Inhabil } ]
                    points:
                      - { number: "1", verb: NOTES, text: Orientering, outcome: NOTED }
                      - verb: APPROVES_AND_RECOMMENDS
                        text: Overføres
                        outcome: APPROVED
                        sentOnAs: overfoersel
                        effects:
                          - carryOver: { year: 2022, amount: 871553 }
                      - { verb: NOTES, text: Uden for sagen, case: none, outcome: NOTED }
                  - number: "2"
                    title: Model
                    points:
                      - verb: DISCUSSES_AND_DECIDES
                        text: Model
                        outcome: NO_DECISION
                        effects:
                          - proposeModel: { year: 2022, recommended: B_70_30, fallback: C_ONGOING }
                      - verb: CANCELS
                        text: Aflyser
                        outcome: APPROVED
                        effects:
                          - cancelMeeting: { date: 2022-12-05, why: Ingen sager }
                          - planMeeting: { start: 2023-06-21T14:00, end: 2023-06-21T16:00 }
                          - draftAgenda: { body: njVestPolitisk, date: 2022-11-09, items: [ { title: Midler } ] }
                          - followUp: { title: Indkalde, holder: Sekretariatet, due: 2022-12-01 }
              - body: njVestPolitisk
                date: 2022-11-09
                items:
                  - title: Overførsel
                    case: overfoersel
                    points:
                      - { verb: APPROVES, text: Godkender, outcome: APPROVED }
            """;

    /** Stands for the end of the text, to add something there. */
    private static final String END = "          - { verb: APPROVES, text: Godkender, outcome: APPROVED }\n";

    @Test
    void theTextThatIsSpoiledBelowIsRight() {
        var file = read(RIGHT);

        assertThat(file.key()).isEqualTo("vest-2022");
        assertThat(file.records()).hasSize(3);
        assertThat(file.records().get(1).items().get(0).item().subject()).isEqualTo(Subject.CLUSTER_FUNDS);
        assertThat(file.records().get(1).items().get(0).notTakingPart())
                .containsExactly(new ImportFile.NotTakingPart(0, Optional.of("Inhabil")));
        assertThat(file.records().get(1).points().get(2).caseKey()).isEmpty();
        assertThat(file.records().get(2).points().get(0).caseKey()).contains("overfoersel");
    }

    @Test
    void theExampleInTheDocumentationIsRight() throws IOException {
        var page = Files.readString(Path.of("docs/import-format.md"));
        var example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());

        assertThat(read(example.substring(0, example.indexOf("```"))).records()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeNamesFileLineAndWhatIsAllowed(Mistake mistake) {
        var text = mistake.spoiled();

        assertThat(mistakesOf(text))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:%d: ".formatted(lineOf(HERE, text)))
                .contains(mistake.words());
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                // keys and values
                mistake("unknown key", "place: Teams }", "plads: Teams } #here", "unknown key 'plads'", "place"),
                mistake("missing key", "    opened: 2022-09-01\n", "", "'opened' is missing")
                        .also("key: midler", "key: midler #here"),
                mistake(
                        "key twice", "chair: Direktør, Thisted\n",
                        "chair: Direktør, Thisted\n    chair: X #here\n", "'chair' stands here twice"),
                mistake("nothing", "title: Model\n", "title: #here\n", "here stands nothing"),
                mistake("null", "title: Model\n", "title: null #here\n", "here stands nothing"),
                mistake("import key", "import: vest-2022", "import: Vest 2022 #here", "small letters"),
                mistake("no date", "opened: 2022-09-01", "opened: 2022-02-30 #here", "'2022-02-30'", "yyyy-MM-dd"),
                mistake("Danish date", "opened: 2022-09-01", "opened: 1/9-2022 #here", "yyyy-MM-dd"),
                mistake("no time", "start: \"13:00\"", "start: kl. 13 #here", "HH:mm"),
                mistake("no such time", "start: \"13:00\"", "start: \"13:60\" #here", "HH:mm"),
                mistake("date without time", "end: 2022-09-13T15:00 }", "end: 2022-09-13 } #here", "yyyy-MM-ddTHH:mm"),
                mistake("no number", "amount: 871553 }", "amount: 871.553 } #here", "a whole number"),
                mistake(
                        "title of a case",
                        "title: Midler\n",
                        "title: " + "x".repeat(5000) + " #here\n",
                        "the text has 5000 characters",
                        "1 to 200"),
                mistake("title of an item", "title: Model\n", "title: " + "x".repeat(251) + " #here\n", "1 to 250"),
                mistake("text of a point", "text: Model\n", "text: " + "x".repeat(1001) + " #here\n", "1 to 1000"),
                mistake("words", "{ number: \"1\",", "{ words: " + "x".repeat(2001) + ", #here\n", "1 to 2000"),
                mistake("description", "Hvad skal de bruges til?", "x".repeat(4001) + " #here", "1 to 4000"),
                mistake("place", "place: Teams", "place: " + "x".repeat(201) + " #here\n", "1 to 200"),
                mistake(
                        "presenter",
                        "    title: Model\n",
                        "    title: Model\n        presenter: " + "x".repeat(201) + " #here\n",
                        "1 to 200"),
                mistake("control character", "title: Model\n", "title: \"Mo\\u0007del\" #here\n", "control characters"),
                mistake("half a character", "title: Model\n", "title: \"Mo\\ud83d\" #here\n", "control characters"),
                mistake("line break in a title", "title: Model\n", "title: \"Mo\\ndel\" #here\n", "one line"),
                // words that the program knows
                mistake("unknown cluster", "cluster: njVest", "cluster: njWest #here", "'njWest'", "njVest"),
                mistake(
                        "unknown body",
                        "opensAt: njVestDriftsforum",
                        "opensAt: njVestDrift #here",
                        "'njVestDrift'",
                        "njVestDriftsforum"),
                mistake(
                        "body of another cluster",
                        "{ body: njVestPolitisk, date: 2022-11-09, items",
                        "{ body: njSydPolitisk, #here\n date: 2022-11-09, items",
                        "'njSydPolitisk'",
                        "njVestPolitisk"),
                mistake("unknown verb", "verb: CANCELS", "verb: CANCEL #here", "'CANCEL'", "CANCELS"),
                mistake(
                        "unknown outcome",
                        "outcome: NO_DECISION",
                        "outcome: UNKNOWN #here",
                        "'UNKNOWN'",
                        "NO_DECISION"),
                mistake(
                        "unknown subject",
                        "subject: CLUSTER_FUNDS",
                        "subject: FUNDS #here",
                        "'FUNDS'",
                        "CLUSTER_FUNDS"),
                mistake("unknown effect", "- followUp: {", "- follow: { #here\n", "'follow'", "followUp"),
                mistake(
                        "two effects in one",
                        "- followUp: {",
                        "- dataWish: { title: X } #here\n" + "                followUp: {",
                        "here stand 2 effects"),
                mistake("unknown model", "recommended: B_70_30", "recommended: B #here\n", "'B'", "B_70_30"),
                mistake(
                        "unknown seat",
                        "seat: healthDirector, party",
                        "seat: director, #here\n party",
                        "no seat 'director'",
                        "healthDirector"),
                mistake("unknown party", "party: njMorsoe", "party: njPlo #here\n", "'njPlo'", "njMorsoe, njThisted"),
                mistake("seat without its municipality", " party: njMorsoe,", " #here\n", "'party' is missing"),
                mistake(
                        "unknown seat at the meeting",
                        "{ seat: healthDirector, title",
                        "{ seat: mayor, #here\n title",
                        "no seat 'mayor'",
                        "municipalLeader"),
                // calendar
                mistake(
                        "ends before it starts",
                        "end: 2022-09-13T15:00 }",
                        "end: 2022-09-13T12:00 } #here",
                        "after the start"),
                mistake("lasts a month", "end: 2022-09-13T15:00 }", "end: 2022-10-13T15:00 } #here", "48 hours"),
                mistake(
                        "two meetings a day", "start: 2022-12-06T13:00, end: 2022-12-06T15:00",
                        "start: 2022-12-05T16:00, end: 2022-12-05T17:00 #here\n", "in line 9 already"),
                mistake(
                        "same number",
                        "start: 2022-12-06T13:00,",
                        "number: 13, #here\n start: 2022-12-06T13:00,",
                        "line 7"),
                mistake(
                        "before the body was",
                        "start: 2023-02-02T14:00, end: 2023-02-02T16:00",
                        "start: 2022-07-02T14:00, end: 2022-07-02T16:00 #here\n",
                        "not in force",
                        "2022-08-01"),
                mistake(
                        "meeting that is not planned",
                        "date: 2022-10-13\n",
                        "date: 2022-10-14 #here\n",
                        "no meeting of 'njVestStrategisk' on 2022-10-14",
                        "2022-10-13"),
                mistake(
                        "meeting with two records",
                        "  - body: njVestPolitisk\n    date: 2022-11-09\n",
                        "  - body: njVestStrategisk\n    date: 2022-10-13 #here\n    items: [ { title: Evt. } ]\n"
                                + "  - body: njVestPolitisk\n    date: 2022-11-09\n",
                        "has a record already"),
                mistake(
                        "cancelled meeting",
                        END,
                        END + "  - body: njVestStrategisk\n    date: 2022-12-06 #here\n"
                                + "    items: [ { title: Evt. } ]\n",
                        "was cancelled (line 10)",
                        "no record"),
                mistake(
                        "meeting cancelled by a decision",
                        END,
                        END + "  - body: njVestStrategisk\n"
                                + "    date: 2022-12-05 #here\n    items: [ { title: Evt. } ]\n",
                        "was cancelled (line"),
                mistake(
                        "meeting to come",
                        END,
                        END + "  - body: njVestStrategisk\n    date: 2023-02-02 #here\n"
                                + "    items: [ { title: Evt. } ]\n",
                        "has not begun"),
                mistake(
                                "not in order", "start: 2022-09-13T13:00, end: 2022-09-13T15:00",
                                "start: 2022-12-13T13:00, end: 2022-12-13T15:00", "in the order of time")
                        .also("date: 2022-09-13", "date: 2022-12-13")
                        .also("date: 2022-10-13", "date: 2022-10-13 #here"),
                mistake(
                                "record of nothing",
                                END,
                                END + "  - body: njVestPolitisk\n    date: 2022-12-08\n" + "    items: [] #here\n",
                                "without items")
                        .also(
                                "fundYears:",
                                "  - { body: njVestPolitisk, start: 2022-12-08T13:00, end: 2022-12-08T15:00 }\n"
                                        + "fundYears:"),
                // attendance
                mistake(
                        "chair who was not there",
                        "chair: Direktør, Thisted",
                        "chair: Direktør, Morsø #here",
                        "nobody present",
                        "'Direktør, Morsø'"),
                mistake("chair who was absent", "chair: Direktør, Thisted", "chair: Leder #here", "nobody present"),
                mistake("ambiguous title", "chair: Direktør, Thisted", "chair: Chef #here", "several", "'Chef'"),
                mistake(
                        "substitute who is none",
                        "presence: ABSENT }",
                        "presence: ABSENT, substituteFor: Chef } #here",
                        "SUBSTITUTE"),
                // items
                mistake("ends before it begins", "end: \"13:10\"", "end: \"12:59\" #here", "13:00 or later"),
                mistake("treated as one too many", "treatedAs: 2", "treatedAs: 3 #here", "from 1 to 2"),
                mistake("number twice", "- number: \"2\"", "- number: \"1\" #here", "'1' stands above already"),
                mistake(
                        "gathers nothing",
                        "title: Model\n",
                        "title: Model\n        gathers: true #here\n",
                        "with a subject"),
                mistake(
                        "case without a point",
                        END,
                        END + "      - title: Andet\n" + "        case: overfoersel #here\n",
                        "at least one point"),
                // cases
                mistake(
                        "key of a case twice",
                        "meetings:\n",
                        "  - { key: midler, title: X, subject: OTHER, #here\n"
                                + "      description: X, opensAt: njVestDriftsforum, opened: 2022-09-01 }\nmeetings:\n",
                        "'midler' is in line 15 already"),
                mistake(
                        "unknown case",
                        "case: overfoersel",
                        "case: overforsel #here",
                        "no case 'overforsel'",
                        "midler, overfoersel, none"),
                mistake(
                        "case that no meeting opens",
                        "meetings:\n",
                        "  - { key: andet, title: X, subject: OTHER, #here\n"
                                + "      description: X, opensAt: njVestDriftsforum, opened: 2022-09-01 }\nmeetings:\n",
                        "no record below takes the case 'andet'"),
                mistake(
                                "case opened after its meeting",
                                "opened: 2022-09-01",
                                "opened: 2022-09-14",
                                "2022-09-13 or before")
                        .also("        case: midler\n", "        case: midler #here\n"),
                mistake("closed case", "case: overfoersel", "case: midler #here", "closed it", "linked: overfoersel"),
                mistake(
                        "sentOnAs for a point that stays",
                        "outcome: NOTED }\n          - verb: APPROVES_AND_RECOMMENDS",
                        "outcome: NOTED, sentOnAs: x1 } #here\n          - verb: APPROVES_AND_RECOMMENDS",
                        "does not become a linked case"),
                mistake(
                        "sentOnAs without a case", "case: none, outcome: NOTED }",
                        "case: none, sentOnAs: x1, outcome: NOTED } #here", "becomes no case"),
                mistake("key taken", "sentOnAs: overfoersel", "sentOnAs: midler #here", "in line 15 already")
                        .also("        case: overfoersel\n", ""),
                // outcomes
                mistake(
                        "nobody above",
                        "{ verb: APPROVES, text: Godkender, outcome: APPROVED }",
                        "{ verb: APPROVES, text: Godkender, outcome: FORWARDED_UP } #here",
                        "'njVestPolitisk' has nobody above it"),
                mistake(
                        "recommended to nobody",
                        "{ verb: APPROVES, text: Godkender, outcome: APPROVED }",
                        "{ verb: APPROVES_AND_RECOMMENDS, text: Godkender, outcome: APPROVED } #here",
                        "'njVestPolitisk' has nobody above it"),
                // effects
                mistake("effect of nothing", "            outcome: NO_DECISION\n", "", "the outcome is missing")
                        .also("fallback: C_ONGOING }", "fallback: C_ONGOING } #here"),
                mistake(
                        "effect of what was not adopted",
                        "- proposeModel: { year: 2022, recommended: B_70_30," + " fallback: C_ONGOING }",
                        "- followUp: { title: X } #here",
                        "NO_DECISION",
                        "proposeModel"),
                mistake(
                        "cancels no meeting",
                        "{ date: 2022-12-05, why",
                        "{ date: 2022-12-04, #here\n why",
                        "no meeting of 'njVestStrategisk' on 2022-12-04",
                        "2022-12-05"),
                mistake(
                        "cancels itself",
                        "{ date: 2022-12-05, why",
                        "{ date: 2022-10-13, #here\n why",
                        "is not after the meeting"),
                mistake(
                        "plans in the past", "{ start: 2023-06-21T14:00, end: 2023-06-21T16:00 }",
                        "{ start: 2022-10-01T14:00, end: 2022-10-01T16:00 } #here", "is not after the meeting"),
                mistake(
                        "plans what is planned otherwise", "{ start: 2023-06-21T14:00, end: 2023-06-21T16:00 }",
                        "{ start: 2023-02-02T15:00, end: 2023-02-02T16:00 } #here", "at 14:00 in line 11"),
                mistake(
                        "plans what is cancelled", "{ start: 2023-06-21T14:00, end: 2023-06-21T16:00 }",
                        "{ start: 2022-12-06T13:00, end: 2022-12-06T15:00 } #here", "was cancelled"),
                mistake(
                        "drafts an agenda of no meeting",
                        "date: 2022-11-09, items: [",
                        "date: 2022-11-10, #here\n" + " items: [",
                        "no meeting of 'njVestPolitisk' on 2022-11-10"),
                mistake("no fallback", ", fallback: C_ONGOING }", " } #here", "'fallback' is missing"),
                mistake(
                        "model of no year",
                        "{ year: 2022, recommended",
                        "{ year: 2021, #here\n recommended",
                        "no year 2021",
                        "2022"),
                mistake("more than there was", "amount: 871553", "amount: 871554 #here\n", "1 to 871553"),
                mistake(
                        "received more than there was",
                        "received: 871553",
                        "received: 80000001 #here\n",
                        "0 to 80000000"),
                mistake(
                        "same appointment",
                        "calendar:\n",
                        "  - { body: njVestStrategisk, seat: healthDirector, party:"
                                + " njMorsoe, title: Direktør, from: 2022-08-01 } #here\ncalendar:\n",
                        "stands in line 4"),
                mistake(
                        "presented before it is done",
                        "due: 2022-12-01 }",
                        "due: 2022-12-01, present: 2022-11-01 } #here",
                        "2022-12-01 or later"));
    }

    @Test
    void aCaseIsWhereItsLastAnswerSentIt() {
        var postponed = RIGHT.replace("text: Overføres, outcome: APPROVED }", "text: Overføres, outcome: POSTPONED }");
        assertThat(mistakesOf(postponed))
                .anyMatch(mistake -> mistake.contains(
                        "the case 'midler' cannot be at 'njVestStrategisk' then: it stayed at 'njVestDriftsforum'"));

        var tooEarly = RIGHT.replace("opensAt: njVestDriftsforum", "opensAt: njVestStrategisk");
        assertThat(mistakesOf(tooEarly))
                .anyMatch(mistake -> mistake.contains("opens at 'njVestStrategisk', so 'njVestDriftsforum' cannot"));
    }

    @Test
    void aCaseStaysNearestAndTheRestOfItIsLinked() {
        var postponed = RIGHT.replace("text: Orientering, outcome: NOTED }", "text: Orientering, outcome: POSTPONED }");
        assertThat(read(postponed).records())
                .hasSize(3); // the case waits for the next meeting, 4.4 went up all the same

        var missing = RIGHT.replace("text: Orientering, outcome: NOTED }", "text: Orientering }");
        assertThat(mistakesOf(missing))
                .anyMatch(mistake -> mistake.contains("the case waits for the outcome that is missing"));
    }

    @Test
    void aPointWithoutACaseBecomesOneWhereItGoesUp() {
        var loose = RIGHT.replace(
                        "case: none, outcome: NOTED }", "case: none, outcome: FORWARDED_UP, sentOnAs: loest }")
                .replace("case: overfoersel", "case: loest");
        assertThat(read(loose).records().get(2).points().get(0).caseKey()).contains("loest");
    }

    @Test
    void aNetworkGivesNoOutcomes() {
        var network = """
                import: netvaerk
                cluster: rmMidt
                calendar:
                  - { body: rmMidtNetvaerk, start: 2024-09-13T13:00, end: 2024-09-13T15:00 }
                meetings:
                  - body: rmMidtNetvaerk
                    date: 2024-09-13
                    items:
                      - title: Erfaringer
                        points:
                          - { verb: DISCUSSES, text: Drøfter }
                """;
        var later = LocalDateTime.parse("2025-01-01T12:00");
        assertThat(ImportFileReader.read(file(network), ORGANISATION, later).records())
                .hasSize(1);

        var decides = network.replace("text: Drøfter }", "text: Drøfter, outcome: DISCUSSED }");
        assertThatThrownBy(() -> ImportFileReader.read(file(decides), ORGANISATION, later))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("wrong.yml:11: 'rmMidtNetvaerk' is a network")
                .hasMessageContaining("allowed: no outcome");
    }

    @Test
    void aMeetingThatADecisionPlannedNeedsNoOtherCalendar() {
        var more = RIGHT + """
                  - body: njVestStrategisk
                    date: 2023-06-21
                    items: [ { title: Evt. } ]
                """;
        var read = ImportFileReader.read(file(more), ORGANISATION, LocalDateTime.parse("2024-01-01T12:00"));
        assertThat(read.records())
                .last()
                .extracting(record -> record.meeting().meeting().startsAt().toString())
                .isEqualTo("2023-06-21T14:00");
    }

    @Test
    void aMissingOutcomeStaysMissing() {
        var missing = RIGHT.replace(
                "text: Uden for sagen, case: none, outcome: NOTED }", "text: Uden for sagen, case: none }");
        assertThat(read(missing).records().get(1).points())
                .extracting(point -> point.outcome().map(Outcome::name).orElse("missing"))
                .containsExactly("NOTED", "APPROVED", "missing", "NO_DECISION", "APPROVED");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var text = RIGHT.replace("cluster: njVest", "cluster: njWest")
                .replace("verb: CANCELS", "verb: CANCEL")
                .replace("opened: 2022-09-01", "opened: i går");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("nothing is imported, mistakes found: 3")
                .hasMessageFindingMatch("(?s)wrong.yml:2: .*wrong.yml:20: .*'i går'.*wrong.yml:\\d+: 'CANCEL'");
    }

    @Test
    void aFileMustBeYamlWithSomethingInIt() {
        assertThat(mistakesOf("")).containsExactly("wrong.yml:1: the file is empty");
        assertThat(mistakesOf("import: a\n meetings: b\n"))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:2: this is no YAML: ");
        assertThat(mistakesOf("import: a\u0000\n"))
                .singleElement()
                .asString()
                .startsWith("wrong.yml:1: this is no YAML: ");
        assertThat(mistakesOf("- import\n"))
                .containsExactly("wrong.yml:1: here stands a list; allowed: keys with values");
        assertThatThrownBy(() -> ImportFileReader.read(Path.of("target/no-such.yml"), ORGANISATION, NOW))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("no-such.yml:1: the file cannot be read");
    }

    /** Whatever is wrong, the answer is a list of mistakes, never another failure. */
    @Test
    void anySpoiledLineIsAnsweredWithMistakesOrRead() {
        var lines = RIGHT.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (var wrong : List.of(
                    "",
                    line.replaceFirst(": .*", ":"),
                    line.replaceFirst(": .*", ": []"),
                    line.replaceFirst(": .*", ": {}"),
                    line.replaceFirst(": .*", ": [ ~ ]"),
                    line.replaceFirst(": .*", ": %s %d"),
                    line.replaceFirst("(\\w+): [^,{]+,", "$1: [ x ],"),
                    line.replaceFirst("(\\w+): [^,{]+,", ""))) {
                var spoiled = new ArrayList<>(lines);
                spoiled.set(i, wrong);
                try {
                    read(String.join("\n", spoiled));
                } catch (ImportException e) {
                    assertThat(e.mistakes()).isNotEmpty().allMatch(mistake -> mistake.startsWith("wrong.yml:"));
                }
            }
        }
    }

    @Test
    void everyPartKnowsItsLine() {
        assertThat(read(RIGHT).records())
                .extracting(MeetingRecord::at)
                .extracting(Object::toString)
                .first()
                .isEqualTo("wrong.yml:" + lineOf("- body: njVestDriftsforum", RIGHT));
    }

    private static Mistake mistake(String kind, String right, String wrong, String... words) {
        return new Mistake(kind, List.of(right), List.of(wrong), List.of(words));
    }

    /** What is written wrong in the right text (its first occurrence), and what the message says. */
    private record Mistake(String kind, List<String> right, List<String> wrong, List<String> words) {

        Mistake also(String moreRight, String moreWrong) {
            return new Mistake(kind, with(right, moreRight), with(wrong, moreWrong), words);
        }

        String spoiled() {
            var text = RIGHT;
            for (int i = 0; i < right.size(); i++) {
                assertThat(text).as("the text to spoil is there").contains(right.get(i));
                text = text.replaceFirst(Pattern.quote(right.get(i)), Matcher.quoteReplacement(wrong.get(i)));
            }
            return text;
        }

        private static List<String> with(List<String> some, String more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static ImportFile read(String text) {
        return ImportFileReader.read(file(text), ORGANISATION, NOW);
    }

    private static List<String> mistakesOf(String text) {
        return catchThrowableOfType(ImportException.class, () -> read(text)).mistakes();
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "wrong.yml";
            }
        };
    }

    private static int lineOf(String mark, String text) {
        return (int) text.substring(0, text.indexOf(mark)).lines().count()
                + (text.substring(0, text.indexOf(mark)).endsWith("\n") ? 1 : 0);
    }
}

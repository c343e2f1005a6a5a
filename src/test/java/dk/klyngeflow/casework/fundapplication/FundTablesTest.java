package dk.klyngeflow.casework.fundapplication;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The four tables of an application, for everything that they can be asked: each answer is written down here once, no question
 * is left without one, and no rule stands there in vain. A {@code *} stands for every value.
 */
class FundTablesTest {

    private static final List<Object> FLAG = List.of(true, false);

    /** R-066 is a MUST; are DEFAULT, so a reason helps. */
    @Test
    void whatCanBeAppliedFor() {
        holds(
                "fundEligibility",
                questions("enoughSectors", FLAG, "listedTargetGroup", FLAG, "developmentOnly", FLAG),
                """
                false * * -> NOT_ELIGIBLE Der er ikke sektorer nok med: midlerne skal gå til patienter, som sektorerne er fælles om.
                true false false -> NEEDS_REASON Målgruppen er ikke en af dem, der er nævnt, og budgettet rummer drift eller sekretariat. Det kræver en begrundelse at gå videre.
                true false true -> NEEDS_REASON Målgruppen er ikke en af dem, der er nævnt. Det kræver en begrundelse at gå videre.
                true true false -> NEEDS_REASON Budgettet rummer drift eller sekretariat. Det kræver en begrundelse at gå videre.
                true true true -> ELIGIBLE Ansøgningen ligger inden for formålet.
                """,
                "eligibility",
                "eligibilityReason");
    }

    /** the sources give no limit (C-04), so every answer is a suggestion. */
    @Test
    void smallAndLarge() {
        holds(
                "projectSize",
                questions("aboveAmountLimit", FLAG, "sectorCount", List.of(2, 3), "durationMonths", List.of(1, 12, 13)),
                """
                true * * -> LARGE
                false 3 13 -> LARGE
                false 3 12 -> SMALL
                false 3 1 -> SMALL
                false 2 * -> SMALL
                """,
                "sizeSuggestion");
        assertThat(new DecisionTable("projectSize").rules())
                .allSatisfy(rule -> assertThat(rule).contains("Vejledende: sekretariatet vælger og begrunder."));
    }

    /** the model in force, where a project comes from, and how much of the year it fills. */
    @Test
    void whichPool() {
        holds(
                "fundPool",
                questions(
                        "allocationModel", List.of("A_ALL_AT_START", "B_70_30", "C_ONGOING"),
                        "origin", List.of("DRIFTSFORUM", "SSU", "NATIONAL_PROGRAMME", "ONGOING"),
                        "mostOfYear", FLAG),
                """
                C_ONGOING * * -> ONGOING ONGOING
                A_ALL_AT_START * * -> START ROUND
                B_70_30 SSU * -> ADHOC ONGOING
                B_70_30 ONGOING * -> ADHOC ONGOING
                B_70_30 DRIFTSFORUM true -> START ROUND
                B_70_30 NATIONAL_PROGRAMME true -> START ROUND
                B_70_30 DRIFTSFORUM false -> ADHOC ONGOING
                B_70_30 NATIONAL_PROGRAMME false -> ADHOC ONGOING
                """,
                "fundPart",
                "intake");
    }

    /** money is decided politically, unless that level has let another decide. */
    @Test
    void whoDecides() {
        holds(
                "fundDecisionPath",
                questions(
                        "projectSize", List.of("SMALL", "LARGE"),
                        "calledIn", FLAG,
                        "operationsDelegated", FLAG,
                        "strategicDelegated", FLAG,
                        "hasPoliticalLevel", FLAG),
                """
                * * true * * -> OPERATIONS false
                * * false true * -> STRATEGIC true
                * * false false false -> STRATEGIC true
                SMALL false false false true -> POLITICAL false
                SMALL true false false true -> POLITICAL true
                LARGE * false false true -> POLITICAL true
                """,
                "finalLevel",
                "strategicApproves");
    }

    private static void holds(
            String decision, Map<String, List<Object>> questions, String expected, String... outputs) {
        var table = new DecisionTable(decision);
        var lines = expected.lines().map(line -> line.split(" -> ", 2)).toList();
        for (var question : everyCombination(questions)) {
            var answers = lines.stream()
                    .filter(line -> asks(line[0].split(" "), question))
                    .map(line -> line[1])
                    .toList();
            assertThat(answers).as("one line here answers %s", question).hasSize(1);

            var said = table.of(question);

            assertThat(Stream.of(outputs).map(said::get).map(String::valueOf))
                    .as("%s of %s", decision, question)
                    .containsExactly(answers.get(0).split(" ", outputs.length));
        }
        assertThat(table.neverHit()).as("rules that stand there in vain").isEmpty();
    }

    private static boolean asks(String[] line, Map<String, Object> question) {
        var values = question.values().iterator();
        return Stream.of(line).allMatch(wanted -> {
            var value = values.next().toString();
            return wanted.equals("*") || wanted.equals(value);
        });
    }

    private static List<Map<String, Object>> everyCombination(Map<String, List<Object>> questions) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var question : questions.entrySet()) {
            var longer = new ArrayList<Map<String, Object>>();
            for (var begun : all) {
                for (var value : question.getValue()) {
                    var next = new LinkedHashMap<>(begun);
                    next.put(question.getKey(), value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Name and values in turn; the order is that of the lines. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<Object>> questions(Object... namesAndValues) {
        var questions = new LinkedHashMap<String, List<Object>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            questions.put((String) namesAndValues[i], (List<Object>) namesAndValues[i + 1]);
        }
        return questions;
    }
}

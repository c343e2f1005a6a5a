package dk.klyngeflow.casework.whatif;

import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.casework.whatif.TableCopy.Type;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What may stand in the cells of a copy: values, comparisons, ranges, lists of them, and "not". No functions, no loops and no
 * names, so that a copy can be asked about thousands of cases in bounded time and reaches nothing but its own columns.
 */
final class CellRules {

    static final int MOST_ROWS = 40;
    static final int LONGEST_CELL = 200;

    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,4})?";
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern NUMBERS =
            Pattern.compile("%1$s|(?:<|<=|>|>=)\\s*%1$s|[\\[(]\\s*%1$s\\s*\\.\\.\\s*%1$s\\s*[\\])]".formatted(NUMBER));

    private CellRules() {}

    /**
     * Everything that is wrong with the copy, each with its cell's field ({@code r1-b2}: first row, second condition;
     * {@code r1-s1}: its first answer).
     *
     * @param words how people write a value of a column
     */
    static List<Refusal> wrongIn(TableCopy copy, BiFunction<Column, String, String> words) {
        if (copy.rows().isEmpty()) {
            return List.of(new Refusal(
                    "tilfoej",
                    "empty",
                    "Tabellen er tom: tilføj mindst én række, eller begynd forfra med den gældende."));
        }
        if (copy.rows().size() > MOST_ROWS) {
            return List.of(new Refusal(
                    "tilfoej", "maxRows", "Tabellen må højst have %d rækker: fjern nogle.".formatted(MOST_ROWS)));
        }
        var wrong = new ArrayList<Refusal>();
        for (int r = 0; r < copy.rows().size(); r++) {
            var row = copy.rows().get(r);
            for (int c = 0; c < copy.conditions().size(); c++) {
                var column = copy.conditions().get(c);
                if (!mayBeCondition(column, row.conditions().get(c))) {
                    wrong.add(wrong(r, "b", c, column, conditionsOf(column, words)));
                }
            }
            for (int c = 0; c < copy.answers().size(); c++) {
                var column = copy.answers().get(c);
                if (!column.allowed().contains(row.answers().get(c))) {
                    wrong.add(wrong(r, "s", c, column, "vælg " + either(column, words) + "."));
                }
            }
        }
        return wrong;
    }

    private static Refusal wrong(int row, String kind, int index, Column column, String allowed) {
        return new Refusal(
                "r%d-%s%d".formatted(row + 1, kind, index + 1),
                "cell",
                "Række %d, kolonnen \"%s\": %s".formatted(row + 1, column.label(), allowed));
    }

    static boolean mayBeCondition(Column column, String text) {
        if (text.isEmpty() || text.equals("-")) {
            return true;
        }
        if (text.length() > LONGEST_CELL) {
            return false;
        }
        var not = NOT.matcher(text);
        var list = not.matches() ? not.group(1) : text;
        for (var one : list.split(",", -1)) {
            if (!mayBeOne(column, one.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeOne(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> QUOTED.matcher(text).matches() && column.allowed().contains(text);
            case FLAG -> column.allowed().contains(text);
            case NUMBER -> NUMBERS.matcher(text).matches();
        };
    }

    /** What a condition of this column may be, for people. */
    private static String conditionsOf(Column column, BiFunction<Column, String, String> words) {
        var values = column.type() == Type.NUMBER
                ? "et tal, en grænse som < 3, >= 3 eller et interval som [3..12]"
                : either(column, words);
        return "skriv %s, flere med komma imellem, ikke(...) om det modsatte, eller lad feltet være tomt for alle; højst %d tegn."
                .formatted(values, LONGEST_CELL);
    }

    private static String either(Column column, BiFunction<Column, String, String> words) {
        var said = column.allowed().stream()
                .map(value -> value.isEmpty() ? "intet" : words.apply(column, value))
                .toList();
        int last = said.size() - 1;
        return last == 0 ? said.get(0) : String.join(", ", said.subList(0, last)) + " eller " + said.get(last);
    }
}

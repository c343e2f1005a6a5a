package dk.klyngeflow.casework.whatif;

import java.util.List;

/**
 * A decision table that people may change: its conditions, and those of its answers that a case's way depends on. Reasons in
 * free text are left out.
 *
 * @param onlyOneRow whether two rows that both match are a mistake; otherwise the upper one counts
 */
public record TableCopy(
        String table, String name, boolean onlyOneRow, List<Column> conditions, List<Column> answers, List<Row> rows) {

    public enum Type {
        TEXT,
        FLAG,
        NUMBER
    }

    /** @param allowed the values it may have; empty for numbers */
    public record Column(String name, String label, Type type, List<String> allowed) {}

    /**
     * @param from its number in the table in force, from 1; 0 for a row that was added to the copy
     * @param note why the row is there; empty for one that was added
     */
    public record Row(int from, List<String> conditions, List<String> answers, String note) {}

    public TableCopy {
        conditions = List.copyOf(conditions);
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
    }

    public TableCopy with(boolean onlyOne, List<Row> changed) {
        return new TableCopy(table, name, onlyOne, conditions, answers, changed);
    }
}

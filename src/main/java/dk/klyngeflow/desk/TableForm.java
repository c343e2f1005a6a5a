package dk.klyngeflow.desk;

import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.casework.whatif.TableCopy.Row;
import dk.klyngeflow.casework.whatif.Threshold;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A copy of a table as the page's fields hold it: {@code raekker} rows, {@code r1-b2} the second condition of the first one,
 * {@code r1-s1} its first answer, {@code r1-fra} the row of the table in force that it was.
 */
final class TableForm {

    static final String ROWS = "raekker";
    static final String ONLY_ONE = "kunEn";

    /** More than a copy may have, so that the page can say so. */
    private static final int MOST_READ = 100;

    private TableForm() {}

    static TableCopy read(TableCopy inForce, Map<String, String> typed, TableWords words) {
        var rows = IntStream.rangeClosed(1, Math.min(number(typed.get(ROWS)), MOST_READ))
                .mapToObj(row -> row(inForce, row, typed, words))
                .toList();
        return inForce.with(typed.containsKey(ONLY_ONE), rows);
    }

    /** The copy after a row was added, taken out or moved: {@code tilfoej}, {@code fjern-2}, {@code op-2}. */
    static TableCopy changed(TableCopy copy, String wanted) {
        var rows = new ArrayList<>(copy.rows());
        if (wanted.equals("tilfoej")) {
            rows.add(empty(copy));
            return copy.with(copy.onlyOneRow(), rows);
        }
        var parts = wanted.split("-", 2);
        int index = parts.length == 2 ? number(parts[1]) - 1 : -1;
        if (index >= 0 && index < rows.size()) {
            if (parts[0].equals("fjern")) {
                rows.remove(index);
            } else if (parts[0].equals("op") && index > 0) {
                Collections.swap(rows, index, index - 1);
            }
        }
        return copy.with(copy.onlyOneRow(), rows);
    }

    /**
     * What was typed for the thresholds; an empty one is absent.
     *
     * @throws Refusal where one is no whole number, or out of bounds
     */
    static Map<String, Long> thresholds(List<Threshold> thresholds, Map<String, String> typed) {
        var read = new HashMap<String, Long>();
        for (var threshold : thresholds) {
            value(
                            threshold,
                            Optional.ofNullable(typed.get(threshold.name()))
                                    .orElse("")
                                    .strip())
                    .ifPresent(value -> read.put(threshold.name(), value));
        }
        return read;
    }

    private static Optional<Long> value(Threshold threshold, String text) {
        boolean mayBeEmpty = threshold.now().isEmpty();
        if (text.isEmpty() && mayBeEmpty) {
            return Optional.empty();
        }
        var plain = text.replace(".", "");
        if (!plain.matches("\\d{1,12}")
                || Long.parseLong(plain) < threshold.min()
                || Long.parseLong(plain) > threshold.max()) {
            throw new Refusal(
                    threshold.name(),
                    "threshold",
                    String.format(
                            Locale.forLanguageTag("da-DK"),
                            "Feltet \"%s\" skal være et helt tal fra %,d til %,d%s.",
                            threshold.label(),
                            threshold.min(),
                            threshold.max(),
                            mayBeEmpty ? ", eller tomt" : ""));
        }
        return Optional.of(Long.valueOf(plain));
    }

    private static Row row(TableCopy inForce, int row, Map<String, String> typed, TableWords words) {
        var conditions = IntStream.rangeClosed(1, inForce.conditions().size())
                .mapToObj(column ->
                        words.read(inForce.conditions().get(column - 1), cell(typed, "r%d-b%d".formatted(row, column))))
                .toList();
        var answers = IntStream.rangeClosed(1, inForce.answers().size())
                .mapToObj(column -> cell(typed, "r%d-s%d".formatted(row, column)))
                .toList();
        int was = number(typed.get("r%d-fra".formatted(row)));
        boolean isOurs = was >= 1 && was <= inForce.rows().size();
        return isOurs
                ? new Row(was, conditions, answers, inForce.rows().get(was - 1).note())
                : new Row(0, conditions, answers, "");
    }

    private static Row empty(TableCopy copy) {
        return new Row(
                0,
                Collections.nCopies(copy.conditions().size(), ""),
                copy.answers().stream().map(column -> column.allowed().get(0)).toList(),
                "");
    }

    private static String cell(Map<String, String> typed, String field) {
        return Optional.ofNullable(typed.get(field)).orElse("").strip();
    }

    /** 0 for what is no small number: such a page was not ours. */
    private static int number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}

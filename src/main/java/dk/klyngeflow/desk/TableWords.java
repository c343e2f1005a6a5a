package dk.klyngeflow.desk;

import dk.klyngeflow.casework.whatif.TableCopy;
import dk.klyngeflow.casework.whatif.TableCopy.Column;
import dk.klyngeflow.casework.whatif.TableTrial.Said;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Danish for the codes in decision tables, and back. */
@Component
class TableWords {

    private static final Pattern OPPOSITE = Pattern.compile("(?:not|ikke)\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE);

    private final Properties words = new Properties();

    TableWords() {
        try (var text = new InputStreamReader(
                new ClassPathResource("whatif/words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param value as it stands in a cell, with its quotation marks */
    String of(Column column, String value) {
        var code = value.replace("\"", "");
        if (code.isEmpty()) {
            return "–";
        }
        return words.getProperty(column.name() + "." + code, words.getProperty(code, code));
    }

    /** A condition as people read it: {@code not("SMALL")} as {@code ikke(lille projekt)}. */
    String shown(Column column, String cell) {
        return each(cell, "ikke", one -> column.allowed().contains(one) ? of(column, one) : one);
    }

    /** What people typed as the table takes it; what is no word of the column stays as it is, to be refused. */
    String read(Column column, String typed) {
        return each(
                typed,
                "not",
                one -> column.allowed().stream()
                        .filter(value -> of(column, value).equalsIgnoreCase(one))
                        .findFirst()
                        .orElse(one));
    }

    private static String each(String cell, String not, UnaryOperator<String> change) {
        var opposite = OPPOSITE.matcher(cell);
        var list = opposite.matches() ? opposite.group(1) : cell;
        var changed =
                Stream.of(list.split(",", -1)).map(String::strip).map(change).collect(Collectors.joining(", "));
        return opposite.matches() ? "%s(%s)".formatted(not, changed) : changed;
    }

    /** All answers of a row in words, or why there are none. */
    String of(TableCopy copy, Said said) {
        if (said.isGap()) {
            return "ingen regel rammer";
        }
        if (said.isOverlap()) {
            return "flere regler rammer";
        }
        var all = new StringJoiner("; ");
        for (int i = 0; i < copy.answers().size(); i++) {
            var column = copy.answers().get(i);
            var word = of(column, said.values().get(i));
            all.add(copy.answers().size() == 1 ? word : column.label() + ": " + word);
        }
        return all.toString();
    }
}

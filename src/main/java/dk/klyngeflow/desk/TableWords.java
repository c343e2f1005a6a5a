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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Danish for the codes in decision tables. */
@Component
class TableWords {

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

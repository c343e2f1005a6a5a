package dk.klyngeflow.forms;

import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed on one of our own pages: held to the same rules, in the same words, as a form's fields. Everything
 * that is refused is refused with the field's name, in Danish.
 */
public final class Typed {

    /** Dots only between thousands, at most two decimals, and no more than a billion. */
    private static final Pattern KRONER = Pattern.compile("(\\d{1,10}|\\d{1,3}(\\.\\d{3}){1,3})(,\\d{1,2})?");

    private static final int SHORT = 40;
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d.M.uuuu", "d-M-uuuu", "d/M/uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private Typed() {}

    /**
     * One line that must be there.
     *
     * @param max the longest, in characters
     * @throws Refusal naming the field, in Danish
     */
    public static String requiredLine(String field, String label, String typed, int max) {
        return line(field, label, typed, max)
                .orElseThrow(() -> new Refusal(field, "required", sentence(label, "skal udfyldes.")));
    }

    /** One line, or nothing. */
    public static Optional<String> line(String field, String label, String typed, int max) {
        var text = lines(field, label, typed, max);
        if (Texts.isSeveralLines(text)) {
            throw new Refusal(field, "singleLine", sentence(label, "skal stå på én linje."));
        }
        return Optional.of(text).filter(line -> !line.isEmpty());
    }

    /** One line or several; empty where nothing was typed. Line breaks are LF. */
    public static String lines(String field, String label, String typed, int max) {
        if (typed == null) {
            return "";
        }
        Texts.forbidden(typed.replace('\r', '\n')).ifPresent(character -> {
            throw new Refusal(
                    field,
                    "controlCharacter",
                    sentence(
                            label,
                            "indeholder et usynligt tegn (%s), som ikke kan bruges. Slet det, eller skriv teksten igen."
                                    .formatted(character)));
        });
        var text = Texts.normalised(typed);
        if (text.length() > max) {
            throw new Refusal(
                    field,
                    "maxLength",
                    sentence(
                            label,
                            "må højst fylde %s tegn (der er skrevet %s)."
                                    .formatted(Texts.danish(max), Texts.danish(text.length()))));
        }
        return text;
    }

    /** A day that must be there, as the browser sends it or as Danes write it: 2022-11-09, 9.11.2022, 9/11/2022. */
    public static LocalDate requiredDate(String field, String label, String typed) {
        return date(field, label, typed)
                .orElseThrow(() -> new Refusal(field, "required", sentence(label, "skal udfyldes.")));
    }

    /** A day, or nothing. */
    public static Optional<LocalDate> date(String field, String label, String typed) {
        return line(field, label, typed, SHORT).map(text -> {
            for (var form : DATES) {
                try {
                    return LocalDate.parse(text, form);
                } catch (DateTimeParseException anotherForm) {
                    continue;
                }
            }
            throw new Refusal(
                    field,
                    "date",
                    sentence(label, "skal være en dato, der findes, skrevet som 9.11.2022 (dag.måned.år)."));
        });
    }

    /** A time of day that must be there: 13:00, or as Danes write it, 13.00. */
    public static LocalTime requiredTime(String field, String label, String typed) {
        var text = requiredLine(field, label, typed, SHORT);
        try {
            return LocalTime.parse(text.replace('.', ':'), TIME);
        } catch (DateTimeParseException noTime) {
            throw new Refusal(field, "time", sentence(label, "skal være et klokkeslæt, skrevet som 13.00."));
        }
    }

    /** An amount that must be there: 125000, 125.000 or 125.000,50. */
    public static Money requiredKroner(String field, String label, String typed) {
        var text = requiredLine(field, label, typed, SHORT);
        if (!KRONER.matcher(text).matches()) {
            throw new Refusal(
                    field,
                    "kroner",
                    sentence(label, "skal være et beløb i kroner, skrevet som 125.000 eller 125.000,50."));
        }
        return Money.ofKroner(new BigDecimal(text.replace(".", "").replace(',', '.')));
    }

    private static String sentence(String label, String rest) {
        return "Feltet \"%s\" %s".formatted(label, rest);
    }
}

package dk.klyngeflow.documents;

import dk.klyngeflow.shared.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.lang.Nullable;

/** Danish typography for documents. What belongs together is held together by non-breaking spaces. */
public final class Danish {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.\u00a0MMMM\u00a0yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE 'den' d.\u00a0MMMM\u00a0yyyy", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", DANISH);

    /** For templates, which reach static methods through an object only. */
    Danish() {}

    /** {@code 13. oktober 2022}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code torsdag den 13. oktober 2022}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code kl. 13.00–15.00}; without an end {@code kl. 13.00}. */
    public static String time(LocalTime from, @Nullable LocalTime to) {
        return "kl.\u00a0" + TIME.format(from) + (to == null ? "" : "–" + TIME.format(to));
    }

    public static String time(LocalDateTime from, LocalDateTime to) {
        return time(from.toLocalTime(), to.toLocalTime());
    }

    /** Always with øre: {@code 871.553,00 kr.}. */
    public static String amount(Money money) {
        var format = NumberFormat.getNumberInstance(DANISH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(java.math.BigDecimal.valueOf(money.oere(), 2)) + "\u00a0kr.";
    }

    /** A cell as it is printed: amounts and dates in full, anything else as it is; null is empty. */
    public static String cell(@Nullable Object value) {
        if (value instanceof Money money) {
            return amount(money);
        }
        if (value instanceof LocalDate day) {
            return date(day);
        }
        return value == null ? "" : value.toString();
    }
}

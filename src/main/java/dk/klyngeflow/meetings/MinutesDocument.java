package dk.klyngeflow.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * Minutes by items, as they stand in one version: what is corrected, sent, approved and published. Persons'
 * names are not in it; seats and titles stand for them.
 */
public record MinutesDocument(
        String title,
        String body,
        LocalDate date,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        @Nullable String chair,
        @Nullable String minuteTaker,
        List<Participant> participants,
        List<Item> items) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    /** @param note "Afbud", or whom a substitute stands in for; null for most */
    public record Participant(
            String label,
            String role,
            boolean present,
            @Nullable String note) {}

    /**
     * @param closed never shown outside the body
     * @param absent who did not take part in the item
     */
    public record Item(
            long id,
            @Nullable String number,
            String title,
            boolean closed,
            @Nullable String presenter,
            List<Entry> points,
            String narrative,
            List<String> absent) {}

    /**
     * @param outcome in Danish; null where it is missing
     * @param words as recorded; empty where the outcome says it all
     * @param decidedBy at a joint meeting, the body that decides; null elsewhere
     */
    public record Entry(
            @Nullable String number,
            String verb,
            String text,
            @Nullable String outcome,
            String words,
            @Nullable String decidedBy,
            List<String> corrections) {

        /** The words as recorded; some minutes have nothing but words. */
        public String answer() {
            if (!words.isBlank()) {
                return words;
            }
            return outcome == null ? "Udfald mangler" : outcome;
        }
    }

    /** The same minutes with these narratives, by the items' ids; an item that is not named keeps its own. */
    MinutesDocument withNarratives(Map<Long, String> narratives) {
        return withItems(items.stream()
                .map(item -> new Item(
                        item.id(),
                        item.number(),
                        item.title(),
                        item.closed(),
                        item.presenter(),
                        item.points(),
                        narratives.getOrDefault(item.id(), item.narrative()),
                        item.absent()))
                .toList());
    }

    private MinutesDocument withItems(List<Item> others) {
        return new MinutesDocument(
                title, body, date, startsAt, endsAt, place, chair, minuteTaker, participants, others);
    }

    /** The minutes as plain Danish text. */
    public String text() {
        var text = new StringBuilder();
        text.append("Referat: ").append(title).append("\n");
        line(text, "", "Ordstyrer: ", chair);
        line(text, "", "Referent: ", minuteTaker);
        for (var item : items) {
            text.append("\n")
                    .append(numbered(item.number(), ". "))
                    .append(item.title())
                    .append("\n");
            for (var point : item.points()) {
                text.append("  ")
                        .append(point.number() == null ? "- " : point.number() + ") ")
                        .append(point.text())
                        .append("\n");
                line(text, "     ", "", point.answer());
                line(text, "     ", "Besluttes af: ", point.decidedBy());
                point.corrections()
                        .forEach(correction -> text.append("     Rettelse: ")
                                .append(correction)
                                .append("\n"));
            }
            line(text, "  ", "", item.narrative().isBlank() ? null : item.narrative());
            line(
                    text,
                    "  ",
                    "Deltog ikke i punktet: ",
                    item.absent().isEmpty() ? null : String.join(", ", item.absent()));
        }
        return text.toString();
    }

    /** The day in Danish. */
    public String day() {
        return DAY.format(date);
    }

    private static String numbered(@Nullable String number, String after) {
        return number == null ? "" : number + after;
    }

    private static void line(StringBuilder text, String indent, String label, @Nullable String value) {
        if (value != null) {
            text.append(indent).append(label).append(value).append("\n");
        }
    }
}

package dk.klyngeflow.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands in a form, to be read: labels and values in the form's order; a group and each row is a section of its own. */
public record FormSummary(List<Section> sections) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    /** @param heading empty for what stands in no group */
    public record Section(String heading, List<Answer> answers) {}

    /** @param value empty where nothing was typed */
    public record Answer(String label, String value) {}

    static FormSummary of(FormView view) {
        var sections = new ArrayList<Section>();
        collect("", view.elements(), sections);
        return new FormSummary(List.copyOf(sections));
    }

    /** As plain text; what is empty is left out. */
    public String text() {
        return sections.stream()
                .map(FormSummary::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Section section) {
        var answers = section.answers().stream()
                .filter(answer -> !answer.value().isEmpty())
                .map(answer -> answer.label() + ": " + answer.value())
                .collect(Collectors.joining("\n"));
        return answers.isEmpty() || section.heading().isEmpty() ? answers : section.heading() + "\n" + answers;
    }

    private static void collect(String heading, List<FormView.Element> elements, List<Section> into) {
        var answers = new ArrayList<Answer>();
        for (var element : elements) {
            if (element instanceof FormView.Field field) {
                answers.add(new Answer(field.label(), value(field)));
            } else if (element instanceof FormView.Group || element instanceof FormView.Rows) {
                add(heading, answers, into);
                inside(element, into);
            }
        }
        add(heading, answers, into);
    }

    private static void inside(FormView.Element element, List<Section> into) {
        if (element instanceof FormView.Group group) {
            collect(group.label(), group.elements(), into);
        } else if (element instanceof FormView.Rows rows) {
            rows.rows()
                    .forEach(row -> collect("%s, nr. %d".formatted(rows.label(), row.number()), row.elements(), into));
        }
    }

    private static void add(String heading, List<Answer> answers, List<Section> into) {
        if (!answers.isEmpty()) {
            into.add(new Section(heading, List.copyOf(answers)));
            answers.clear();
        }
    }

    private static String value(FormView.Field field) {
        return switch (field.kind()) {
            case "checkbox" -> field.chosen() ? "Ja" : "Nej";
            case "date" -> day(field.value());
            case "select", "radio", "choices" ->
                field.choices().stream()
                        .filter(FormView.Choice::chosen)
                        .map(FormView.Choice::label)
                        .collect(Collectors.joining(", "));
            default -> field.value();
        };
    }

    private static String day(String value) {
        try {
            return value.isEmpty() ? "" : DAY.format(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value; // as typed: the form says what is wrong with it
        }
    }
}

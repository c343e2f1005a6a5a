package dk.klyngeflow.forms;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A form as a page without scripts shows it now: its parts in order, what is typed in them, what is wrong with them. What a
 * condition hides is not in it, unless something is wrong with it.
 *
 * @param errors in the form's order; each one's field is the id of an element on the page
 * @param conditional whether parts come and go with the answers
 */
public record FormView(List<Element> elements, List<FieldError> errors, boolean conditional) {

    public sealed interface Element {

        /** The name of the fragment that draws it. */
        String kind();
    }

    /** Text of the form itself, as HTML; what was put into it is escaped. */
    public record Text(String html) implements Element {
        @Override
        public String kind() {
            return "text";
        }
    }

    public record Line() implements Element {
        @Override
        public String kind() {
            return "line";
        }
    }

    public record Group(String label, List<Element> elements) implements Element {
        @Override
        public String kind() {
            return "group";
        }
    }

    /**
     * @param name its name in what is sent and its id on the page: {@code title}, {@code period.start},
     *     {@code budget[0].amount}
     * @param kind textfield, textarea, number, date, checkbox, select, radio or choices
     * @param value what is typed in it; empty for choices
     * @param choices what can be chosen
     * @param locked only shown, never sent
     * @param error the first thing that is wrong with it, or null
     */
    public record Field(
            String name,
            String kind,
            String label,
            String description,
            boolean required,
            String value,
            List<Choice> choices,
            @Nullable Integer maxLength,
            boolean locked,
            @Nullable String error)
            implements Element {

        public boolean chosen() {
            return value.equals("true");
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    /** A list whose rows have fields of their own. */
    public record Rows(
            String name,
            String label,
            String description,
            List<Row> rows,
            boolean mayAdd,
            @Nullable String error) implements Element {
        @Override
        public String kind() {
            return "rows";
        }
    }

    public record Row(int number, List<Element> elements) {}
}

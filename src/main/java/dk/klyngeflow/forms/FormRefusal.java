package dk.klyngeflow.forms;

import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Everything wrong with what was sent, in the form's order, so that a person corrects it all at once. */
public class FormRefusal extends Refusal {

    /** More sentences than this nobody reads; {@link #errors()} still has them all. */
    private static final int SENTENCES = 10;

    private final transient List<FieldError> errors;

    FormRefusal(List<FieldError> errors) {
        super(errors.get(0).field(), errors.get(0).rule(), sentences(errors));
        this.errors = List.copyOf(errors);
    }

    /** At least one. */
    public List<FieldError> errors() {
        return errors;
    }

    private static String sentences(List<FieldError> errors) {
        var text = errors.stream().limit(SENTENCES).map(FieldError::message).collect(Collectors.joining(" "));
        var more = errors.size() - SENTENCES;
        return more > 0 ? text + " Der er %d fejl mere.".formatted(more) : text;
    }
}

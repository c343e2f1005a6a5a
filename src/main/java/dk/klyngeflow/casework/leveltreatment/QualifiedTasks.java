package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.forms.Option;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Remit;
import java.util.List;

/** Which of the body's tasks a case serves: what the form {@code qualifyCase} offers and brings back. */
public final class QualifiedTasks {

    public static final String FORM = "qualifyCase";
    public static final String FIELD = "servedTasks";

    private QualifiedTasks() {}

    static List<Option> options(Body body) {
        return body.remit(Remit.Kind.TASK).stream()
                .map(task -> new Option(valueOf(body, task), task.text()))
                .toList();
    }

    /** A case is qualified at several bodies, whose tasks may rest on the same rule. */
    public static String valueOf(Body body, Remit task) {
        return body.id() + "/" + task.rule();
    }
}

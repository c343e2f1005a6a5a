package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_sortOpenThings: points to the page where the choices are made, and takes them when they are complete. */
@Component
class SortOpenThingsForm implements TaskForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Successions successions;
    private final Sorting sorting;
    private final Organisation organisation;

    SortOpenThingsForm(Successions successions, Sorting sorting, Organisation organisation) {
        this.successions = successions;
        this.sorting = sorting;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return "sortOpenThings";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var succession = successions.get(task.get(BodySuccession.SUCCESSION_ID));
        return Map.of(
                "bodyEndsText",
                "%s ophører efter den %s"
                        .formatted(organisation.body(succession.body()).name(), DAY.format(succession.endsOn())),
                "sortUrl",
                "/ophoer/" + succession.id());
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        sorting.confirm(task.get(BodySuccession.SUCCESSION_ID), person.actor());
    }
}

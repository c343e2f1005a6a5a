package dk.klyngeflow.casework.drafting;

import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.drafts.Draft;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormSchema;
import dk.klyngeflow.forms.FormSummary;
import dk.klyngeflow.forms.FormViews;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.identity.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The start form that a draft is filled in with; a draft's kind is its form's id. */
@Component
public class DraftForms {

    private final Map<String, StartForm> starts;
    private final FormCatalogue forms;
    private final FormViews views;
    private final Persons persons;

    DraftForms(List<StartForm> starts, FormCatalogue forms, FormViews views, Persons persons) {
        this.starts = starts.stream().collect(Collectors.toMap(StartForm::formId, Function.identity()));
        this.forms = forms;
        this.views = views;
        this.persons = persons;
    }

    public StartForm start(Draft draft) {
        return starts.get(draft.kind());
    }

    /** Whether drafts of this form are offered to the person. */
    public boolean isFor(String formId, SignedIn person) {
        return starts.get(formId).isFor(person);
    }

    public FormSchema form(Draft draft) {
        return forms.form(draft.kind());
    }

    /** What the owner can choose from: he sends it, whoever writes along. */
    public Map<String, List<Option>> options(Draft draft) {
        return persons.find(draft.owner()).map(start(draft)::options).orElse(Map.of());
    }

    public FormSummary summary(Draft draft) {
        return views.summary(form(draft), draft.content(), options(draft));
    }
}

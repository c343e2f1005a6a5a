package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.shared.CaseNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every form about a granted project shows first. */
@Component
class ProjectTexts {

    private final Applications applications;

    ProjectTexts(Applications applications) {
        this.applications = applications;
    }

    Application application(OpenTask task) {
        return applications.get(new CaseNumber(task.businessKey()));
    }

    /** A map that the caller may add to. */
    Map<String, Object> of(Application application) {
        var texts = new HashMap<String, Object>();
        texts.put("caseNumber", application.number().value());
        texts.put("caseTitle", application.sent().title());
        texts.put("conditionsText", application.conditions().orElse("Der er ikke sat særlige vilkår."));
        return texts;
    }
}

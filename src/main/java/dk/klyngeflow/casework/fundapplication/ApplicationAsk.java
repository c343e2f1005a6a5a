package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Verb;
import org.springframework.stereotype.Component;

/** What an application asks of a meeting. Each body sees the amount that the one before it has proposed. */
@Component
public class ApplicationAsk {

    public Recommendation of(Application application) {
        return new Recommendation(
                Verb.APPROVES,
                "at bevilge %s til projektet \"%s\" (%s)"
                        .formatted(
                                application.proposed(),
                                application.sent().title(),
                                application.sent().applicant()));
    }
}

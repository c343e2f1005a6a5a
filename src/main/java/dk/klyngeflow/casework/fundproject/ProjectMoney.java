package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import org.springframework.stereotype.Component;

/** What a project has spent of its grant, as its reports say. */
@Component
class ProjectMoney {

    private final Reports reports;

    ProjectMoney(Reports reports) {
        this.reports = reports;
    }

    /** What the final report leaves of the grant. */
    Money unspent(Application application) {
        var spent = reports.ofTheEnd(application.number()).spent().orElse(Money.ZERO);
        return granted(application).minus(spent);
    }

    /** @throws Refusal where more is reported spent than was granted */
    void requireWithinGrant(Application application, Money spent) {
        var granted = granted(application);
        if (spent.exceeds(granted)) {
            throw new Refusal(
                    "spentKroner",
                    "limit",
                    "Der kan højst være brugt %s, som er bevilget. Skriv kun det, der er brugt af tilsagnet."
                            .formatted(granted));
        }
    }

    static Money granted(Application application) {
        return application
                .granted()
                .orElseThrow(() -> new IllegalStateException(application.number() + " has no grant"));
    }
}

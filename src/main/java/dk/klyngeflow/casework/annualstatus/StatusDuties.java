package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.ReportDuty;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusReport;
import org.springframework.stereotype.Component;

/** The duty that a report fulfils, as the organisation has it now. */
@Component
class StatusDuties {

    private final Organisation organisation;
    private final KlyngeClock clock;

    StatusDuties(Organisation organisation, KlyngeClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    Body bodyOf(StatusReport report) {
        return organisation.body(report.body());
    }

    ReportDuty of(StatusReport report) {
        return bodyOf(report).reports().stream()
                .filter(duty -> duty.code().equals(report.duty()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "",
                        "unknown",
                        "Statussen står ikke længere i opsætningen: sæt den ind igen, og lad den så bortfalde."));
    }

    /** Who gets it, or whoever has taken over from there. */
    Body receiver(StatusReport report) {
        return organisation.standing(of(report).to(), clock.today());
    }
}

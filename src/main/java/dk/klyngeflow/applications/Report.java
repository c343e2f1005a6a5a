package dk.klyngeflow.applications;

import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that a project owes, or has given.
 *
 * @param opensOn from when on it can be written
 * @param spent how much of the grant is spent
 */
public record Report(
        int number,
        ReportKind kind,
        LocalDate opensOn,
        LocalDate dueOn,
        Optional<LocalDate> sentOn,
        Optional<Money> spent,
        Optional<Boolean> onTrack,
        Optional<String> text) {

    public boolean isSent() {
        return sentOn.isPresent();
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What everybody has to know who moves something out of a body that ends.
 *
 * @param firstDay of whoever takes over: the day after the body's last
 * @param heir in whose hands things are from then on; empty where nobody takes over
 * @param by who confirmed the choices, or the program
 */
record Ending(Body body, LocalDate lastDay, LocalDate firstDay, Optional<Body> heir, Actor by) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    /** Who takes over; there must be somebody. */
    Body takesOver() {
        return heir.orElseThrow(() -> new IllegalStateException("nobody takes over from " + body.id()));
    }

    /** What a ledger's entry and a case's trail rest on. */
    String words() {
        return "Overdraget fra %s til %s den %s"
                .formatted(body.name(), takesOver().name(), DAY.format(firstDay));
    }

    /** Where it has gone, for those who know that it was handed over. */
    String way() {
        return "Fra %s til %s den %s".formatted(body.name(), takesOver().name(), DAY.format(firstDay));
    }

    /** Why something is closed. */
    String closing(String reason) {
        return "Lukket, fordi %s ophører den %s: %s".formatted(body.name(), DAY.format(lastDay), reason);
    }
}

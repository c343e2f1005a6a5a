package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import org.springframework.lang.Nullable;

/**
 * Who an address belongs to: a body as such, a seat in it, or a party. Never a person.
 *
 * @param body null for a party's own address
 * @param seat code of a seat or of a chair's seat; empty for the body's shared mailbox
 * @param party the municipality or organisation; empty where the seat has one only
 * @param title tells the members of one seat apart, as their appointments do; empty where there is one
 */
public record ContactPoint(@Nullable BodyId body, String seat, String party, String title) {

    /** Names the point among all of all bodies. */
    public String key() {
        return String.join("|", String.valueOf(body), seat, party, title);
    }

    public static ContactPoint mailbox(BodyId body) {
        return new ContactPoint(body, "", "", "");
    }

    public static ContactPoint seat(BodyId body, String seat) {
        return new ContactPoint(body, seat, "", "");
    }

    public static ContactPoint seat(BodyId body, String seat, String party, String title) {
        return new ContactPoint(body, seat, party, title);
    }

    public static ContactPoint party(String party) {
        return new ContactPoint(null, "", party, "");
    }
}

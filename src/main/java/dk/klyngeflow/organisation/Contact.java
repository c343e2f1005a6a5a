package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.EmailAddress;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An address that is kept.
 *
 * @param assistant may answer in the seat's place and gets the same e-mails; null where nobody does
 */
public record Contact(
        ContactPoint point, EmailAddress address, @Nullable EmailAddress assistant) {

    /** Everybody who gets what is meant for the seat: the address, and the assistant's. */
    public List<EmailAddress> recipients() {
        return assistant == null || assistant.equals(address) ? List.of(address) : List.of(address, assistant);
    }
}

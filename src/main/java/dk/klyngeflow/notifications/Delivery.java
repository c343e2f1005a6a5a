package dk.klyngeflow.notifications;

import java.time.OffsetDateTime;
import org.springframework.lang.Nullable;

/**
 * How far an e-mail has come.
 *
 * @param to the address as it was written
 * @param text null once the e-mail is sent: nothing that is confidential stays behind, personal links neither
 * @param calendar the invitation that goes along, or null
 * @param tries how often the mail server was asked
 * @param sentAt when the mail server took it; null until then
 * @param problem what the mail server answered the last time, or null
 * @param about the business key of the process that it is about, or null
 */
public record Delivery(
        long id,
        String key,
        String to,
        @Nullable String replyTo,
        String subject,
        @Nullable String text,
        @Nullable String calendar,
        Status status,
        OffsetDateTime writtenAt,
        int tries,
        @Nullable OffsetDateTime sentAt,
        @Nullable String problem,
        @Nullable String about) {

    public enum Status {
        /** Not sent yet; tried again until it is, or until the days for trying have passed. */
        WAITING("Venter"),
        SENT("Sendt"),
        /** The mail server refused it for good, or it could not be sent for days. */
        UNDELIVERABLE("Kunne ikke leveres"),
        /** Could not be delivered, and the recipient was told in another way. */
        SETTLED("Klaret på en anden måde");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }
}

package dk.klyngeflow.notifications;

import dk.klyngeflow.shared.EmailAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * {@code klyngeflow.mail.*}; the mail server itself is {@code spring.mail.*}.
 *
 * @param sender the address that e-mails come from; needed where there is a mail server
 * @param senderName the name beside it
 * @param giveUpAfter how long an e-mail is tried before it counts as undeliverable; more than a long weekend's outage
 * @param jobs whether e-mails and digests go out by themselves; tests say when
 */
@ConfigurationProperties("klyngeflow.mail")
record MailSettings(
        @Nullable EmailAddress sender,
        @DefaultValue("Klyngeflow") String senderName,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("true") boolean jobs) {}

package dk.klyngeflow.notifications;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.startup.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends e-mails where there is a mail server ({@code spring.mail.host}). */
@Configuration
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Postman postman(
            MailHold hold,
            MailRows rows,
            JavaMailSender server,
            MailSettings settings,
            KlyngeClock clock,
            TransactionTemplate transaction) {
        if (settings.sender() == null) {
            throw new StartRefused(
                    "There is a mail server (spring.mail.host) but no sender: set klyngeflow.mail.sender to the"
                            + " address that e-mails come from.");
        }
        var envelope = new Envelope(settings.sender().value(), settings.senderName());
        return new Postman(hold, rows, envelope, server, settings.giveUpAfter(), clock, transaction);
    }
}

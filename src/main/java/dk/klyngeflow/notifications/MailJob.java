package dk.klyngeflow.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox again and again. Without a mail server e-mails wait there, and nothing is lost. */
@Component
@ConditionalOnProperty(name = "klyngeflow.mail.jobs", matchIfMissing = true)
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    @Nullable private final Postman postman;

    MailJob(ObjectProvider<Postman> postman) {
        this.postman = postman.getIfAvailable();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherMailIsSent() {
        if (postman == null) {
            LOG.warn("No mail server is set (spring.mail.host): e-mails wait in the outbox.");
        }
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void deliver() {
        if (postman != null) {
            postman.deliver();
        }
    }
}

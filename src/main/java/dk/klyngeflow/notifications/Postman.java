package dk.klyngeflow.notifications;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what waits in the outbox. Several nodes may do so at the same time: each leases what it tries, and a node that
 * was held up for longer than its lease leaves the rest to the others. An e-mail is noted as sent at once after the mail server
 * took it; a node that dies between the two leaves a second try with the same Message-ID behind.
 *
 * <p>Logs ids and the mail server's codes, never addresses or texts.
 */
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(15);
    /** Quick at first, then every hour for as long as e-mails are tried at all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private final MailHold hold;
    private final MailRows rows;
    private final Envelope envelope;
    private final JavaMailSender server;
    private final Duration giveUpAfter;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    Postman(
            MailHold hold,
            MailRows rows,
            Envelope envelope,
            JavaMailSender server,
            Duration giveUpAfter,
            KlyngeClock clock,
            TransactionTemplate transaction) {
        this.hold = hold;
        this.rows = rows;
        this.envelope = envelope;
        this.server = server;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Tries everything that is due, each e-mail once; nothing where e-mails are kept back. */
    void deliver() {
        if (hold.held().isPresent()) {
            return;
        }
        List<Lease> leased;
        do {
            leased = transaction.execute(status -> rows.lease(BATCH, now(), now().plus(LEASE)));
            leased.forEach(this::deliver);
        } while (!leased.isEmpty());
    }

    private void deliver(Lease lease) {
        if (now().isBefore(lease.until())) {
            rows.letter(lease).ifPresent(this::deliver);
        }
    }

    private void deliver(Letter letter) {
        try {
            server.send(envelope.message(server.createMimeMessage(), letter, now()));
        } catch (MailException fault) {
            transaction.executeWithoutResult(status -> refused(letter, Fault.of(fault)));
            return;
        }
        transaction.executeWithoutResult(status -> rows.sent(letter.id(), now()));
    }

    private void refused(Letter letter, Fault fault) {
        boolean tooLong = now().isAfter(letter.writtenAt().plus(giveUpAfter));
        if (fault.permanent() || tooLong) {
            LOG.warn("e-mail {} cannot be delivered ({}), after {} tries", letter.id(), fault.code(), letter.tries());
            rows.undeliverable(letter, fault.answer());
        } else {
            var pause = PAUSES.get(Math.min(letter.tries(), PAUSES.size()) - 1);
            LOG.info("e-mail {} was not taken ({}), try {}", letter.id(), fault.code(), letter.tries());
            rows.postpone(letter, now().plus(pause), fault.answer());
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

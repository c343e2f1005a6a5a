package dk.klyngeflow.casework.digest;

import dk.klyngeflow.casework.digest.DigestSource.Reader;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every working morning: one mail to a body's mailbox and one to each member with an address, about what is new since the
 * last working morning and what is due on the next working days. Where there is nothing to tell, there is no mail.
 */
@Component
class DailyDigest {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDigest.class);

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int DAYS_AHEAD = 3;

    private final List<DigestSource> sources;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final PublicAddress address;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    DailyDigest(
            List<DigestSource> sources,
            Organisation organisation,
            Contacts contacts,
            Outbox outbox,
            MailTemplates texts,
            PublicAddress address,
            WorkingDays workingDays,
            KlyngeClock clock,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.organisation = organisation;
        this.contacts = contacts;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Sends today's digests, if it is time; whoever has today's gets no other. */
    void send() {
        if (workingDays.isWorkingDay(clock.today())
                && !clock.now().toLocalTime().isBefore(MORNING)) {
            organisation.bodies().stream()
                    .filter(body -> body.isValidOn(clock.today()))
                    .forEach(this::sendOnce);
        }
    }

    private void sendOnce(Body body) {
        try {
            transaction.executeWithoutResult(status -> send(body));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.debug("the digest of {} is sent by another node", body.id());
        }
    }

    private void send(Body body) {
        contacts.mailbox(body.id()).ifPresent(mailbox -> send(body, Reader.SECRETARIAT, Set.of(mailbox)));
        var members = contacts.seats(body.id()).stream()
                .map(contact -> contact.address())
                .collect(Collectors.toSet());
        if (!members.isEmpty()) {
            send(body, Reader.MEMBER, members);
        }
    }

    private void send(Body body, Reader reader, Set<EmailAddress> recipients) {
        var today = clock.today();
        var since = workingDays.minus(today, 1).atTime(MORNING);
        var fresh = lines(source -> source.fresh(body, reader, since));
        var due = lines(source -> source.due(body, reader, workingDays.plus(today, DAYS_AHEAD)));
        if (fresh.isEmpty() && due.isEmpty()) {
            return;
        }
        var text = texts.fill(
                "digest",
                Map.of(
                        "body",
                        body.name(),
                        "shortName",
                        body.shortName(),
                        "today",
                        today,
                        "fresh",
                        fresh,
                        "due",
                        due,
                        "link",
                        address.of("/moeder")));
        var mailbox = contacts.mailbox(body.id()).orElse(null);
        recipients.forEach(recipient -> outbox.send(Mail.of(
                        "digest/%s/%s/%s".formatted(body.id(), today, recipient),
                        recipient,
                        text.subject(),
                        text.body())
                .replyingTo(mailbox)));
    }

    private List<String> lines(Function<DigestSource, List<String>> ask) {
        return sources.stream().flatMap(source -> ask.apply(source).stream()).toList();
    }
}

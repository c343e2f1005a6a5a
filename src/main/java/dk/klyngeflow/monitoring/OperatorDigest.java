package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.EmailAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every working morning: one mail to the operators' mailbox about what is stuck, how many of each kind and the most pressing
 * by name. Where nothing is stuck, there is no mail.
 */
@Component
class OperatorDigest {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDigest.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int NAMED = 20;

    private final Diagnoses diagnoses;
    private final Organisation organisation;
    private final MonitoringSettings settings;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final PublicAddress address;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    OperatorDigest(
            Diagnoses diagnoses,
            Organisation organisation,
            MonitoringSettings settings,
            Outbox outbox,
            MailTemplates texts,
            PublicAddress address,
            WorkingDays workingDays,
            KlyngeClock clock,
            TransactionTemplate transaction) {
        this.diagnoses = diagnoses;
        this.organisation = organisation;
        this.settings = settings;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address;
        this.workingDays = workingDays;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Sends today's overview, if it is time and there is a mailbox; the day's mail goes out once. */
    void send() {
        boolean isTime = workingDays.isWorkingDay(clock.today())
                && !clock.now().toLocalTime().isBefore(MORNING);
        if (settings.mailbox() == null || !isTime) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> send(new EmailAddress(settings.mailbox())));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.debug("the operators' overview is sent by another node");
        }
    }

    private void send(EmailAddress mailbox) {
        var counts = diagnoses.counts();
        if (counts.isEmpty()) {
            return;
        }
        var text = texts.fill(
                "operatorDigest",
                Map.of(
                        "today",
                        clock.today(),
                        "kinds",
                        kinds(counts),
                        "pressing",
                        diagnoses.ofClusters(organisation.tenants(), NAMED).stream()
                                .map(found -> found.key() + ": " + found.first().sentence())
                                .toList(),
                        "link",
                        address.of("/camunda/app/cockpit/")));
        outbox.send(Mail.of(
                "operatorDigest/%s/%s".formatted(clock.today(), mailbox), mailbox, text.subject(), text.body()));
    }

    private static List<String> kinds(List<StuckCount> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        StuckCount::kind, TreeMap::new, Collectors.summingLong(StuckCount::cases)))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey().danish() + ": " + kind.getValue())
                .toList();
    }
}

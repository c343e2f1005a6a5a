package dk.klyngeflow.notifications;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps e-mails back on a restored database: it does not know what was sent after the backup was taken. They are written and
 * wait, until an operator says which of them had gone. A PostgreSQL that was restored from a dump is known by itself; after any
 * other restore the program is started with {@code --restored}.
 */
@Service
public class MailHold implements SmartInitializingSingleton {

    /** The command line's option after a restore. */
    public static final String OPTION = "restored";

    private static final Logger LOG = LoggerFactory.getLogger(MailHold.class);

    /**
     * E-mails are kept back.
     *
     * @param why an English sentence
     */
    public record Held(OffsetDateTime since, String why) {}

    /**
     * What became of the e-mails that were kept back.
     *
     * @param gone how many had been sent before
     * @param released how many go out now
     */
    public record Released(int gone, int released) {}

    private final HoldRow row;
    private final MailRows mails;
    private final ApplicationArguments arguments;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    MailHold(
            HoldRow row,
            MailRows mails,
            ApplicationArguments arguments,
            KlyngeClock clock,
            PlatformTransactionManager transactions) {
        this.row = row;
        this.mails = mails;
        this.arguments = arguments;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> atStart(arguments.containsOption(OPTION), row.thisDatabase()));
    }

    void atStart(boolean restored, @Nullable String here) {
        var known = row.knownDatabase();
        row.remember(here);
        if (restored) {
            hold("The program was started with --restored.");
        } else if (known.isPresent() && !known.get().equals(here)) {
            hold("The tables stand in another database than before: they were restored.");
        }
        held().ifPresent(held -> LOG.warn(
                "e-mails are kept back since {}: {} See the operator's guide, \"After a restore\".",
                held.since(),
                held.why()));
    }

    private void hold(String why) {
        if (held().isEmpty()) {
            row.hold(OffsetDateTime.now(clock), why);
        }
    }

    /** Empty where e-mails go out. */
    public Optional<Held> held() {
        return row.held();
    }

    /**
     * Lets e-mails go out again. Joins the caller's transaction.
     *
     * @param gone the Message-IDs of e-mails that had been sent before the restore, as the mail server's log has them, with or
     *     without brackets and domain; they are noted as sent and do not go out again
     */
    @Transactional
    public Released release(Collection<String> gone) {
        var now = OffsetDateTime.now(clock);
        int known = 0;
        for (var id : List.copyOf(gone)) {
            known += mails.goneBefore(
                    id.replaceFirst("^\\s*<?", "").replaceFirst("[@>].*$", "").strip(), now);
        }
        int released = mails.waiting();
        row.release();
        return new Released(known, released);
    }
}

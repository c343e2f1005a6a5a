package dk.klyngeflow.notifications;

import static dk.klyngeflow.notifications.Delivery.Status.UNDELIVERABLE;
import static dk.klyngeflow.notifications.Delivery.Status.WAITING;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to send e-mail. What is sent joins the caller's transaction, so a step that rolls back has mailed nothing;
 * a job carries it out afterwards, again and again until the mail server takes it.
 */
@Service
@Transactional
public class Outbox {

    private final MailRows rows;
    private final KlyngeClock clock;

    Outbox(MailRows rows, KlyngeClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Sends an e-mail. The same key twice is one e-mail: the first. */
    public void send(Mail mail) {
        if (rows.find(mail.key()).isEmpty()) {
            rows.insert(mail, OffsetDateTime.now(clock));
        }
    }

    /** How far the e-mail with this key has come; empty where there is none. */
    public Optional<Delivery> delivery(String key) {
        return rows.find(key);
    }

    /** What could not be delivered, the newest first. Somebody has to find another way to these recipients. */
    public List<Delivery> undelivered() {
        return rows.with(UNDELIVERABLE);
    }

    /** What is still on its way, the newest first. */
    public List<Delivery> waiting() {
        return rows.with(WAITING);
    }

    /** How many are still on their way. */
    public int countWaiting() {
        return rows.waiting();
    }

    /** What has been on its way for longest. */
    public Optional<Delivery> oldestWaiting() {
        return rows.oldestWaiting();
    }

    /** The last e-mails that were written, the newest first. */
    public List<Delivery> latest() {
        return rows.latest();
    }

    public Optional<Delivery> find(long id) {
        return rows.find(id);
    }

    /** Tries an undeliverable e-mail again, from now on as if it were new; false where it is not undeliverable. */
    public boolean tryAgain(long id) {
        return rows.tryAgain(id, OffsetDateTime.now(clock));
    }

    /** Somebody has found another way to the recipient of an undeliverable e-mail; false where it is not undeliverable. */
    public boolean setAside(long id) {
        return rows.setAside(id);
    }
}

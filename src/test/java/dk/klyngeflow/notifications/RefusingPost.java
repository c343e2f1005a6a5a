package dk.klyngeflow.notifications;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what waits in the outbox to a real mail server that refuses one address for good. */
@Component
public class RefusingPost {

    private final MailHold hold;
    private final MailRows rows;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    RefusingPost(MailHold hold, MailRows rows, KlyngeClock clock, TransactionTemplate transaction) {
        this.hold = hold;
        this.rows = rows;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param address null for a mail server that refuses nobody */
    public void deliver(String address) {
        var server = new MailServer();
        server.start();
        try {
            if (address != null) {
                server.answer(address, "550 5.1.1 Brugeren findes ikke");
            }
            var envelope = new Envelope("post@eksempel.dk", "Klyngeflow");
            new Postman(hold, rows, envelope, server.client(), Duration.ofDays(5), clock, transaction).deliver();
        } finally {
            server.stop();
        }
    }
}

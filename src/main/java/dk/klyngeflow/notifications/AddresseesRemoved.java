package dk.klyngeflow.notifications;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of e-mails says that one about the case was sent, and no longer to whom. */
@Component
class AddresseesRemoved implements PersonalData {

    private static final String REMOVED = "slettet";

    private final JdbcClient db;

    AddresseesRemoved(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void remove(CaseNumber number) {
        var named = "%" + number.value() + "%";
        db.sql("""
            update mail_message set recipient = ?, reply_to = null
            where sent_at is not null and (mail_key like ? or subject like ?)
            """).params(REMOVED, named, named).update();
    }
}

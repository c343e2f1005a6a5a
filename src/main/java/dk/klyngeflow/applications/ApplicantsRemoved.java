package dk.klyngeflow.applications;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An application whose time has passed keeps what was applied for, and loses whom one could write to. */
@Component
class ApplicantsRemoved implements PersonalData {

    private static final String REMOVED = "slettet";

    private final JdbcClient db;

    ApplicantsRemoved(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void remove(CaseNumber number) {
        db.sql("update application set applicant = ?, contact = ?, contact_mail = ? where case_number = ?")
                .params(REMOVED, REMOVED, REMOVED, number.value())
                .update();
        db.sql("update application_statement set answered_by = ? where case_number = ? and answered_by is not null")
                .params(REMOVED, number.value())
                .update();
    }
}

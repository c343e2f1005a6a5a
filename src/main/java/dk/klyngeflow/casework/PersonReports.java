package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.drafts.Draft;
import dk.klyngeflow.drafts.Drafts;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about a person, for administrators. Each search says what for, and is an entry of the log itself. */
@Component
public class PersonReports {

    /** As many entries of the log as a person can look through. */
    private static final int MOST = 500;

    /** @param submitted the cases that the person has raised */
    public record Report(
            String account,
            List<CaseFile> submitted,
            List<CaseRegister.SentForm> forms,
            List<Draft> drafts,
            List<Memberships.Membership> roles,
            List<AuditLog.Entry> log) {}

    private final CaseRegister cases;
    private final Drafts drafts;
    private final Memberships memberships;
    private final AuditLog audit;

    PersonReports(CaseRegister cases, Drafts drafts, Memberships memberships, AuditLog audit) {
        this.cases = cases;
        this.drafts = drafts;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * @param purpose what the search is for; it is logged with it
     * @throws Refusal where the person who asks is no administrator
     */
    @Transactional
    public Report of(String account, String purpose, SignedIn person) {
        if (!person.isAdministrator()) {
            throw new Refusal("", "notAdministrator", "Det kan kun en administrator gøre.");
        }
        audit.note(person.actor(), AuditAction.SEARCHED_PERSON, account, purpose);
        return new Report(
                account,
                cases.submittedBy(account),
                cases.formsBy(account),
                drafts.of(account),
                memberships.of(account),
                audit.ofPerson(account, MOST));
    }
}

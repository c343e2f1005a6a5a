package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.drafts.Drafts;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people's roles. Each call checks the person and is one transaction. */
@Component
@Transactional
public class PeopleDesk {

    private final Memberships memberships;
    private final LeftTasks leftTasks;
    private final Drafts drafts;
    private final Accounts accounts;
    private final AuditLog audit;

    PeopleDesk(Memberships memberships, LeftTasks leftTasks, Drafts drafts, Accounts accounts, AuditLog audit) {
        this.memberships = memberships;
        this.drafts = drafts;
        this.accounts = accounts;
        this.audit = audit;
        this.leftTasks = leftTasks;
    }

    /** @see Memberships#give */
    public void give(
            String account,
            BodyId body,
            Memberships.Role role,
            @Nullable Memberships.Place place,
            LocalDate from,
            @Nullable LocalDate to,
            SignedIn person) {
        requireAdministrator(person);
        memberships.give(account, body, role, place, from, to, person.actor());
        audit.note(person.actor(), AuditAction.CHANGED_ROLE, account, role + " " + body + " " + from);
    }

    /** @see Memberships#end */
    public void end(long membership, LocalDate lastDay, SignedIn person) {
        requireAdministrator(person);
        memberships.end(membership, lastDay, person.actor());
        audit.note(person.actor(), AuditAction.CHANGED_ROLE, null, membership + " " + lastDay);
        leftTasks.giveBack();
    }

    /** @see Memberships#handOver */
    public void handOver(long membership, String toAccount, LocalDate from, SignedIn person) {
        requireAdministrator(person);
        memberships.handOver(membership, toAccount, from, person.actor());
        audit.note(person.actor(), AuditAction.CHANGED_ROLE, toAccount, membership + " " + from);
        leftTasks.giveBack();
    }

    /**
     * All drafts that somebody has not sent become another's, also when the account is gone.
     *
     * @return how many
     * @throws Refusal where there is no such account to give them to
     */
    public int handOverDrafts(String from, String to, SignedIn person) {
        requireAdministrator(person);
        if (from.equals(to) || !accounts.exists(to)) {
            throw new Refusal("draftsTo", "account", "Vælg en anden konto at give kladderne til.");
        }
        audit.note(person.actor(), AuditAction.CHANGED_ROLE, to, "drafts of " + from);
        return drafts.handOverAll(from, to);
    }

    private static void requireAdministrator(SignedIn person) {
        if (!person.isAdministrator()) {
            throw new Refusal("", "notAdministrator", "Det kan kun en administrator gøre.");
        }
    }
}

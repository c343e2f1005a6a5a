package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Journals;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.engine.Clash;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Conflicts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with a case outside its forms. Each call checks the person and is one transaction. */
@Component
public class CaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);
    private static final int TRIES = 3;

    private final CaseRegister cases;
    private final Withdrawals withdrawals;
    private final Conflicts conflicts;
    private final Organisation organisation;
    private final TaskService tasks;
    private final Journals journals;
    private final CaseExport export;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CaseDesk(
            CaseRegister cases,
            Withdrawals withdrawals,
            Conflicts conflicts,
            Organisation organisation,
            TaskService tasks,
            Journals journals,
            CaseExport export,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.conflicts = conflicts;
        this.organisation = organisation;
        this.tasks = tasks;
        this.journals = journals;
        this.export = export;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The submitter takes the case back, wherever it is; its place on an agenda goes with it. Tries again where the case has
     * moved at that very moment.
     *
     * @throws Refusal where it is another's case, where it has ended, or where it keeps moving
     */
    public void withdraw(CaseNumber number, SignedIn person) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                transaction.executeWithoutResult(status -> withdrawOnce(number, person));
                return;
            } catch (RuntimeException fault) {
                if (!Clash.is(fault)) {
                    throw fault;
                }
                LOG.info("two at once on {}: {}", number, fault.getMessage());
            }
        }
        throw new Refusal(
                "caseNumber",
                "clash",
                "Sagen " + number + " er netop ændret af en anden. Genindlæs siden, og prøv igen.");
    }

    private void withdrawOnce(CaseNumber number, SignedIn person) {
        if (!cases.get(number).submitter().equals(person.id())) {
            throw new Refusal("caseNumber", "notSubmitter", "Kun den, der har rejst sagen, kan trække den tilbage.");
        }
        withdrawals.withdraw(number);
        audit.note(person.actor(), AuditAction.WITHDREW, number.value(), null);
    }

    /**
     * The person declares a conflict of interest: the case's tasks are for others from now on, and the body's minutes say so.
     *
     * @param body one of the person's own
     * @param label title and organisation, as the minutes say it
     * @throws Refusal where the person belongs to no such body, or has declared one already
     */
    @Transactional
    public void declareConflict(CaseNumber number, BodyId body, String label, String reason, SignedIn person) {
        boolean belongs = organisation
                .find(body)
                .filter(found -> person.isInAny(found.groups()))
                .isPresent();
        if (!belongs) {
            throw new Refusal("bodyId", "option", "Vælg et af dine forummer på listen.");
        }
        conflicts.declare(new Conflicts.Conflict(
                number, person.id(), body, label, Optional.of(reason).filter(t -> !t.isEmpty())));
        tasks.createTaskQuery()
                .taskAssignee(person.id())
                .processVariableValueEquals(CaseVars.CASE_NUMBER.name(), number.value())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        audit.note(person.actor(), AuditAction.DECLARED_CONFLICT, number.value(), null);
    }

    @Transactional
    public void withdrawConflict(CaseNumber number, SignedIn person) {
        conflicts.withdraw(number, person.id());
        audit.note(person.actor(), AuditAction.WITHDREW_CONFLICT, number.value(), null);
    }

    /**
     * The secretariat notes the case's number in a party's own records system.
     *
     * @throws Refusal where the person is no secretary of the case, or the number stands there
     */
    @Transactional
    public void addJournal(CaseNumber number, Journals.Journal journal, SignedIn person) {
        if (!export.mayExport(number, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun sekretariatet gøre.");
        }
        journals.add(number, journal);
        audit.note(person.actor(), AuditAction.WROTE_JOURNAL, number.value(), journal.number());
    }
}

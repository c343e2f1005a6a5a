package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.engine.Clash;
import dk.klyngeflow.casework.engine.MeetingVars;
import dk.klyngeflow.casework.engine.UnheardMessages;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.casework.succession.LateHandOver;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators do about cases that do not move. Each step checks the person and the case's cluster, needs a reason, is
 * written into the log, and is one transaction: where it is refused nothing has happened. Nobody skips a step of a process,
 * ends one, or changes its variables here.
 */
@Component
public class OperatorDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_FAULT = 300;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identities;
    private final FormDoor door;
    private final Withdrawals withdrawals;
    private final LateHandOver handOver;
    private final MeetingCycleFlow meetings;
    private final MeetingCalendar calendar;
    private final Placements placements;
    private final CaseRegister cases;
    private final UnheardMessages messages;
    private final Outbox outbox;
    private final Organisation organisation;
    private final AuditLog audit;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    OperatorDesk(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identities,
            FormDoor door,
            Withdrawals withdrawals,
            LateHandOver handOver,
            MeetingCycleFlow meetings,
            MeetingCalendar calendar,
            Placements placements,
            CaseRegister cases,
            UnheardMessages messages,
            Outbox outbox,
            Organisation organisation,
            AuditLog audit,
            KlyngeClock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identities = identities;
        this.door = door;
        this.withdrawals = withdrawals;
        this.handOver = handOver;
        this.meetings = meetings;
        this.calendar = calendar;
        this.placements = placements;
        this.cases = cases;
        this.messages = messages;
        this.outbox = outbox;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives a task to somebody who may do it. */
    public void assign(String taskId, String toUser, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new Refusal("about", "gone", "Opgaven er løst i mellemtiden: der er intet at give videre.");
            }
            requireCluster(task.getTenantId(), person);
            if (toUser == null || toUser.isBlank()) {
                throw new Refusal("to", "required", "Vælg, hvem opgaven skal gives til.");
            }
            if (toUser.equals(task.getAssignee())) {
                throw new Refusal("to", "same", "Opgaven er allerede givet til " + toUser + ".");
            }
            door.assign(taskId, toUser, person);
            note(
                    person,
                    AuditAction.ASSIGNED,
                    keyOf(task.getProcessInstanceId()),
                    task.getName() + " til " + toUser,
                    why);
        });
    }

    /**
     * Runs a failed step again, now. What is done of a process stays done: a step that waits before its work does it, one
     * that waits after it goes on.
     *
     * @throws Refusal where it fails again, where it has succeeded meanwhile, or where it has not failed
     */
    public void retry(String jobId, String reason, SignedIn person) {
        runJob(jobId, reason, person, AuditAction.RETRIED, job -> {
            if (job.getRetries() > 0 && job.getExceptionMessage() == null) {
                throw new Refusal("about", "notFailed", "Trinnet fejler ikke: der er intet at prøve igen.");
            }
        });
    }

    /**
     * Lets a deadline work that has passed without effect. A deadline that has not been reached is never brought forward.
     */
    public void wake(String jobId, String reason, SignedIn person) {
        runJob(jobId, reason, person, AuditAction.WOKE_TIMER, job -> {
            if (job.getDuedate() == null || job.getDuedate().toInstant().isAfter(clock.instant())) {
                throw new Refusal("about", "notDue", "Fristen er ikke nået, og en frist kan ikke rykkes frem herfra.");
            }
        });
    }

    /** Puts the case on another meeting of the body it is at, past the meeting's cut-off or not; the reason is kept. */
    public void moveCase(CaseNumber number, long toMeeting, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var file = cases.lock(number);
            requireCluster(file.cluster().value(), person);
            var placement = placements
                    .of(number)
                    .orElseThrow(() -> new Refusal(
                            "caseNumber", "notWaiting", "Sagen venter ikke på noget møde og kan ikke flyttes."));
            var meeting = calendar.get(toMeeting);
            if (placement.meeting().equals(Optional.of(toMeeting))) {
                throw new Refusal("to", "same", "Sagen står allerede på det møde.");
            }
            if (meeting.hasBegun(clock.now())) {
                throw new Refusal("to", "past", "Mødet er begyndt: vælg et møde, der ikke er holdt.");
            }
            meetings.moveCase(placement, toMeeting);
            note(person, AuditAction.MOVED_CASE, number.value(), "til mødet " + meeting.date(), why);
        });
    }

    /** Moves a case whose body has ended to whoever has taken over; its task, its place and its money go with it. */
    public void handOver(CaseNumber number, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            requireCluster(cases.lock(number).cluster().value(), person);
            var heir = handOver.handOver(number, person.actor());
            note(person, AuditAction.MOVED_CASE, number.value(), "til " + heir.name(), why);
        });
    }

    /** Takes the case back in its submitter's stead; its place on an agenda and its money go with it. */
    public void withdraw(CaseNumber number, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            requireCluster(cases.lock(number).cluster().value(), person);
            withdrawals.withdrawFor(number, person.actor());
            note(person, AuditAction.WITHDREW, number.value(), null, why);
        });
    }

    /**
     * Tells a process again what it did not listen for.
     *
     * @throws Refusal where it still does not listen
     */
    public void tellAgain(long message, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var unheard = unheard(message, person);
            var listening = runtime.createExecutionQuery()
                    .processInstanceId(unheard.processInstance())
                    .messageEventSubscriptionName(unheard.message())
                    .singleResult();
            if (listening == null) {
                throw new Refusal(
                        "about",
                        "notListening",
                        "Forløbet venter stadig ikke på beskeden. Den kan lægges til side, når den er uden betydning.");
            }
            note(person, AuditAction.SENT_AGAIN, keyOf(unheard.processInstance()), unheard.message(), why);
            messages.settle(message, person.actor());
            runtime.messageEventReceived(unheard.message(), listening.getId());
        });
    }

    /** The message needs nobody's hearing: what it told stands in the register. */
    public void setMessageAside(long message, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var unheard = unheard(message, person);
            note(person, AuditAction.SET_ASIDE, keyOf(unheard.processInstance()), unheard.message(), why);
            messages.settle(message, person.actor());
        });
    }

    /** Tries an undeliverable e-mail again, as if it were new. */
    public void mailAgain(long mail, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var key = requireMail(mail, person);
            if (!outbox.tryAgain(mail)) {
                throw settledMail();
            }
            note(person, AuditAction.SENT_AGAIN, key, "e-mail " + mail, why);
        });
    }

    /** Its recipient was told in another way. */
    public void setMailAside(long mail, String reason, SignedIn person) {
        var why = reasonOf(reason, person);
        inOneGo(() -> {
            var key = requireMail(mail, person);
            if (!outbox.setAside(mail)) {
                throw settledMail();
            }
            note(person, AuditAction.SET_ASIDE, key, "e-mail " + mail, why);
        });
    }

    /** The key of what the e-mail is about. */
    private String requireMail(long mail, SignedIn person) {
        var key = outbox.find(mail).map(Delivery::about).orElseThrow(OperatorDesk::settledMail);
        var cluster = CaseNumber.parse(key).isPresent()
                ? cases.get(new CaseNumber(key)).cluster()
                : organisation
                        .body(calendar.get(MeetingVars.meetingOf(key)).body())
                        .owner();
        requireCluster(cluster.value(), person);
        return key;
    }

    private static Refusal settledMail() {
        return new Refusal("about", "gone", "E-mailen er sendt eller lagt til side i mellemtiden.");
    }

    private UnheardMessages.Unheard unheard(long id, SignedIn person) {
        var unheard = messages.lock(id)
                .orElseThrow(() -> new Refusal("about", "gone", "Beskeden er hørt eller lagt til side i mellemtiden."));
        requireCluster(instance(unheard.processInstance()).getTenantId(), person);
        return unheard;
    }

    private Job job(String id, SignedIn person) {
        var job = id == null ? null : management.createJobQuery().jobId(id).singleResult();
        if (job == null) {
            throw succeededMeanwhile();
        }
        requireCluster(job.getTenantId(), person);
        return job;
    }

    private void runJob(
            String jobId, String reason, SignedIn person, AuditAction action, Consumer<Job> requireRunnable) {
        var why = reasonOf(reason, person);
        try {
            inOneGo(() -> {
                var job = job(jobId, person);
                requireRunnable.accept(job);
                note(person, action, keyOf(job.getProcessInstanceId()), null, why);
                management.executeJob(jobId);
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            // Where another has run it in between, the engine's fault is only that the step is gone: this look says so.
            inOneGo(() -> job(jobId, person));
            LOG.warn("job {} failed again", jobId, fault);
            throw new Refusal("about", "failedAgain", "Trinnet fejlede igen: " + message(fault));
        }
    }

    private static String message(Throwable fault) {
        var text =
                Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
        return text.length() > LONGEST_FAULT ? text.substring(0, LONGEST_FAULT) + "…" : text;
    }

    private static Refusal succeededMeanwhile() {
        return new Refusal("about", "gone", "Trinnet er kørt i mellemtiden: der er intet at prøve igen.");
    }

    /** The engine's web applications have told it who asks; the step is made as the system, after our own check. */
    private void inOneGo(Runnable step) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            transaction.executeWithoutResult(status -> step.run());
        } catch (RuntimeException fault) {
            if (Clash.is(fault)) {
                LOG.info("two operators at once: {}", fault.getMessage());
                throw new Refusal(
                        "",
                        "clash",
                        "En anden har netop gjort noget ved det samme. Genindlæs, og se, hvad der blev af det.");
            }
            throw fault;
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }

    private static String reasonOf(String reason, SignedIn person) {
        if (!person.isOperator()) {
            throw new Refusal("", "notOperator", "Det kan kun driftspersonale gøre.");
        }
        return Typed.requiredLine("reason", "Begrundelse", reason, LONGEST_REASON);
    }

    private static void requireCluster(@Nullable String cluster, SignedIn person) {
        if (cluster == null || !person.tenants().contains(cluster)) {
            throw new Refusal("caseNumber", "otherCluster", "Sagen hører til en klynge, som du ikke har adgang til.");
        }
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private String keyOf(String processInstance) {
        return instance(processInstance).getBusinessKey();
    }

    private void note(SignedIn person, AuditAction action, String key, @Nullable String what, String why) {
        audit.note(person.actor(), action, key, what == null ? why : what + ": " + why);
    }
}

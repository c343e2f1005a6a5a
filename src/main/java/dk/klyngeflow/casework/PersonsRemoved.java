package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.Retention;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes persons out of cases whose time has passed, case by case, each in one transaction: everybody who keeps something
 * about persons is asked, and the engine's history of the case goes. What was decided, minuted and booked stays.
 */
@Component
class PersonsRemoved {

    private static final Logger LOG = LoggerFactory.getLogger(PersonsRemoved.class);

    private final Retention retention;
    private final List<PersonalData> keepers;
    private final HistoryService history;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PersonsRemoved(
            Retention retention,
            List<PersonalData> keepers,
            HistoryService history,
            AuditLog audit,
            PlatformTransactionManager transactions) {
        this.retention = retention;
        this.keepers = keepers;
        this.history = history;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
    @SchedulerLock(name = "personsRemoved")
    void removeDue() {
        for (var number : retention.due()) {
            transaction.executeWithoutResult(status -> remove(number));
            LOG.info("persons are taken out of {}: it has been closed for long enough", number);
        }
    }

    private void remove(CaseNumber number) {
        keepers.forEach(keeper -> keeper.remove(number));
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .finished()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
        audit.note(Actor.SYSTEM, AuditAction.REMOVED_PERSONS, number.value(), null);
    }
}

package dk.klyngeflow.casework.annualstatus;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;
import static java.util.stream.Collectors.toSet;

import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.YearlyDay;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ReportDuty;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code annualStatus}: a status or an evaluation lies ahead. */
@Component
@Transactional
public class StatusFlow {

    private final RuntimeService runtime;
    private final StatusRegister register;
    private final StatusDates dates;
    private final KlyngeClock clock;

    StatusFlow(RuntimeService runtime, StatusRegister register, StatusDates dates, KlyngeClock clock) {
        this.runtime = runtime;
        this.register = register;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The duty's next report gets its process, which waits for its time. Nothing where it has one already, where it was due once
     * and that day has passed, or where the body has ended by then.
     */
    public void prepareNext(Body body, ReportDuty duty) {
        prepareAfter(body, duty, clock.today());
    }

    /** The same, for the first one that is due on {@code from} or later. */
    void prepareAfter(Body body, ReportDuty duty, LocalDate from) {
        duty.nextDue(from)
                .filter(body::isValidOn)
                .filter(due -> register.of(body.id(), duty.code(), due).isEmpty())
                .ifPresent(
                        due -> begin(body, duty, register.open(body.id(), duty.code(), due, YearlyDay.yearUntil(due))));
    }

    /** The body's statuses that are not given, or not presented yet: those that have their process. */
    public List<StatusReport> open(BodyId body) {
        var running = runtime.createProcessInstanceQuery().processDefinitionKey(AnnualStatus.PROCESS).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(toSet());
        return register.of(List.of(body)).stream()
                .filter(report -> running.contains(AnnualStatus.key(report.id())))
                .toList();
    }

    public boolean isOpen(long report) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(AnnualStatus.key(report))
                        .count()
                > 0;
    }

    /** It is not given or, where it is sent already, not presented, for its body ends; the words say so. */
    public void lapse(long report, String because) {
        if (register.lock(report).state().isOpen()) {
            register.dropped(report, because);
        } else {
            register.notPresented(report, because);
        }
        runtime.createMessageCorrelation(AnnualStatus.MESSAGE_LAPSED)
                .processInstanceBusinessKey(AnnualStatus.key(report))
                .correlate();
    }

    /** The business key of a report's process. */
    public static String keyOf(long report) {
        return AnnualStatus.key(report);
    }

    private void begin(Body body, ReportDuty duty, StatusReport report) {
        runtime.startProcessInstanceByKey(
                AnnualStatus.PROCESS,
                AnnualStatus.key(report.id()),
                values(
                        CLUSTER_ID.with(body.owner().value()),
                        CASE_TITLE.with(
                                "%s, %d".formatted(duty.title(), report.dueOn().getYear())),
                        LEVEL_NAME.with(body.name()),
                        AnnualStatus.REPORT_ID.with(report.id()),
                        AnnualStatus.SECRETARIAT_GROUP.with(body.secretariatGroup()),
                        AnnualStatus.CHAIR_GROUP.with(
                                body.chairs().isEmpty() ? body.secretariatGroup() : body.chairGroup()),
                        AnnualStatus.WRITE_FROM.with(dates.writeFrom(report.dueOn())),
                        AnnualStatus.STATUS_DUE.with(LevelDates.endOf(report.dueOn()))));
    }
}

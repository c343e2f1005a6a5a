package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.ReportKind;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body orders a status on a project for its coming meeting. */
@Component
@Transactional
public class StatusOrders {

    private final RuntimeService runtime;
    private final Reports reports;
    private final KlyngeClock clock;

    StatusOrders(RuntimeService runtime, Reports reports, KlyngeClock clock) {
        this.runtime = runtime;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param dueOn the day by which the meeting needs it
     * @throws Refusal where no granted project runs, where one status is ordered already, or where the day has passed
     */
    public void order(CaseNumber number, LocalDate dueOn) {
        if (dueOn.isBefore(clock.today())) {
            throw new Refusal("dueOn", "past", "Fristen for en status kan ikke ligge før i dag.");
        }
        if (reports.ordered(number).isPresent()) {
            throw new Refusal("caseNumber", "ordered", "Der er allerede bestilt en status, som ikke er afgivet.");
        }
        var project = runtime.createExecutionQuery()
                .messageEventSubscriptionName(FundProject.MESSAGE_STATUS_ORDERED)
                .processInstanceBusinessKey(number.value())
                .singleResult();
        if (project == null) {
            throw new Refusal(
                    "caseNumber", "notRunning", "Der kan kun bestilles status på et bevilget projekt, der er i gang.");
        }
        reports.plan(number, ReportKind.ORDERED, clock.today(), dueOn);
        runtime.messageEventReceived(
                FundProject.MESSAGE_STATUS_ORDERED,
                project.getId(),
                Var.values(FundProject.ORDERED_DUE.with(LevelDates.endOf(dueOn))));
    }
}

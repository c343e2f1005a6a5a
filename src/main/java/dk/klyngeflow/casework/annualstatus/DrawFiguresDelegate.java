package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport.Section;
import dk.klyngeflow.statuses.StatusReport.Texts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_drawFigures: the figures as the registers have them now; the first time also the sections to write about. */
@Component
class DrawFiguresDelegate implements JavaDelegate {

    private final StatusRegister register;
    private final StatusDuties duties;

    DrawFiguresDelegate(StatusRegister register, StatusDuties duties) {
        this.register = register;
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = register.get(AnnualStatus.REPORT_ID.get(execution));

        register.draw(report.id());
        if (report.drawnAt().isEmpty()) {
            var sections = duties.of(report).sections().stream()
                    .map(section -> new Section(section.heading(), ""))
                    .toList();
            register.write(report.id(), new Texts("", sections));
        }
    }
}

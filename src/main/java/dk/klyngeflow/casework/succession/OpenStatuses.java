package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.annualstatus.StatusFlow;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ReportDuty;
import dk.klyngeflow.statuses.StatusReport;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The statuses and evaluations that the body owes and has not given, or that wait for a meeting. They
 * tell about the body whoever writes them: the successor's secretariat and chairs do, under the body's name.
 */
@Component
class OpenStatuses implements OpenThings {

    private final StatusFlow statuses;
    private final RunningWork running;

    OpenStatuses(StatusFlow statuses, RunningWork running) {
        this.statuses = statuses;
        this.running = running;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.STATUS;
    }

    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return statuses.open(body.id()).stream()
                .map(report -> new Open(
                        String.valueOf(report.id()), titleOf(report, body), "Frist " + Danish.date(report.dueOn())))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return statuses.isOpen(Long.parseLong(ref));
    }

    @Override
    public boolean canBeClosed(String ref) {
        return true;
    }

    @Override
    public String handOver(String ref, Ending ending) {
        running.follow(StatusFlow.keyOf(Long.parseLong(ref)), ending.firstDay());
        return "";
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        statuses.lapse(Long.parseLong(ref), ending.closing(reason));
    }

    private static String titleOf(StatusReport report, Body body) {
        var title = body.reports().stream()
                .filter(duty -> duty.code().equals(report.duty()))
                .map(ReportDuty::title)
                .findFirst()
                .orElse(report.duty());
        return "%s, %d".formatted(title, report.dueOn().getYear());
    }
}

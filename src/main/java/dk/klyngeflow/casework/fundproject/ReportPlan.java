package dk.klyngeflow.casework.fundproject;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Report;
import dk.klyngeflow.applications.ReportKind;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.casework.engine.Var;
import dk.klyngeflow.casework.fundapplication.ApplicationDates;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.ProjectPeriod;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reports that a project owes: a status every so many months, and a final report when it ends. */
@Component
class ReportPlan {

    private final Reports reports;
    private final Organisation organisation;
    private final WorkingDays workingDays;
    private final ApplicationDates dates;
    private final KlyngeClock clock;

    ReportPlan(
            Reports reports,
            Organisation organisation,
            WorkingDays workingDays,
            ApplicationDates dates,
            KlyngeClock clock) {
        this.reports = reports;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.dates = dates;
        this.clock = clock;
    }

    /** Writes the plan down, once. */
    void make(Application application) {
        make(application, LocalDate.MIN);
    }

    /** The same, without the statuses whose day has passed. */
    void makeFromNowOn(Application application) {
        make(application, clock.today());
    }

    private void make(Application application, LocalDate from) {
        if (!reports.of(application.number()).isEmpty()) {
            return;
        }
        var sent = application.sent();
        int months = organisation.regionOf(application.cluster()).fundRules().statusEveryMonths();
        new ProjectPeriod(sent.startsOn(), sent.endsOn())
                .every(months).stream()
                        .filter(day -> !day.isBefore(from))
                        .forEach(day -> plan(application.number(), ReportKind.STATUS, day));
        plan(application.number(), ReportKind.FINAL, sent.endsOn());
    }

    /** What the process waits for next. */
    Map<String, Object> next(CaseNumber number) {
        Report next =
                reports.next(number).orElseThrow(() -> new IllegalStateException(number + " owes no report any more"));
        return Var.values(
                FundProject.NEXT_REPORT.with(next.kind().name()),
                FundProject.REPORT_OPENS.with(LevelDates.at(next.opensOn().atStartOfDay())),
                FundProject.REPORT_DUE.with(LevelDates.endOf(next.dueOn())));
    }

    private void plan(CaseNumber number, ReportKind kind, LocalDate opensOn) {
        reports.plan(number, kind, opensOn, workingDays.plus(opensOn, dates.reportDays()));
    }
}

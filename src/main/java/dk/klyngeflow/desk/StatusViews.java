package dk.klyngeflow.desk;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.ReportDuty;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.statuses.StatusReport.Section;
import dk.klyngeflow.statuses.StatusReport.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statuses and evaluations of somebody's bodies: the list, and one of them with its figures and texts. */
@Component
@Transactional(readOnly = true)
class StatusViews {

    record Row(
            long id,
            String title,
            String body,
            String receiver,
            LocalDate dueOn,
            String state,
            boolean overdue,
            boolean readable) {}

    record FigureRow(String heading, String label, String value, String source) {}

    record Page(
            long id,
            String kind,
            String title,
            String body,
            String receiver,
            @Nullable String rule,
            LocalDate dueOn,
            LocalDate from,
            LocalDate to,
            String state,
            @Nullable LocalDate drawnOn,
            @Nullable String summary,
            List<Section> sections,
            List<FigureRow> figures,
            @Nullable String approvedBy,
            @Nullable LocalDate sentOn,
            boolean mailed,
            @Nullable Long meeting,
            @Nullable String returnedWhy,
            @Nullable String droppedWhy) {}

    private final Organisation organisation;
    private final StatusRegister register;
    private final KlyngeClock clock;

    StatusViews(Organisation organisation, StatusRegister register, KlyngeClock clock) {
        this.organisation = organisation;
        this.register = register;
        this.clock = clock;
    }

    /** What the person's bodies owe or have given, and what was sent to them. */
    List<Row> rows(SignedIn person) {
        var bodies = organisation.bodies().stream()
                .filter(body -> !body.reports().isEmpty())
                .filter(body -> mayList(body, person)
                        || body.reports().stream().anyMatch(duty -> mayList(organisation.body(duty.to()), person)))
                .map(Body::id)
                .toList();
        return register.of(bodies).stream()
                .filter(report -> duty(report).isPresent())
                .filter(report -> mayList(organisation.body(report.body()), person) || isReceiver(report, person))
                .map(report -> row(report, person))
                .toList();
    }

    Page page(StatusReport report) {
        var duty = duty(report);
        return new Page(
                report.id(),
                duty.map(found -> found.kind().danish()).orElse("Status"),
                duty.map(ReportDuty::title).orElse(report.duty()),
                organisation.body(report.body()).name(),
                receiver(report),
                duty.map(ReportDuty::rule).orElse(null),
                report.dueOn(),
                report.period().from(),
                report.period().to(),
                report.state().danish(),
                report.drawnAt().map(at -> at.toLocalDate()).orElse(null),
                report.summary().filter(text -> !text.isBlank()).orElse(null),
                register.sectionsOf(report.id()).stream()
                        .filter(section -> !section.content().isBlank())
                        .toList(),
                register.figuresOf(report.id()).stream()
                        .map(figure -> new FigureRow(
                                figure.heading(),
                                figure.label(),
                                figure.money()
                                        ? Danish.amount(Money.ofOere(figure.amount()))
                                        : Long.toString(figure.amount()),
                                figure.source()))
                        .toList(),
                report.approvedBy().orElse(null),
                report.sentOn().orElse(null),
                report.mailed(),
                report.meeting().orElse(null),
                report.returnedWhy().orElse(null),
                report.droppedWhy().orElse(null));
    }

    /** The body's own people read it from the draft on; others in the cluster, and the receiver's, once it is sent. */
    boolean mayRead(StatusReport report, SignedIn person) {
        var body = organisation.body(report.body());
        boolean isSent = report.state() == State.SENT;
        return person.isInAny(body.groups()) || isSent && (mayList(body, person) || isReceiver(report, person));
    }

    private Row row(StatusReport report, SignedIn person) {
        return new Row(
                report.id(),
                duty(report).map(ReportDuty::title).orElse(report.duty()),
                organisation.body(report.body()).name(),
                receiver(report),
                report.dueOn(),
                report.state().danish(),
                report.state().isOpen() && report.dueOn().isBefore(clock.today()),
                mayRead(report, person));
    }

    private String receiver(StatusReport report) {
        return duty(report).map(duty -> organisation.body(duty.to()).name()).orElse("");
    }

    private Optional<ReportDuty> duty(StatusReport report) {
        return organisation.body(report.body()).reports().stream()
                .filter(duty -> duty.code().equals(report.duty()))
                .findFirst();
    }

    private boolean isReceiver(StatusReport report, SignedIn person) {
        return duty(report)
                .map(duty -> organisation.body(duty.to()))
                .filter(receiver -> person.isInAny(receiver.groups()))
                .isPresent();
    }

    private static boolean mayList(Body body, SignedIn person) {
        return person.tenants().contains(body.owner().value());
    }
}

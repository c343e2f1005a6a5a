package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.FundDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.documents.Statement;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.Control;
import dk.klyngeflow.funds.FundNotes;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.FundYears;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.funds.ProjectFunds;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about a cluster's money show. */
@Component
@Transactional(readOnly = true)
class FundViews {

    /** A year's facts: what was recommended, what was adopted and what is in effect are three. */
    record Year(
            int year,
            String national,
            String received,
            @Nullable String recommended,
            @Nullable String recommendedBy,
            @Nullable String adopted,
            @Nullable String adoptedLink,
            String effective,
            String because,
            @Nullable String carryOver,
            String carryOverStatus,
            @Nullable String carryOverCase,
            @Nullable String modelCase,
            boolean closed,
            String link) {}

    /** A number and the postings behind it. */
    record Sum(String amount, @Nullable String link) {}

    record PoolRow(
            Sum name,
            @Nullable String guidance,
            @Nullable String share,
            Sum received,
            Sum held,
            Sum granted,
            Sum paid,
            Sum marked,
            Sum free) {}

    record ProjectRow(
            String number, String title, String link, String held, String granted, String paid, String unpaid) {}

    record PaymentRow(LocalDate on, String caseNumber, String link, String recipient, String pool, String amount) {}

    record NoteRow(LocalDate on, String kind, String text) {}

    record YearPage(
            String cluster,
            String clusterId,
            Year year,
            List<PoolRow> pools,
            PoolRow total,
            FundPlot plot,
            boolean balances,
            String control,
            List<ProjectRow> projects,
            List<PaymentRow> payments,
            List<NoteRow> notes,
            boolean mayChange,
            boolean hasSeveralPools) {}

    record Cell(String text, @Nullable String link, boolean number) {}

    record StatementPage(
            String cluster, String clusterId, Statement statement, List<List<Cell>> rows, String csv, String pdf) {}

    private final FundYears years;
    private final Pools pools;
    private final YearClosing closing;
    private final FundNotes notes;
    private final Payments payments;
    private final CaseRegister cases;
    private final Agenda agenda;
    private final FundDesk desk;

    FundViews(
            FundYears years,
            Pools pools,
            YearClosing closing,
            FundNotes notes,
            Payments payments,
            CaseRegister cases,
            Agenda agenda,
            FundDesk desk) {
        this.years = years;
        this.pools = pools;
        this.closing = closing;
        this.notes = notes;
        this.payments = payments;
        this.cases = cases;
        this.agenda = agenda;
        this.desk = desk;
    }

    List<Year> years(Cluster cluster) {
        return years.of(cluster.id()).stream().map(this::facts).toList();
    }

    YearPage year(Cluster cluster, FundYear year, SignedIn person) {
        var control = closing.control(cluster.id(), year.year());
        var total = control.sum(Pool::received);
        return new YearPage(
                cluster.name(),
                cluster.id().value(),
                facts(year),
                control.pools().stream().map(pool -> row(pool, total)).toList(),
                total(control),
                FundPlot.of(control.pools()),
                control.balances(),
                FundStatements.controlText(control),
                projects(cluster, year),
                payments(cluster, control, year),
                notes.of(cluster.id(), year.year()).stream()
                        .map(note -> new NoteRow(
                                note.madeAt()
                                        .atZoneSameInstant(KlyngeClock.ZONE)
                                        .toLocalDate(),
                                note.kind().danish(),
                                note.text()))
                        .toList(),
                desk.isKeeper(cluster.id(), person) && !year.isClosed(),
                control.pools().size() > 1);
    }

    /** @param path the page's own; the files lie beside it */
    static StatementPage statement(Cluster cluster, Statement statement, String path) {
        var rows = statement.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(
                                i -> cell(row.get(i), statement.columns().get(i).number()))
                        .toList())
                .toList();
        return new StatementPage(cluster.name(), cluster.id().value(), statement, rows, path + ".csv", path + ".pdf");
    }

    private static Cell cell(@Nullable Object value, boolean number) {
        if (value instanceof Linked linked) {
            return new Cell(linked.text(), linked.href(), number);
        }
        if (value instanceof LocalDate day) {
            return new Cell(Danish.date(day), null, number);
        }
        return new Cell(value == null ? "" : value.toString(), null, number);
    }

    private Year facts(FundYear year) {
        return new Year(
                year.year(),
                year.national().equals(Money.ZERO)
                        ? "Ikke oplyst"
                        : year.national().toString(),
                year.received().toString(),
                year.recommended().map(AllocationModel::danish).orElse(null),
                year.recommendedBy().orElse(null),
                year.adopted().map(AllocationModel::danish).orElse(null),
                year.adoptedByPoint().map(this::meetingOf).orElse(null),
                year.effective().danish(),
                year.effectiveBecause(),
                year.carryOver().equals(Money.ZERO) ? null : year.carryOver().toString(),
                year.carryOverStatus().danish(),
                year.carryOverCase().map(CaseNumber::value).orElse(null),
                year.modelCase().map(CaseNumber::value).orElse(null),
                year.isClosed(),
                FundLinks.year(year.cluster(), year.year()));
    }

    private String meetingOf(long point) {
        return "/moeder/%d#punkt-%d".formatted(agenda.meetingOf(point), point);
    }

    private static PoolRow row(Pool pool, Money total) {
        return new PoolRow(
                new Sum(pool.name(), FundLinks.pool(pool)),
                pool.guidancePercent().map(percent -> percent + " %").orElse(null),
                pool.guidancePercent().flatMap(ignored -> share(pool, total)).orElse(null),
                new Sum(pool.in().toString(), FundLinks.pool(pool, PostingGroup.IND)),
                new Sum(pool.held().toString(), FundLinks.pool(pool, PostingGroup.RESERVERET)),
                new Sum(
                        pool.granted().plus(pool.spentBefore()).toString(),
                        FundLinks.pool(pool, PostingGroup.BEVILGET)),
                new Sum(pool.paid().toString(), "#udbetalinger"),
                new Sum(pool.marked().toString(), FundLinks.pool(pool, PostingGroup.VENTER)),
                new Sum(pool.free().toString(), FundLinks.pool(pool)));
    }

    /** The pool's part of the year's own money as it is now, whole percent. */
    private static Optional<String> share(Pool pool, Money total) {
        if (!total.isPositive()) {
            return Optional.empty();
        }
        long percent = Math.round(100.0 * pool.received().plus(pool.moved()).oere() / total.oere());
        return Optional.of(percent + " %");
    }

    private static PoolRow total(Control control) {
        return new PoolRow(
                new Sum("I alt", null),
                null,
                null,
                new Sum(control.sum(Pool::in).toString(), null),
                new Sum(control.sum(Pool::held).toString(), null),
                new Sum(
                        control.sum(pool -> pool.granted().plus(pool.spentBefore()))
                                .toString(),
                        null),
                new Sum(control.sum(Pool::paid).toString(), null),
                new Sum(control.sum(Pool::marked).toString(), null),
                new Sum(control.sum(Pool::free).toString(), null));
    }

    private List<ProjectRow> projects(Cluster cluster, FundYear year) {
        var projects = pools.projects(cluster.id(), year.year());
        var titles =
                cases.titles(projects.stream().map(ProjectFunds::caseNumber).toList());
        return projects.stream()
                .map(project -> new ProjectRow(
                        project.caseNumber().value(),
                        titles.getOrDefault(project.caseNumber(), ""),
                        FundLinks.project(cluster.id(), project.caseNumber()),
                        project.held().toString(),
                        project.granted().toString(),
                        project.paid().toString(),
                        project.granted().minus(project.paid()).toString()))
                .toList();
    }

    private List<PaymentRow> payments(Cluster cluster, Control control, FundYear year) {
        var names = control.pools().stream().collect(Collectors.toMap(Pool::id, Pool::name));
        return payments.of(cluster.id(), year.year()).stream()
                .map(payment -> new PaymentRow(
                        payment.paidOn(),
                        payment.caseNumber().value(),
                        FundLinks.project(cluster.id(), payment.caseNumber()),
                        payment.recipient(),
                        names.get(payment.pool()),
                        payment.amount().toString()))
                .toList();
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Fact;
import dk.klyngeflow.documents.Statement;
import dk.klyngeflow.documents.Statement.Column;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.funds.Control;
import dk.klyngeflow.funds.EntryKind;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.FundYear;
import dk.klyngeflow.funds.LedgerEntry;
import dk.klyngeflow.funds.Payment;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.funds.YearClosing;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of a year, a pool and a project: the same for page, CSV and PDF. */
@Component
@Transactional(readOnly = true)
class FundStatements {

    private final Pools pools;
    private final FundLedger ledger;
    private final Payments payments;
    private final YearClosing closing;
    private final Agenda agenda;
    private final KlyngeClock clock;

    FundStatements(
            Pools pools, FundLedger ledger, Payments payments, YearClosing closing, Agenda agenda, KlyngeClock clock) {
        this.pools = pools;
        this.ledger = ledger;
        this.payments = payments;
        this.closing = closing;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** One row for each pool. */
    Statement ofYear(Cluster cluster, FundYear year) {
        var control = closing.control(cluster.id(), year.year());
        return new Statement(
                "Årsopgørelse for klyngemidler",
                cluster.name(),
                String.valueOf(year.year()),
                clock.today(),
                List.of(
                        new Fact("Modtaget", year.received().toString()),
                        new Fact("Anbefalet model", danish(year.recommended(), "Ingen anbefaling")),
                        new Fact("Vedtaget model", danish(year.adopted(), "Ikke besluttet")),
                        new Fact("Gældende model", year.effective().danish()),
                        new Fact("Kontrol", controlText(control)),
                        new Fact("Status", year.isClosed() ? "Lukket" : "Åbent")),
                List.of(
                        Column.text("Pulje"),
                        Column.text("Vejledende"),
                        Column.number("Modtaget"),
                        Column.number("Fra sidste år"),
                        Column.number("Flyttet"),
                        Column.number("Reserveret"),
                        Column.number("Bevilget"),
                        Column.number("Udbetalt"),
                        Column.number("Venter"),
                        Column.number("Til næste år"),
                        Column.number("Frit")),
                control.pools().stream().map(FundStatements::row).toList(),
                List.of(total(control)),
                year.closingWords().orElse(null));
    }

    /** The pool's postings in their order; {@code group} shows those behind one of its numbers only. */
    Statement ofPool(Cluster cluster, FundYear year, Pool pool, @Nullable PostingGroup group) {
        var rows = ledger.statement(pool.id()).stream()
                .filter(entry -> group == null || group.contains(entry.kind()))
                .map(entry -> row(entry, year))
                .toList();
        return new Statement(
                "Pulje: " + pool.name(),
                cluster.name(),
                group == null
                        ? String.valueOf(year.year())
                        : year.year() + ", " + group.danish().toLowerCase(),
                clock.today(),
                List.of(
                        new Fact("Kommet ind", pool.in().toString()),
                        new Fact("Frit", pool.free().toString()),
                        new Fact("Kontrol", ledger.balances(pool.id()) ? "stemmer" : "stemmer ikke")),
                List.of(
                        Column.number("Nr."),
                        Column.text("Dato"),
                        Column.text("Postering"),
                        Column.number("Beløb"),
                        Column.number("Frit"),
                        Column.number("Reserveret"),
                        Column.number("Venter"),
                        Column.text("Sag"),
                        Column.text("Beslutning")),
                rows,
                List.of(),
                null);
    }

    /** What one case was given and paid, whichever pools it comes from. */
    Statement ofProject(Cluster cluster, CaseNumber number, String title) {
        var entries = ledger.statement(number);
        // Not the cluster's only: a project whose body has ended was handed over from another one's.
        var names = entries.stream()
                .map(LedgerEntry::pool)
                .distinct()
                .flatMap(pool -> pools.find(pool).stream())
                .collect(Collectors.toMap(Pool::id, pool -> pool.name() + " " + pool.year()));
        var paid = payments.of(number);
        var rows = Stream.concat(
                        entries.stream().map(entry -> row(entry, names.get(entry.pool()))),
                        paid.stream().map(payment -> row(payment, names.get(payment.pool()))))
                .sorted(Comparator.comparing(row -> (LocalDate) row.get(0)))
                .toList();
        var granted = sum(entries, EntryKind.GRANTED).minus(sum(entries, EntryKind.RETURNED));
        var paidOut = paid.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        return new Statement(
                "Projekt " + number,
                cluster.name(),
                title,
                clock.today(),
                List.of(
                        new Fact("Bevilget", granted.toString()),
                        new Fact("Udbetalt", paidOut.toString()),
                        new Fact("Endnu ikke udbetalt", granted.minus(paidOut).toString())),
                List.of(
                        Column.text("Dato"),
                        Column.text("Pulje"),
                        Column.text("Postering"),
                        Column.number("Beløb"),
                        Column.text("Beslutning eller modtager")),
                rows,
                List.of(),
                null);
    }

    static String controlText(Control control) {
        return control.balances() ? "stemmer" : String.join(" ", control.faults());
    }

    private static List<Object> row(Pool pool) {
        return list(
                new Linked(pool.name(), FundLinks.pool(pool)),
                pool.guidancePercent().map(percent -> percent + " %").orElse(""),
                pool.received(),
                pool.carriedIn(),
                pool.moved().plus(pool.handedOver()),
                pool.held(),
                pool.granted().plus(pool.spentBefore()),
                pool.paid(),
                pool.marked(),
                pool.carriedOut(),
                pool.free());
    }

    private static List<Object> total(Control control) {
        return list(
                "I alt",
                "",
                control.sum(Pool::received),
                control.sum(Pool::carriedIn),
                control.sum(pool -> pool.moved().plus(pool.handedOver())),
                control.sum(Pool::held),
                control.sum(pool -> pool.granted().plus(pool.spentBefore())),
                control.sum(Pool::paid),
                control.sum(Pool::marked),
                control.sum(Pool::carriedOut),
                control.sum(Pool::free));
    }

    private List<Object> row(LedgerEntry entry, FundYear year) {
        return list(
                entry.number(),
                dayOf(entry),
                entry.kind().danish(),
                entry.amount(),
                entry.free(),
                entry.held(),
                entry.marked(),
                entry.caseNumber()
                        .map(number -> new Linked(number.value(), "/sager/" + number))
                        .orElse(null),
                decision(entry, year));
    }

    private static List<Object> row(LedgerEntry entry, String pool) {
        return list(
                dayOf(entry),
                pool,
                entry.kind().danish(),
                entry.amount(),
                entry.decision().orElse(""));
    }

    private static List<Object> row(Payment payment, String pool) {
        var what = payment.corrects().isPresent() ? "Udbetaling tilbageført" : "Udbetalt";
        return list(
                payment.paidOn(),
                pool,
                what,
                payment.amount(),
                payment.recipient()
                        + payment.note().map(note -> " (" + note + ")").orElse(""));
    }

    /** The year's own money rests on the meeting point that put its model in effect. */
    private Object decision(LedgerEntry entry, FundYear year) {
        var words = entry.decision().orElse("");
        if (entry.kind() != EntryKind.ALLOCATED) {
            return words;
        }
        return year.effectiveByPoint()
                .<Object>map(
                        point -> new Linked(words, "/moeder/%d#punkt-%d".formatted(agenda.meetingOf(point), point)))
                .orElse(words);
    }

    private static LocalDate dayOf(LedgerEntry entry) {
        return entry.bookedAt().atZoneSameInstant(KlyngeClock.ZONE).toLocalDate();
    }

    private static Money sum(List<LedgerEntry> entries, EntryKind kind) {
        Predicate<LedgerEntry> isOfKind = entry -> entry.kind() == kind;
        return entries.stream().filter(isOfKind).map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    private static String danish(Optional<AllocationModel> model, String otherwise) {
        return model.map(AllocationModel::danish).orElse(otherwise);
    }

    /** As {@code List.of}, nulls included. */
    private static List<Object> list(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}

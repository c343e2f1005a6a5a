package dk.klyngeflow.portal;

import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.DecisionRegister;
import dk.klyngeflow.meetings.DecisionRegister.Decision;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bodies that somebody sits in have before them and behind them. */
@Component
@Transactional(readOnly = true)
class OwnViews {

    /** As many decisions as a meeting has points, and then some. */
    private static final int MOST = 100;

    /** @param packet whether its agenda has been sent */
    record NextMeeting(
            long id,
            String title,
            String body,
            Meeting meeting,
            boolean packet,
            @Nullable LocalDate agendaDue) {}

    record Decided(
            String item,
            String text,
            String outcome,
            String words,
            @Nullable String caseLink) {}

    /** The body's latest closed record. */
    record LastMeeting(long id, String title, List<Decided> decisions) {}

    record Overdue(
            String title,
            String body,
            @Nullable String holder,
            LocalDate dueOn,
            @Nullable String caseLink) {}

    record PoolLine(String name, String free, String in) {}

    record Money(String cluster, String link, int year, List<PoolLine> pools) {}

    record Own(List<NextMeeting> next, List<LastMeeting> last, List<Overdue> overdue, List<Money> money) {}

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final DecisionRegister decisions;
    private final Arrangements arrangements;
    private final CaseAccess access;
    private final FundAccess funds;
    private final Pools pools;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    OwnViews(
            Organisation organisation,
            MeetingCalendar calendar,
            DecisionRegister decisions,
            Arrangements arrangements,
            CaseAccess access,
            FundAccess funds,
            Pools pools,
            Deadlines deadlines,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.decisions = decisions;
        this.arrangements = arrangements;
        this.access = access;
        this.funds = funds;
        this.pools = pools;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Own of(SignedIn person) {
        var bodies = organisation.bodies().stream()
                .filter(body -> person.isInAny(body.groups()))
                .toList();
        return new Own(
                bodies.stream()
                        .flatMap(body -> next(body).stream())
                        .sorted(Comparator.comparing(next -> next.meeting().date()))
                        .toList(),
                bodies.stream().flatMap(body -> last(body, person).stream()).toList(),
                bodies.stream().flatMap(body -> overdue(body, person).stream()).toList(),
                money(person));
    }

    private Optional<NextMeeting> next(Body body) {
        return calendar.from(clock.today(), List.of(body.id())).stream()
                .filter(meeting -> meeting.status().takesCases())
                .findFirst()
                .map(meeting -> new NextMeeting(
                        meeting.id(),
                        MeetingTitles.of(meeting, body),
                        body.name(),
                        meeting,
                        meeting.status() == MeetingStatus.AGENDA_SENT,
                        deadlines.agendaDue(body.deadlines(), meeting.date()).orElse(null)));
    }

    private Optional<LastMeeting> last(Body body, SignedIn person) {
        return calendar.of(body.id()).stream()
                .filter(Meeting::isClosed)
                .reduce((earlier, later) -> later)
                .map(meeting -> new LastMeeting(
                        meeting.id(), MeetingTitles.of(meeting, body), decided(meeting, body.id(), person)));
    }

    private List<Decided> decided(Meeting meeting, BodyId body, SignedIn person) {
        var found = decisions
                .find(
                        new DecisionRegister.Search(
                                List.of(body), List.of(body), "", meeting.date(), meeting.date(), false, null),
                        MOST)
                .stream()
                .filter(decision -> decision.meeting() == meeting.id())
                .toList();
        var seen = seen(found.stream().flatMap(one -> one.caseNumber().stream()).toList(), person);
        return found.stream().map(one -> decided(one, seen)).toList();
    }

    private static Decided decided(Decision one, Set<CaseNumber> seen) {
        var outcome = one.outcome().map(found -> found.danish()).orElse("Udfald mangler");
        boolean said =
                one.outcome().filter(found -> found.isSaidBy(one.words())).isPresent();
        return new Decided(one.item(), one.text(), outcome, said ? "" : one.words(), link(one.caseNumber(), seen));
    }

    private List<Overdue> overdue(Body body, SignedIn person) {
        var late = arrangements.inForce(body.id(), ArrangementKind.FOLLOW_UP).stream()
                .filter(made ->
                        made.dueOn().filter(due -> due.isBefore(clock.today())).isPresent())
                .toList();
        var seen =
                seen(late.stream().flatMap(made -> made.caseNumber().stream()).toList(), person);
        return late.stream().map(made -> overdue(made, body, seen)).toList();
    }

    private static Overdue overdue(Arrangement made, Body body, Set<CaseNumber> seen) {
        return new Overdue(
                made.title(),
                body.shortName(),
                made.holder().orElse(null),
                made.dueOn().orElseThrow(),
                link(made.caseNumber(), seen));
    }

    private List<Money> money(SignedIn person) {
        int year = clock.today().getYear();
        return funds.clustersOf(person).stream()
                .filter(cluster -> funds.seesPostings(cluster, person))
                .map(cluster -> new Money(
                        cluster.name(),
                        FundLinks.year(cluster.id(), year),
                        year,
                        pools.of(cluster.id(), year).stream()
                                .map(pool -> new PoolLine(
                                        pool.name(),
                                        pool.free().toString(),
                                        pool.in().toString()))
                                .toList()))
                .filter(money -> !money.pools().isEmpty())
                .toList();
    }

    private Set<CaseNumber> seen(Collection<CaseNumber> numbers, SignedIn person) {
        return access.seen(Set.copyOf(numbers), person);
    }

    @Nullable private static String link(Optional<CaseNumber> number, Set<CaseNumber> seen) {
        return number.filter(seen::contains).map(one -> "/sager/" + one).orElse(null);
    }
}

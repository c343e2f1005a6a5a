package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.SecretariatWork;
import dk.klyngeflow.casework.SecretariatWork.Step;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.monitoring.Diagnoses;
import dk.klyngeflow.monitoring.Diagnosis;
import dk.klyngeflow.monitoring.Waiting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a secretariat's day brings: the bodies' next meetings and deadlines, minutes that are owed, tasks by step, what does
 * not move and why, and the pools. As many statements for ten thousand cases as for none, and one for each cluster's pools.
 */
@Component
@Transactional(readOnly = true)
class OverviewViews {

    private static final int MOST_STUCK = 25;

    /** @param cases that are open at the body */
    record BodyRow(
            String id, String name, int cases, @Nullable Next next) {}

    record Next(long id, LocalDateTime startsAt, int items, List<Due> deadlines) {}

    record Due(String what, LocalDate day, boolean passed) {}

    /**
     * Something of a meeting that waits for the secretariat.
     *
     * @param due null where the body has adopted no deadline
     */
    record Owed(
            String what,
            String meeting,
            String link,
            @Nullable LocalDate due,
            boolean late) {}

    /**
     * Something that does not move, and why, in the words that operations read.
     *
     * @param caseNumber null for what is no case
     * @param task that waits for the secretariat in the task list; null where none does
     */
    record Stuck(
            String sentence,
            @Nullable String caseNumber,
            @Nullable String task) {}

    record PoolRow(String cluster, String name, String free, String held, String granted, String link) {}

    record Page(
            LocalDate today,
            List<BodyRow> bodies,
            List<Owed> owed,
            List<Stuck> stuck,
            boolean moreStuck,
            List<Step> steps,
            List<PoolRow> pools) {}

    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Minutes minutes;
    private final Deadlines deadlines;
    private final CaseRegister cases;
    private final SecretariatWork work;
    private final Diagnoses diagnoses;
    private final Pools pools;
    private final Organisation organisation;
    private final KlyngeClock clock;

    OverviewViews(
            MeetingCalendar calendar,
            Agenda agenda,
            Minutes minutes,
            Deadlines deadlines,
            CaseRegister cases,
            SecretariatWork work,
            Diagnoses diagnoses,
            Pools pools,
            Organisation organisation,
            KlyngeClock clock) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.minutes = minutes;
        this.deadlines = deadlines;
        this.cases = cases;
        this.work = work;
        this.diagnoses = diagnoses;
        this.pools = pools;
        this.organisation = organisation;
        this.clock = clock;
    }

    Page page(List<Body> bodies) {
        var ids = bodies.stream().map(Body::id).toList();
        var groups = bodies.stream().map(Body::secretariatGroup).collect(Collectors.toSet());
        var stuck = diagnoses.ofBodies(ids, MOST_STUCK + 1);
        return new Page(
                clock.today(),
                rows(bodies, ids),
                owed(ids),
                stuck.stream().limit(MOST_STUCK).map(one -> stuck(one, groups)).toList(),
                stuck.size() > MOST_STUCK,
                work.steps(bodies),
                pools(bodies));
    }

    private List<BodyRow> rows(List<Body> bodies, List<BodyId> ids) {
        var next = calendar.from(clock.today(), ids).stream()
                .filter(meeting -> meeting.status().takesCases())
                .collect(Collectors.toMap(Meeting::body, meeting -> meeting, (first, later) -> first));
        var items = agenda.itemCounts(next.values().stream().map(Meeting::id).toList());
        var open = cases.openAt(ids);
        return bodies.stream()
                .map(body -> new BodyRow(
                        body.id().value(),
                        body.name(),
                        open.getOrDefault(body.id(), 0),
                        next.containsKey(body.id()) ? next(next.get(body.id()), body, items) : null))
                .toList();
    }

    /** Only the deadlines that the body has adopted (C-10). */
    private Next next(Meeting meeting, Body body, Map<Long, Integer> items) {
        var dues = new ArrayList<Due>();
        var profile = body.deadlines();
        deadlines.itemsDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Nye punkter senest", day)));
        deadlines.agendaDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Dagsordenen sendes senest", day)));
        deadlines.minutesDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Referatet sendes senest", day)));
        return new Next(meeting.id(), meeting.startsAt(), items.getOrDefault(meeting.id(), 0), dues);
    }

    private Due due(String what, LocalDate day) {
        return new Due(what, day, day.isBefore(clock.today()));
    }

    private List<Owed> owed(List<BodyId> ids) {
        var records = calendar.before(clock.today(), ids).stream()
                .filter(meeting -> meeting.status().takesCases())
                .sorted(Comparator.comparing(Meeting::startsAt))
                .map(meeting -> new Owed(
                        "Skriv og luk referatet",
                        MeetingTitles.of(meeting, organisation.body(meeting.body())),
                        "/moeder/%d/referat".formatted(meeting.id()),
                        null,
                        true));
        var drafts = minutes.unsent(ids).stream()
                .map(draft -> new Owed(
                        "Send referatet",
                        "%s, %s".formatted(organisation.body(draft.body()).shortName(), Danish.date(draft.heldOn())),
                        "/moeder/%d/referat/udsendelse".formatted(draft.meeting()),
                        draft.dueOn().orElse(null),
                        draft.dueOn().filter(day -> day.isBefore(clock.today())).isPresent()));
        return Stream.concat(records, drafts).toList();
    }

    private static Stuck stuck(Diagnosis diagnosis, Set<String> groups) {
        return new Stuck(
                diagnosis.first().sentence(),
                diagnosis.caseNumber().map(CaseNumber::value).orElse(null),
                diagnosis.waiting().stream()
                        .filter(waiting -> waiting.groups().stream().anyMatch(groups::contains))
                        .map(Waiting::task)
                        .findFirst()
                        .orElse(null));
    }

    private List<PoolRow> pools(List<Body> bodies) {
        return bodies.stream()
                .map(Body::owner)
                .distinct()
                .flatMap(owner -> organisation.cluster(owner).stream())
                .flatMap(cluster ->
                        pools.of(cluster.id(), clock.today().getYear()).stream().map(pool -> row(cluster.name(), pool)))
                .toList();
    }

    private static PoolRow row(String cluster, Pool pool) {
        return new PoolRow(
                cluster,
                pool.name(),
                pool.free().toString(),
                pool.held().toString(),
                pool.granted().plus(pool.spentBefore()).toString(),
                "/klynger/%s/midler/%d".formatted(pool.cluster(), pool.year()));
    }
}

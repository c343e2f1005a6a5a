package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an operator sees, in Cockpit and over REST alike: of the own clusters only, and nobody but operators. The engine's web
 * applications let everybody with a session reach their plugins, so it is checked here.
 */
@Component
class OperatorView {

    private static final int LISTED = 100;

    /** How many cases of a body are stuck for a reason. */
    record KindOfBody(
            StuckKind kind,
            String kindName,
            String cluster,
            String clusterName,
            String body,
            String bodyName,
            long cases) {}

    record Dashboard(LocalDateTime countedAt, List<KindOfBody> counts) {}

    record StepView(Step step, String name, boolean operators) {}

    record FindingView(
            StuckKind kind,
            String kindName,
            String measuredAgainst,
            LocalDateTime since,
            String about,
            String sentence,
            String retry,
            List<StepView> steps) {}

    /** Somebody or some meeting that a step can go to. */
    record Choice(String value, String name) {}

    record TaskView(String task, String name, String waitsFor, List<Choice> people) {}

    record CaseView(
            String key,
            @Nullable String instance,
            boolean hasPage,
            String cluster,
            String clusterName,
            String bodyName,
            List<FindingView> findings) {}

    /** @param waiting whom the case waits for, stuck or not */
    record InstanceView(
            String key, boolean hasPage, @Nullable CaseView stuck, List<TaskView> waiting, List<Choice> meetings) {}

    private final Diagnoses diagnoses;
    private final StuckNow now;
    private final CaseState states;
    private final Names names;
    private final Persons persons;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;

    OperatorView(
            Diagnoses diagnoses,
            StuckNow now,
            CaseState states,
            Names names,
            Persons persons,
            MeetingCalendar calendar,
            KlyngeClock clock) {
        this.diagnoses = diagnoses;
        this.now = now;
        this.states = states;
        this.names = names;
        this.persons = persons;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As counted last; {@code anew} counts now. */
    Dashboard dashboard(boolean anew, SignedIn person) {
        var counted = anew ? now.count() : now.counted();
        return new Dashboard(
                counted.at(),
                counted.counts().stream()
                        .filter(count ->
                                person.tenants().contains(count.cluster().value()))
                        .map(this::view)
                        .toList());
    }

    /** The first of a kind; of all kinds where none is named. Of one cluster, or of all of the person's. */
    List<CaseView> list(@Nullable StuckKind kind, @Nullable String cluster, SignedIn person) {
        var kinds = kind == null ? EnumSet.allOf(StuckKind.class) : EnumSet.of(kind);
        return diagnoses.ofClusters(clusters(cluster, person), kinds, LISTED).stream()
                .map(this::view)
                .toList();
    }

    /** One case, meeting or fund year that runs. */
    Optional<InstanceView> of(Running.Process process) {
        var key = process.key();
        var found = diagnoses.ofKey(key);
        var state = states.of(List.of(key)).getOrDefault(key, CaseState.State.NOTHING);
        return Optional.of(new InstanceView(
                key,
                CaseNumber.parse(key).isPresent(),
                found.map(this::view).orElse(null),
                state.waiting().stream().map(this::view).toList(),
                found.flatMap(Diagnosis::body)
                        .flatMap(body -> names.body(body.value()))
                        .map(this::meetings)
                        .orElse(List.of())));
    }

    private static Collection<ClusterId> clusters(@Nullable String cluster, SignedIn person) {
        return person.tenants().stream()
                .filter(own -> cluster == null || own.equals(cluster))
                .map(ClusterId::new)
                .toList();
    }

    private KindOfBody view(StuckCount count) {
        var body = count.body().map(id -> id.value()).orElse(null);
        return new KindOfBody(
                count.kind(),
                count.kind().danish(),
                count.cluster().value(),
                names.cluster(count.cluster().value()),
                body == null ? "" : body,
                names.body(body).map(Body::name).orElse("–"),
                count.cases());
    }

    private CaseView view(Diagnosis diagnosis) {
        return new CaseView(
                diagnosis.key(),
                diagnosis.instance().orElse(null),
                diagnosis.caseNumber().isPresent(),
                diagnosis.cluster().value(),
                names.cluster(diagnosis.cluster().value()),
                diagnosis
                        .body()
                        .flatMap(body -> names.body(body.value()))
                        .map(Body::name)
                        .orElse("–"),
                diagnosis.findings().stream().map(OperatorView::view).toList());
    }

    private static FindingView view(Finding finding) {
        return new FindingView(
                finding.kind(),
                finding.kind().danish(),
                finding.kind().measuredAgainst(),
                finding.since(),
                finding.about(),
                finding.sentence(),
                finding.retry().danish(),
                finding.steps().stream()
                        .map(step -> new StepView(step, step.danish(), step.isOperators()))
                        .toList());
    }

    private TaskView view(Waiting task) {
        var waitsFor = task.assignee() != null
                ? task.assignee()
                : task.groups().stream().map(names::group).collect(Collectors.joining(" eller "));
        Set<String> people = new TreeSet<>(persons.inAny(task.groups()));
        return new TaskView(
                task.task(),
                task.name(),
                waitsFor,
                people.stream().map(account -> new Choice(account, account)).toList());
    }

    private List<Choice> meetings(Body body) {
        return calendar.from(clock.today(), List.of(body.id())).stream()
                .filter(meeting -> meeting.status().takesCases() && !meeting.hasBegun(clock.now()))
                .map(meeting -> choice(meeting, body))
                .toList();
    }

    private static Choice choice(Meeting meeting, Body body) {
        return new Choice(String.valueOf(meeting.id()), MeetingTitles.of(meeting, body));
    }
}

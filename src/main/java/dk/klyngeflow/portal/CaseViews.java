package dk.klyngeflow.portal;

import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Conflicts;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about cases show, read in a few statements each. */
@Component
@Transactional(readOnly = true)
class CaseViews {

    /** As many as a person can look through; the rest is found with the filter. */
    static final int MOST = 200;

    record Row(
            String number,
            String title,
            String cluster,
            CaseStatus status,
            @Nullable String body,
            @Nullable Long meeting,
            @Nullable LocalDateTime meetingStarts,
            boolean waitsForMeeting) {}

    /** @param severalClusters whether the person needs to be told which cluster a case belongs to */
    record CaseList(List<Row> rows, boolean severalClusters, boolean more) {}

    record Link(String number, String title, String status) {}

    record Place(@Nullable Long meeting, @Nullable String meetingTitle, String body, List<Asked> asks, int moved) {}

    record Asked(String verb, String text) {}

    record Decision(
            int entry,
            LocalDate on,
            String body,
            @Nullable Long meeting,
            @Nullable Asked asked,
            String outcome,
            String words,
            @Nullable String effect,
            @Nullable Integer corrects) {}

    /** The answer that sent the case on its own way. */
    record Origin(long meeting, String meetingTitle, String outcome, String words) {}

    record OwnBody(String id, String name) {}

    /** @param bodies the person's own; nobody else has anything to declare */
    record ConflictView(boolean declared, List<OwnBody> bodies) {}

    record FollowUp(
            String kind,
            String title,
            @Nullable String holder,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    record Page(
            String number,
            String title,
            String description,
            String type,
            String subject,
            String cluster,
            @Nullable String fundsOf,
            CaseStatus status,
            boolean open,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String body,
            List<CaseRoad.Step> road,
            @Nullable Place place,
            @Nullable String situation,
            List<Decision> trail,
            List<FollowUp> followUps,
            @Nullable Origin origin,
            @Nullable Link parent,
            List<Link> linked,
            boolean mayWithdraw) {}

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Placements placements;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Arrangements arrangements;
    private final Organisation organisation;
    private final Applications applications;
    private final CaseAccess access;
    private final Conflicts conflicts;

    CaseViews(
            CaseRegister cases,
            DecisionTrail trail,
            Placements placements,
            MeetingCalendar calendar,
            Agenda agenda,
            Arrangements arrangements,
            Organisation organisation,
            Applications applications,
            CaseAccess access,
            Conflicts conflicts) {
        this.cases = cases;
        this.trail = trail;
        this.placements = placements;
        this.calendar = calendar;
        this.agenda = agenda;
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.applications = applications;
        this.access = access;
        this.conflicts = conflicts;
    }

    CaseList list(SignedIn person, String text, @Nullable CaseStatus status) {
        var found = access.search(person, text, status, MOST + 1);
        var shown = cases.all(found.stream().limit(MOST).toList());
        var places = placements.of(shown.stream().map(CaseFile::number).toList()).stream()
                .collect(Collectors.toMap(Placement::caseNumber, place -> place));
        var meetings = calendar
                .find(places.values().stream()
                        .flatMap(place -> place.meeting().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        return new CaseList(
                shown.stream()
                        .map(file -> row(file, places.get(file.number()), meetings))
                        .toList(),
                person.tenants().size() > 1,
                found.size() > MOST);
    }

    private Row row(CaseFile file, @Nullable Placement place, Map<Long, Meeting> meetings) {
        var meeting = place == null ? null : place.meeting().map(meetings::get).orElse(null);
        return new Row(
                file.number().value(),
                file.title(),
                organisation.nameOf(file.cluster()),
                file.status(),
                file.body().map(this::shortName).orElse(null),
                meeting == null ? null : meeting.id(),
                meeting == null ? null : meeting.startsAt(),
                place != null && meeting == null);
    }

    Page page(CaseFile file, SignedIn person) {
        var answers = trail.of(file.number());
        var place = placements.of(file.number());
        boolean carriedOut = file.isOpen()
                && place.isEmpty()
                && isDecided(answers)
                && file.type() != CaseType.PILOT_SCALING; // several bodies decide about it in turn
        var hidden = hiddenPoints(file, answers, place, person);
        var points = agenda
                .points(answers.stream()
                        .map(TrailEntry::point)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Point::id, point -> point));
        return new Page(
                file.number().value(),
                file.title(),
                file.description(),
                file.type().danish(),
                file.subject().danish(),
                organisation.nameOf(file.cluster()),
                organisation
                        .cluster(file.cluster())
                        .map(cluster -> cluster.id().value())
                        .orElse(null),
                file.status(),
                file.isOpen(),
                file.openedOn(),
                file.closedOn().orElse(null),
                file.body().map(this::shortName).orElse(null),
                new CaseRoad(organisation)
                        .steps(
                                file.cluster(),
                                before(file),
                                answers.stream().map(TrailEntry::body).toList(),
                                file.body().orElse(null),
                                !file.isOpen()
                                        ? CaseRoad.Course.ENDED
                                        : carriedOut ? CaseRoad.Course.CARRIED_OUT : CaseRoad.Course.UNDER_WAY),
                place.map(now -> place(now, hidden)).orElse(null),
                file.isOpen() && place.isEmpty() ? situation(file, answers, carriedOut) : null,
                answers.stream()
                        .map(answer -> decision(answer, points.get(answer.point()), hidden))
                        .toList(),
                arrangements.ofCase(file.number()).stream()
                        .filter(made -> made.point().filter(hidden::contains).isEmpty())
                        .map(made -> new FollowUp(
                                made.kind().danish(),
                                made.title(),
                                made.holder().orElseGet(() -> nameIn(file.cluster(), made.body())),
                                made.dueOn().orElse(null),
                                made.doneOn().orElse(null)))
                        .toList(),
                file.parentPoint()
                        .filter(point -> !hidden.contains(point))
                        .flatMap(this::origin)
                        .orElse(null),
                file.parentCase()
                        .filter(parent -> access.sees(parent, person))
                        .map(this::link)
                        .orElse(null),
                linked(file, person),
                file.isOpen()
                        && file.type().mayBeWithdrawn()
                        && file.submitter().equals(person.id()));
    }

    private List<BodyId> before(CaseFile file) {
        var answered = new ArrayList<BodyId>();
        file.parentCase().ifPresent(parent -> trail.of(parent).forEach(entry -> answered.add(entry.body())));
        file.parentPoint().flatMap(this::meetingOf).ifPresent(meeting -> answered.add(meeting.body()));
        return answered;
    }

    private Optional<Origin> origin(long point) {
        return agenda.point(point)
                .flatMap(sentOn -> meetingOf(point).map(meeting -> {
                    var words = sentOn.words().orElse("");
                    return new Origin(
                            meeting.id(),
                            MeetingTitles.of(meeting, organisation.body(meeting.body())),
                            sentOn.outcome().map(Outcome::danish).orElse(""),
                            sentOn.outcome()
                                            .filter(outcome -> outcome.isSaidBy(words))
                                            .isPresent()
                                    ? ""
                                    : words);
                }));
    }

    private Optional<Meeting> meetingOf(long point) {
        return agenda.point(point).map(found -> calendar.get(agenda.meetingOf(point)));
    }

    private Place place(Placement place, Set<Long> hidden) {
        var meeting = place.meeting().map(calendar::get).orElse(null);
        return new Place(
                meeting == null ? null : meeting.id(),
                meeting == null ? null : MeetingTitles.of(meeting, organisation.body(meeting.body())),
                shortName(place.body()),
                asks(place, hidden),
                place.timesMoved());
    }

    /** What stands on the agenda; while the case waits for a meeting, what it will ask there. */
    private List<Asked> asks(Placement place, Set<Long> hidden) {
        return place.meeting()
                .map(meeting -> agenda.pointsOf(place.caseNumber(), meeting).stream()
                        .filter(point -> !hidden.contains(point.id()))
                        .map(point -> new Asked(point.verb().danish(), point.text()))
                        .toList())
                .orElseGet(() -> cases.askOf(place.caseNumber()).stream()
                        .flatMap(ask -> ask.recommendations().stream())
                        .map(asked -> new Asked(asked.verb().danish(), asked.text()))
                        .toList());
    }

    /** The latest meeting gave the case itself an answer, and sent it neither on nor back. */
    private static boolean isDecided(List<TrailEntry> answers) {
        return latest(answers).stream().anyMatch(answer -> answer.effect() == null);
    }

    /** What was answered at the latest meeting. */
    private static List<TrailEntry> latest(List<TrailEntry> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var last = answers.get(answers.size() - 1);
        return answers.stream()
                .filter(answer -> answer.body().equals(last.body()) && Objects.equals(answer.meeting(), last.meeting()))
                .toList();
    }

    /** Why an open case stands on no agenda. */
    private String situation(CaseFile file, List<TrailEntry> answers, boolean carriedOut) {
        var body = file.body().map(this::shortName).orElse("forummet");
        if (applications.isGranted(file.number())) {
            return "Midlerne er bevilget, og projektet er i gang.";
        }
        if (carriedOut) {
            return "Sagen er besluttet. Den udføres nu: opgaven ligger hos sekretariatet for " + body + ".";
        }
        if (file.type() == CaseType.PILOT_SCALING && !answers.isEmpty()) {
            return "Sagen er mellem to møder og forberedes til det næste. Den er hos " + body + ".";
        }
        if (latest(answers).stream().anyMatch(answer -> answer.effect() == TrailEffect.RETURNED)) {
            return "Sagen er sendt tilbage til den, der rejste den, og skal rettes, før den kan komme på en dagsorden.";
        }
        return "Sagen er ikke på en dagsorden endnu. Den gøres klar af sekretariatet for " + body + ".";
    }

    private Decision decision(TrailEntry entry, @Nullable Point point, Set<Long> hidden) {
        boolean shown = entry.point() == null || !hidden.contains(entry.point());
        return new Decision(
                entry.entry(),
                entry.decidedOn(),
                shortName(entry.body()),
                entry.meeting(),
                shown && point != null ? new Asked(point.verb().danish(), point.text()) : null,
                shown ? entry.outcome().danish() : "Lukket punkt",
                !shown || entry.outcome().isSaidBy(entry.words()) ? "" : entry.words(),
                entry.effect() == null ? null : entry.effect().danish(),
                entry.corrects());
    }

    /** The points of closed items that the person may not read: only those who belong to the body see them. */
    private Set<Long> hiddenPoints(
            CaseFile file, List<TrailEntry> answers, Optional<Placement> place, SignedIn person) {
        var bodyOfPoint = new HashMap<Long, BodyId>();
        answers.stream()
                .filter(answer -> answer.point() != null)
                .forEach(answer -> bodyOfPoint.put(answer.point(), answer.body()));
        file.parentPoint().ifPresent(point -> meetingOf(point).ifPresent(m -> bodyOfPoint.put(point, m.body())));
        place.flatMap(Placement::meeting)
                .ifPresent(meeting -> agenda.pointsOf(file.number(), meeting)
                        .forEach(
                                point -> bodyOfPoint.put(point.id(), place.get().body())));
        return agenda.closedAmong(bodyOfPoint.keySet()).stream()
                .filter(point -> !person.isInAny(
                        organisation.body(bodyOfPoint.get(point)).groups()))
                .collect(Collectors.toSet());
    }

    /** Whether the person has declared a conflict of interest, and for which body one could be declared. */
    ConflictView conflict(CaseFile file, SignedIn person) {
        return new ConflictView(
                conflicts.isInForce(file.number(), person.id()),
                organisation.bodies().stream()
                        .filter(body -> person.isInAny(body.groups()))
                        .map(body -> new OwnBody(body.id().value(), body.name()))
                        .toList());
    }

    private List<Link> linked(CaseFile file, SignedIn person) {
        var linked = cases.linkedTo(file.number());
        var seen = access.seen(linked.stream().map(CaseFile::number).toList(), person);
        return linked.stream()
                .filter(one -> seen.contains(one.number()))
                .map(CaseViews::link)
                .toList();
    }

    private Link link(CaseNumber number) {
        return link(cases.get(number));
    }

    private static Link link(CaseFile file) {
        return new Link(file.number().value(), file.title(), file.status().danish());
    }

    /** Another cluster's body by its whole name, for each cluster has its own strategic level. */
    private String nameIn(ClusterId cluster, BodyId id) {
        return organisation
                .find(id)
                .map(body -> body.owner().equals(cluster) ? body.shortName() : body.name())
                .orElse(id.value());
    }

    private String shortName(BodyId id) {
        return organisation.find(id).map(Body::shortName).orElse(id.value());
    }
}

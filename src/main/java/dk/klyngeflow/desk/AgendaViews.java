package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AbsenceNotices.Notice;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Corrections;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One meeting as its pages show it: read in a fixed number of statements, however long the agenda is. */
@Component
@Transactional // not read-only: asking a decision table for its warning leaves a line in the engine's history
class AgendaViews {

    record Page(
            long id,
            String title,
            String body,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String place,
            String status,
            @Nullable String cancelledWhy,
            boolean closed,
            boolean cancelled,
            boolean begun,
            boolean secretary,
            boolean recordShown,
            List<Item> items,
            List<Person> people,
            List<ChairAnswer> chairAnswers,
            List<Notice> notices,
            @Nullable String minutes,
            @Nullable String minutesStatus,
            boolean belongs,
            boolean takesObjections,
            boolean publishesAgenda,
            boolean publishesMinutes,
            int points,
            int missing) {

        /** Whether outcomes can be written as one types: the meeting has begun and its record is open. */
        public boolean isOpenForWriting() {
            return begun && !closed && !cancelled;
        }

        /** Whether outcomes that are missing can still be completed. */
        public boolean isOpenForMissing() {
            return closed && missing > 0;
        }
    }

    /**
     * @param hidden a closed item, for somebody who does not belong to the body: nothing but its place is shown
     */
    record Item(
            long id,
            String heading,
            boolean hidden,
            boolean closed,
            @Nullable String presenter,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable String journalNumber,
            @Nullable Integer treatedAs,
            boolean moved,
            boolean addendum,
            @Nullable String background,
            String narrative,
            List<String> absent,
            List<PointView> points) {}

    /**
     * @param number as printed, or null
     * @param label the point's name in a sentence
     * @param outcome the outcome's name, or null where it is missing
     */
    record PointView(
            long id,
            @Nullable String number,
            String label,
            String verb,
            String text,
            @Nullable CaseLink caseLink,
            @Nullable String outcome,
            @Nullable String outcomeText,
            String words,
            boolean wordsSayMore,
            List<String> corrections,
            @Nullable String decidedBy,
            @Nullable String warning,
            @Nullable CaseLink sentOn,
            List<String> inForce,
            List<EffectView> effects) {}

    record CaseLink(String number, String title) {}

    /** @param removable added on this page, so it can be added again */
    record EffectView(long id, String text, boolean removable) {}

    record Person(
            String label,
            String role,
            String presence,
            boolean absent,
            @Nullable String substituteFor) {}

    /**
     * What a chair has said of the agenda.
     *
     * @param remark null with most yeses
     * @param arrivedOn the day it came by mail, or null
     */
    record ChairAnswer(
            String chair,
            boolean approved,
            @Nullable String remark,
            @Nullable LocalDate arrivedOn) {}

    private final Agenda agenda;
    private final AgendaApprovals approvals;
    private final AbsenceNotices notices;
    private final Arrangements arrangements;
    private final Attendance attendance;
    private final Effects effects;
    private final Minutes minutes;
    private final Corrections corrections;
    private final CaseRegister cases;
    private final Organisation organisation;
    private final KlyngeClock clock;
    private final MeetingAccess access;
    private final MeetingDesk desk;
    private final CaseAccess caseAccess;

    AgendaViews(
            Agenda agenda,
            AgendaApprovals approvals,
            AbsenceNotices notices,
            Arrangements arrangements,
            Attendance attendance,
            Effects effects,
            Minutes minutes,
            Corrections corrections,
            CaseRegister cases,
            Organisation organisation,
            KlyngeClock clock,
            MeetingAccess access,
            MeetingDesk desk,
            CaseAccess caseAccess) {
        this.agenda = agenda;
        this.approvals = approvals;
        this.notices = notices;
        this.arrangements = arrangements;
        this.attendance = attendance;
        this.effects = effects;
        this.minutes = minutes;
        this.corrections = corrections;
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
        this.caseAccess = caseAccess;
    }

    /** What the person may see of the meeting. Nothing of a record leaves the secretariat before it is closed. */
    Page page(Meeting meeting, SignedIn person) {
        var body = organisation.body(meeting.body());
        boolean belongs = access.belongs(person, body);
        boolean secretary = desk.isSecretaryOf(meeting, person);
        boolean recordShown = meeting.isClosed() || secretary;
        boolean begun = meeting.imported() || meeting.hasBegun(clock.now());

        // Until it is sent, an agenda is a draft of its authors: the secretariat and the chairs who approve it.
        boolean sent = meeting.imported() || meeting.status() != MeetingStatus.PLANNED;
        boolean agendaShown = sent || secretary || person.isIn(body.chairGroup());
        var agendaItems = agendaShown ? agenda.of(meeting.id()) : List.<AgendaItem>of();
        var points =
                agendaItems.stream().flatMap(item -> item.points().stream()).toList();
        var details = details(meeting, person, points, recordShown);
        var version = minutes.version(meeting.id());
        var items = agendaItems.stream()
                .map(item -> item.closed() && !belongs ? hidden(item) : item(item, details, recordShown))
                .toList();
        return new Page(
                meeting.id(),
                MeetingTitles.of(meeting, body),
                body.name(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                begun && meeting.status().takesCases()
                        ? "Referatet er ikke lukket"
                        : meeting.status().danish(),
                meeting.cancelledWhy().orElse(null),
                meeting.isClosed(),
                meeting.isCancelled(),
                begun,
                secretary,
                recordShown && begun && !meeting.isCancelled(),
                items,
                recordShown ? people(meeting) : List.of(),
                secretary ? chairAnswers(meeting, body) : List.of(),
                belongs ? notices.of(meeting.id()) : List.of(),
                // The text of the minutes holds the closed items, too.
                belongs && recordShown ? version.map(MinutesVersion::text).orElse(null) : null,
                version.map(AgendaViews::status).orElse(null),
                belongs,
                belongs
                        && minutes.latestSent(meeting.id())
                                .flatMap(MinutesVersion::windowEnds)
                                .filter(last -> !clock.today().isAfter(last))
                                .isPresent(),
                body.publishing().agenda(),
                body.publishing().minutes(),
                points.size(),
                (int) points.stream().filter(point -> !point.isAnswered()).count());
    }

    private static String status(MinutesVersion version) {
        return switch (version.status()) {
            case DRAFT ->
                version.version() == 1 ? "Udkast til referat" : "Udkast til referat, version " + version.version();
            case SENT, OBJECTED -> "Referat, ikke godkendt endnu";
            case APPROVED -> "Godkendt referat";
        };
    }

    private List<ChairAnswer> chairAnswers(Meeting meeting, Body body) {
        return approvals.of(meeting.id()).stream()
                .map(answer -> new ChairAnswer(
                        body.chairs().stream()
                                .filter(chair -> chair.code().equals(answer.chairSeat()))
                                .map(ChairSeat::label)
                                .findFirst()
                                .orElse(answer.chairSeat()),
                        answer.approved(),
                        answer.comment(),
                        answer.arrivedOn()))
                .toList();
    }

    private record Details(
            Map<CaseNumber, String> titles,
            Map<Long, List<String>> inForce,
            Map<Long, List<EffectView>> effects,
            Map<Long, List<String>> absences,
            Map<Long, List<String>> corrections,
            boolean warnings) {}

    private Details details(Meeting meeting, SignedIn person, List<Point> points, boolean recordShown) {
        var numbers = points.stream()
                .flatMap(point -> Stream.concat(point.caseNumber().stream(), point.sentOnAs().stream()))
                .collect(Collectors.toSet());
        return new Details(
                cases.titles(caseAccess.seen(numbers, person)),
                recordShown ? inForce(meeting) : Map.of(),
                recordShown ? pending(meeting) : Map.of(),
                recordShown ? attendance.absencesAt(meeting.id()) : Map.of(),
                corrections.of(meeting.id()).stream()
                        .collect(Collectors.groupingBy(
                                Corrections.Correction::point,
                                Collectors.mapping(Corrections.Correction::text, Collectors.toList()))),
                desk.isSecretaryOf(meeting, person));
    }

    private Map<Long, List<String>> inForce(Meeting meeting) {
        return arrangements.ofMeeting(meeting.id()).stream()
                .filter(made -> made.point().isPresent())
                .collect(Collectors.groupingBy(
                        made -> made.point().get(), Collectors.mapping(AgendaViews::text, Collectors.toList())));
    }

    private Map<Long, List<EffectView>> pending(Meeting meeting) {
        return effects.pending(meeting.id()).stream()
                .collect(Collectors.groupingBy(
                        Effects.Pending::point,
                        Collectors.mapping(
                                waiting -> new EffectView(
                                        waiting.id(),
                                        EffectTexts.of(
                                                waiting.effect(), id -> nameBeside(meeting.body(), new BodyId(id))),
                                        EffectTexts.isAddedByHand(waiting.effect())),
                                Collectors.toList())));
    }

    /** Another cluster's body by its whole name, for each cluster has its own strategic level. */
    private String nameBeside(BodyId own, BodyId id) {
        var body = organisation.body(id);
        return body.owner().equals(organisation.body(own).owner()) ? body.shortName() : body.name();
    }

    private static String text(Arrangement made) {
        return EffectTexts.arranged(
                made.kind(),
                made.title(),
                made.holder().orElse(null),
                made.scope().orElse(null),
                made.dueOn().orElse(null),
                made.validTo().orElse(null));
    }

    private Item hidden(AgendaItem item) {
        return new Item(
                item.id(),
                numbered(item, "Lukket punkt"),
                true,
                true,
                null,
                item.startsAt().orElse(null),
                item.endsAt().orElse(null),
                null,
                null,
                false,
                item.addedLate(),
                null,
                "",
                List.of(),
                List.of());
    }

    private Item item(AgendaItem item, Details details, boolean recordShown) {
        return new Item(
                item.id(),
                numbered(item, item.title()),
                false,
                item.closed(),
                item.presenter().orElse(null),
                item.startsAt().orElse(null),
                item.endsAt().orElse(null),
                item.journalNumber().orElse(null),
                item.treatedAs().orElse(null),
                item.movedFrom().isPresent(),
                item.addedLate(),
                item.background().filter(text -> !text.isBlank()).orElse(null),
                recordShown ? item.narrative().orElse("") : "",
                details.absences().getOrDefault(item.id(), List.of()),
                item.points().stream()
                        .map(point -> point(point, details, recordShown))
                        .toList());
    }

    private PointView point(Point point, Details details, boolean recordShown) {
        var outcome = recordShown ? point.outcome() : Optional.<Outcome>empty();
        return new PointView(
                point.id(),
                point.displayNumber().orElse(null),
                point.displayNumber().map(number -> "punkt " + number).orElse("punktet uden nummer"),
                point.verb().danish(),
                point.text(),
                point.caseNumber().map(number -> link(number, details)).orElse(null),
                outcome.map(Enum::name).orElse(null),
                outcome.map(given -> given.danish()).orElse(null),
                recordShown ? point.words().orElse("") : "",
                outcome.map(given -> !given.isSaidBy(point.words().orElse(""))).orElse(true),
                details.corrections().getOrDefault(point.id(), List.of()),
                point.decidingBody().flatMap(organisation::find).map(Body::name).orElse(null),
                outcome.filter(given -> details.warnings())
                        .flatMap(given -> desk.warning(point.verb(), given))
                        .orElse(null),
                point.sentOnAs().map(number -> link(number, details)).orElse(null),
                details.inForce().getOrDefault(point.id(), List.of()),
                details.effects().getOrDefault(point.id(), List.of()));
    }

    /** No link without a title: the person does not see the case. */
    @Nullable private static CaseLink link(CaseNumber number, Details details) {
        var title = details.titles().get(number);
        return title == null ? null : new CaseLink(number.value(), title);
    }

    private static String numbered(AgendaItem item, String title) {
        return item.displayNumber().map(number -> number + ". ").orElse("") + title;
    }

    private List<Person> people(Meeting meeting) {
        return attendance.of(meeting.id()).stream()
                .map(who -> new Person(
                        who.label(),
                        who.role().danish(),
                        who.presence().danish(),
                        who.presence() == Attendance.Presence.ABSENT,
                        who.substituteFor().orElse(null)))
                .toList();
    }
}

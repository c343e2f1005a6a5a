package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.casework.fundyear.CarryOverFlow;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Points that go their own way: sent on from a case whose other points were answered, or from no case at all. Each becomes
 * a linked case; the same point gives the same case again.
 */
@Component
class LinkedCases {

    private static final int TITLE = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseRegister cases;
    private final Agenda agenda;
    private final Effects effects;
    private final MeetingCalendar calendar;
    private final CarryOverFlow carryOvers;
    private final Organisation organisation;
    private final IssueEscalationFlow escalation;

    LinkedCases(
            CaseRegister cases,
            Agenda agenda,
            Effects effects,
            MeetingCalendar calendar,
            CarryOverFlow carryOvers,
            Organisation organisation,
            IssueEscalationFlow escalation) {
        this.cases = cases;
        this.agenda = agenda;
        this.effects = effects;
        this.calendar = calendar;
        this.carryOvers = carryOvers;
        this.organisation = organisation;
        this.escalation = escalation;
    }

    /** Opens the linked case of a point; {@link #sendOn} sets it going. */
    void open(CaseFile parent, Meeting meeting, Point point, Direction direction) {
        var follows = effects.ofPoint(point.id());
        boolean carryOver = follows.first(Effect.CarryOver.class).isPresent();
        var wanted = new NewCase(
                parent.cluster(),
                carryOver ? CaseType.CARRY_OVER : CaseType.ISSUE,
                parent.subject(),
                titleOf(point),
                parent.description(),
                parent.submitter(),
                meeting.date(),
                "point:" + point.id(),
                parent.number(),
                point.id());
        var opened = escalation.openAt(wanted, askOf(meeting, point, direction));
        cases.moveTo(opened.number(), targetOf(parent, organisation.body(meeting.body()), direction));
        askCarryOver(opened, follows);
        agenda.sentOn(point.id(), opened.number());
    }

    /** Where the point asks for a carry-over, this case is the one that brings its final answer. */
    void askCarryOver(CaseFile file, Effects.OfPoint effects) {
        effects.first(Effect.CarryOver.class)
                .ifPresent(asked -> carryOvers.asked(file, asked.year(), Money.ofOere(asked.amountOere())));
    }

    /** Whether the point went on as a case, or has to: a loose point that was sent up. */
    static boolean goesOn(Point point, Body body) {
        return point.sentOnAs().isPresent() || goesUpLoosely(point, body);
    }

    /** Sets going the case that this point became, if it became one; a loose point that was sent up becomes one now. */
    void sendOn(long pointId) {
        // Whoever closes the record and the job behind it may come here at the same time.
        var meeting = calendar.lockOf(pointId);
        var point = agenda.point(pointId).orElseThrow();
        var body = organisation.body(meeting.body());
        if (goesUpLoosely(point, body)) {
            openLoose(meeting, body, point);
            point = agenda.point(pointId).orElseThrow();
        }
        point.sentOnAs()
                .map(cases::get)
                .ifPresent(file -> escalation.startIfMissing(file, file.body().orElseThrow()));
    }

    private static boolean goesUpLoosely(Point point, Body body) {
        return point.caseNumber().isEmpty()
                && point.sentOnAs().isEmpty()
                && point.isAnswered()
                && Direction.of(point, body, false) == Direction.UP;
    }

    private void openLoose(Meeting meeting, Body body, Point point) {
        var item = agenda.of(meeting.id()).stream()
                .filter(candidate -> candidate.id() == point.item())
                .findFirst()
                .orElseThrow();
        var wanted = new NewCase(
                body.owner(),
                CaseType.ISSUE,
                item.subject(),
                titleOf(point),
                item.background().filter(text -> text.length() <= 4000).orElse(item.title()),
                Actor.SYSTEM.id(),
                meeting.date(),
                "point:" + point.id(),
                null,
                point.id());
        var opened = escalation.openAt(wanted, askOf(meeting, point, Direction.UP));
        cases.moveTo(opened.number(), body.upward().or(body::regional).orElseThrow());
        agenda.sentOn(point.id(), opened.number());
    }

    /**
     * The region's administrative body is asked to discuss a general problem: a case of its own, linked to the point's
     * case where it has one. The same point passes on once.
     */
    void passOn(Meeting meeting, Point point, String question) {
        var body = organisation.body(meeting.body());
        var parent = point.caseNumber().map(cases::get);
        escalation.beginAt(
                body.regional().orElseThrow(),
                new NewCase(
                        parent.map(CaseFile::cluster).orElse(body.owner()),
                        CaseType.ISSUE,
                        parent.map(CaseFile::subject).orElse(Subject.OTHER),
                        shortened(question),
                        parent.map(CaseFile::description).orElse(point.text()),
                        parent.map(CaseFile::submitter).orElse(Actor.SYSTEM.id()),
                        meeting.date(),
                        passedOnAs(point.id()),
                        parent.map(CaseFile::number).orElse(null),
                        point.id()),
                new Ask(List.of(new Recommendation(Verb.DISCUSSES, question)), countFrom(meeting), null));
    }

    /** What became of a general problem: the region's case. */
    Optional<CaseAnswers.Answered> passedOn(long point) {
        return cases.byOrigin(passedOnAs(point))
                .map(file -> new CaseAnswers.Answered(
                        file.number(),
                        true,
                        "%s er bragt videre til %s som sag %s."
                                .formatted(
                                        file.title(),
                                        organisation
                                                .body(file.body().orElseThrow())
                                                .name(),
                                        file.number())));
    }

    private static String passedOnAs(long point) {
        return "passOn:" + point;
    }

    /** Where the linked case begins: above for what went up, at the same body for what was postponed or returned. */
    private BodyId targetOf(CaseFile parent, Body from, Direction direction) {
        if (direction != Direction.UP) {
            return from.id();
        }
        return escalation.takesRegionalBranch(parent.number())
                ? from.regional().or(from::upward).orElseThrow()
                : from.upward().or(from::regional).orElseThrow();
    }

    /** The same again at the next meeting, past its cut-off for items or not. */
    static Ask again(Meeting meeting, List<Point> points) {
        var unchanged = points.stream()
                .map(point -> new Recommendation(point.verb(), point.text()))
                .toList();
        return new Ask(unchanged, countFrom(meeting), "Udsat fra mødet " + DAY.format(meeting.date()));
    }

    /** What was only forwarded is to be discussed; what was approved and recommended is to be approved. */
    static Ask upward(Meeting meeting, List<Point> points) {
        var above = points.stream()
                .map(point -> new Recommendation(
                        point.outcome().orElseThrow() == Outcome.FORWARDED_UP ? Verb.DISCUSSES : Verb.APPROVES,
                        point.text()))
                .toList();
        return new Ask(above, countFrom(meeting), null);
    }

    /** "Next" counts from an imported meeting's own date; otherwise from today. */
    private static LocalDate countFrom(Meeting meeting) {
        return meeting.imported() ? meeting.date() : null;
    }

    private static Ask askOf(Meeting meeting, Point point, Direction direction) {
        return direction == Direction.UP ? upward(meeting, List.of(point)) : again(meeting, List.of(point));
    }

    private static String titleOf(Point point) {
        return shortened(point.text().strip());
    }

    private static String shortened(String text) {
        return text.length() <= TITLE ? text : text.substring(0, TITLE - 1) + "…";
    }
}

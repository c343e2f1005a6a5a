package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.casework.fundyear.CarryOverFlow;
import dk.klyngeflow.casework.fundyear.ModelDecisions;
import dk.klyngeflow.casework.leveltreatment.Answer;
import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow;
import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow.Awaited;
import dk.klyngeflow.casework.meetingcycle.CaseAnswers.Answered;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * One case's answer at one meeting: its trail is written, and its process goes on. Joins the caller's transaction.
 *
 * <p>A case gets its answer with its last point. Where its points go several ways, the case itself stays nearest and the
 * others become linked cases, so that a case is in exactly one place.
 */
@Component
class CaseAnswer {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final Agenda agenda;
    private final Effects effects;
    private final MeetingCalendar calendar;
    private final Placements placements;
    private final Organisation organisation;
    private final CarryOverFlow carryOvers;
    private final ModelDecisions models;
    private final LevelTreatmentFlow levels;
    private final LinkedCases linked;
    private final Proposals proposals;

    CaseAnswer(
            CaseRegister cases,
            DecisionTrail trail,
            Agenda agenda,
            Effects effects,
            MeetingCalendar calendar,
            Placements placements,
            Organisation organisation,
            CarryOverFlow carryOvers,
            ModelDecisions models,
            LevelTreatmentFlow levels,
            LinkedCases linked,
            Proposals proposals) {
        this.cases = cases;
        this.trail = trail;
        this.agenda = agenda;
        this.effects = effects;
        this.calendar = calendar;
        this.placements = placements;
        this.organisation = organisation;
        this.carryOvers = carryOvers;
        this.models = models;
        this.levels = levels;
        this.linked = linked;
        this.proposals = proposals;
    }

    /** Gives the answer, once; says the same again where it was given before, and nothing while a point is unanswered. */
    Optional<Answered> give(CaseNumber number, long meetingId, boolean moveByJob) {
        var file = cases.lock(number);
        boolean stillWaits = placements.of(number).flatMap(Placement::meeting).equals(Optional.of(meetingId));
        var awaited = file.isOpen() && stillWaits ? levels.awaited(number) : Optional.<Awaited>empty();
        return awaited.isPresent()
                ? give(file, awaited.get(), calendar.get(meetingId), agenda.pointsOf(number, meetingId), moveByJob)
                : givenBefore(file, meetingId);
    }

    /** The same for a case that is locked, and waits for the answer of this meeting to all its points there. */
    Optional<Answered> give(CaseFile file, Awaited awaited, Meeting meeting, List<Point> points, boolean moveByJob) {
        var number = file.number();
        if (points.isEmpty() || !points.stream().allMatch(Point::isAnswered)) {
            return Optional.empty();
        }
        var body = organisation.body(meeting.body());
        boolean onlyRecommends = awaited.onlyRecommends();
        var directions = points.stream()
                .map(point -> Direction.of(point, body, onlyRecommends))
                .toList();
        var direction = Direction.ofCase(directions);
        var follows = points.stream().collect(Collectors.toMap(Point::id, point -> effects.ofPoint(point.id())));

        for (int i = 0; i < points.size(); i++) {
            writeTrail(file, meeting, points.get(i), follows.get(points.get(i).id()), directions.get(i));
            if (directions.get(i) != direction) {
                linked.open(file, meeting, points.get(i), directions.get(i));
            }
        }
        var own = IntStream.range(0, points.size())
                .filter(i -> directions.get(i) == direction)
                .mapToObj(points::get)
                .toList();
        var answer = answerOf(direction, own, body);
        own.forEach(point -> proposals.take(file, point, follows.get(point.id())));
        switch (direction) {
            case STAYS -> answered(file, body, own);
            case BACK_TO_SUBMITTER -> placements.answered(number);
            case TO_NEXT_MEETING -> askAgain(file, meeting, own);
            case UP -> {
                own.forEach(point -> linked.askCarryOver(file, follows.get(point.id())));
                askUpward(file, meeting, body, own);
            }
        }
        awaited.answer(body.id(), answer, approves(own), moveByJob);
        return Optional.of(new Answered(number, true, sentence(file, direction, moveByJob)));
    }

    /** What the trail tells of this meeting's answer. */
    private Optional<Answered> givenBefore(CaseFile file, long meetingId) {
        return trail.of(file.number()).stream()
                .filter(entry -> Objects.equals(entry.meeting(), meetingId))
                .map(entry -> directionOf(entry.effect()))
                .min(Enum::compareTo)
                .map(direction -> new Answered(file.number(), true, sentence(file, direction, false)));
    }

    private static Direction directionOf(TrailEffect effect) {
        if (effect == null) {
            return Direction.STAYS;
        }
        return switch (effect) {
            case RETURNED -> Direction.BACK_TO_SUBMITTER;
            case POSTPONED -> Direction.TO_NEXT_MEETING;
            case RECOMMENDED_UP, FORWARDED_UP, SENT_ON -> Direction.UP;
        };
    }

    private void writeTrail(CaseFile file, Meeting meeting, Point point, Effects.OfPoint follows, Direction direction) {
        if (trail.has(file.number(), point.id())) {
            return;
        }
        var outcome = point.outcome().orElseThrow();
        trail.append(
                file.number(),
                new TrailEntry(
                        0,
                        // At a joint meeting the point names the body that decides.
                        point.decidingBody().orElse(meeting.body()),
                        meeting.id(),
                        point.id(),
                        point.verb(),
                        outcome,
                        effectOf(outcome, direction),
                        proposals.words(
                                follows,
                                point.words().filter(words -> !words.isBlank()).orElse(outcome.danish())),
                        meeting.date(),
                        new Actor(point.recordedBy().orElse(Actor.SYSTEM.id())),
                        null));
    }

    private static TrailEffect effectOf(Outcome outcome, Direction direction) {
        return switch (direction) {
            case STAYS -> null;
            case BACK_TO_SUBMITTER -> TrailEffect.RETURNED;
            case TO_NEXT_MEETING -> TrailEffect.POSTPONED;
            case UP -> outcome == Outcome.FORWARDED_UP ? TrailEffect.FORWARDED_UP : TrailEffect.RECOMMENDED_UP;
        };
    }

    private static Answer answerOf(Direction direction, List<Point> own, Body body) {
        return switch (direction) {
            case UP -> Answer.UP;
            case TO_NEXT_MEETING -> Answer.POSTPONED;
            case BACK_TO_SUBMITTER -> Answer.RETURNED;
            case STAYS -> {
                boolean nothingDecided = own.stream()
                        .allMatch(point -> point.outcome().orElseThrow().onlyTakesNote());
                yield nothingDecided ? Answer.NOTED : decidedBy(body);
            }
        };
    }

    private static boolean approves(List<Point> own) {
        return own.stream().anyMatch(point -> point.outcome().orElseThrow().approves());
    }

    private static Answer decidedBy(Body body) {
        return switch (body.level()) {
            case OPERATIONS, THEME_GROUP -> Answer.DECIDED_LOCALLY;
            default -> Answer.DECIDED;
        };
    }

    private void answered(CaseFile file, Body body, List<Point> own) {
        placements.answered(file.number());
        var approving = own.stream()
                .filter(point -> point.outcome().orElseThrow().approves())
                .findFirst();
        carryOvers.answered(file.number(), body, approving.isPresent());
        var telling = approving.orElse(own.get(0));
        models.answered(
                file.number(),
                approving.isPresent(),
                telling.id(),
                telling.words().orElse(""));
    }

    /** The points move unchanged, whatever the cut-off for items says. */
    private void askAgain(CaseFile file, Meeting meeting, List<Point> own) {
        cases.ask(file.number(), LinkedCases.again(meeting, own));
    }

    private void askUpward(CaseFile file, Meeting meeting, Body body, List<Point> own) {
        placements.answered(file.number());
        body.upward().map(organisation::body).ifPresent(next -> carryOvers.sentUpTo(file.number(), next));
        cases.ask(file.number(), proposals.upward(file, LinkedCases.upward(meeting, own)));
    }

    private static String sentence(CaseFile file, Direction direction, boolean moveByJob) {
        var what = switch (direction) {
            case STAYS -> "er besvaret";
            case BACK_TO_SUBMITTER -> "er sendt tilbage til indsenderen";
            case TO_NEXT_MEETING -> "er udsat til næste møde";
            case UP -> "er sendt videre til næste niveau";
        };
        return "Sag %s %s.%s"
                .formatted(file.number(), what, moveByJob ? " Den flyttes af systemet, så snart det er muligt." : "");
    }
}

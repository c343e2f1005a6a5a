package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.succession.OpenThings.Open;
import dk.klyngeflow.deadlines.EndOfBody;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes each open thing where it is to go, one at a time. What nobody has chosen for, or what was to be finished and is not, goes
 * to the successor: nothing is lost because nobody answered. Where there is none it stays, and is shown as stuck.
 */
@Component
@Transactional
class ThingPlacing {

    private static final String ENDS = "forummet ophører";

    private final Map<ThingKind, OpenThings> kinds;
    private final Successions successions;
    private final Organisation organisation;
    private final EndOfBody days;

    ThingPlacing(List<OpenThings> kinds, Successions successions, Organisation organisation, EndOfBody days) {
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(
                        OpenThings::kind,
                        Function.identity(),
                        (one, other) -> one,
                        () -> new EnumMap<>(ThingKind.class)));
        this.successions = successions;
        this.organisation = organisation;
        this.days = days;
    }

    /** What the things' mover has to know. */
    Ending ending(Succession succession) {
        var body = organisation.body(succession.body());
        var firstDay = days.firstDayAfter(succession.endsOn());
        var heir = organisation.standing(body.id(), firstDay);
        return new Ending(
                body,
                succession.endsOn(),
                firstDay,
                Optional.of(heir).filter(found -> !found.equals(body)),
                new Actor(succession.confirmedBy().orElse(Actor.SYSTEM.id())));
    }

    boolean isAnythingOpen(Body body, LocalDate lastDay) {
        return kinds.values().stream()
                .anyMatch(things -> !things.at(body, lastDay).isEmpty());
    }

    /** What stands open now, kind by kind. */
    Map<ThingKind, List<Open>> open(Succession succession) {
        var body = organisation.body(succession.body());
        var open = new EnumMap<ThingKind, List<Open>>(ThingKind.class);
        kinds.forEach((kind, things) -> open.put(kind, things.at(body, succession.endsOn())));
        return open;
    }

    /** Puts on the list what stands open and is not there yet. */
    void list(Succession succession) {
        open(succession).forEach((kind, things) -> successions.list(succession.id(), kind, things));
    }

    /** Says of what is not open any more that it is finished. */
    void noteFinished(Succession succession) {
        var ending = ending(succession);
        successions.things(succession.id()).stream()
                .filter(thing -> !thing.isDone() && !isOpen(thing, ending))
                .forEach(this::finished);
    }

    boolean isOpen(Thing thing, Ending ending) {
        return kinds.get(thing.kind()).isOpen(thing.ref(), ending.body(), ending.lastDay());
    }

    private void finished(Thing thing) {
        successions.done(thing.id(), Result.ENDED_BEFORE, "Var færdig eller flyttet, da forummet ophørte");
    }

    /** What can be chosen for the thing. */
    Set<Choice> choices(Thing thing, Ending ending) {
        var things = kinds.get(thing.kind());
        var choices = EnumSet.of(Choice.FINISH);
        if (ending.heir().isPresent() && things.canBeHandedOver()) {
            choices.add(Choice.HAND_OVER);
        }
        if (things.canBeClosed(thing.ref())) {
            choices.add(Choice.CLOSE);
        }
        return choices;
    }

    /** Does it, once: says nothing more where it is done. */
    void place(long thingId) {
        var thing = successions.lockThing(thingId);
        if (thing.isDone()) {
            return;
        }
        var ending = ending(successions.get(thing.succession()));
        var things = kinds.get(thing.kind());
        if (!isOpen(thing, ending)) {
            finished(thing);
            return;
        }
        var choices = choices(thing, ending);
        boolean close = thing.choice().equals(Optional.of(Choice.CLOSE)) || !things.canBeHandedOver();
        if (close && choices.contains(Choice.CLOSE)) {
            var reason = thing.reason().orElse(ENDS);
            things.close(thing.ref(), reason, ending);
            successions.done(thingId, Result.CLOSED, ending.closing(reason));
        } else if (choices.contains(Choice.HAND_OVER)) {
            var along = things.handOver(thing.ref(), ending);
            successions.done(thingId, Result.HANDED_OVER, along.isEmpty() ? ending.way() : ending.way() + "; " + along);
        } else {
            successions.done(
                    thingId,
                    Result.LEFT,
                    "Ingen har overtaget %s".formatted(ending.body().name()));
        }
    }
}

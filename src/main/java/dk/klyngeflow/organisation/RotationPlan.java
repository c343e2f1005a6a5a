package dk.klyngeflow.organisation;

import dk.klyngeflow.organisation.RotationRegister.Known;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which municipality holds which rotating chair on a day: what the plan says, unless something later is known: a change that was
 * confirmed, or whoever is appointed to the chair that another follows.
 */
@Component
public class RotationPlan {

    private final RotationRegister register;
    private final SeatRegister seats;

    RotationPlan(RotationRegister register, SeatRegister seats) {
        this.register = register;
        this.seats = seats;
    }

    /** Empty while nobody knows: the plan's X. */
    public Optional<String> holder(Rotation rotation, Rotation.Chair chair, LocalDate day) {
        return followed(rotation, chair, day).or(() -> written(rotation, chair, day));
    }

    /** The posts on that day, in the plan's order; a body whose chair is not known is left out. */
    public Map<BodyId, String> posts(Rotation rotation, LocalDate day) {
        var posts = new LinkedHashMap<BodyId, String>();
        rotation.chairs().forEach(chair -> holder(rotation, chair, day).ifPresent(one -> posts.put(chair.body(), one)));
        return posts;
    }

    /** The days on which a chair may pass on: the plan's, those of changes outside it, and those of the chair that is followed. */
    public TreeSet<LocalDate> days(Rotation rotation) {
        var days = rotation.days();
        register.of(rotation.cluster()).stream()
                .filter(change -> change.status() != RotationRegister.Status.DROPPED)
                .map(RotationRegister.Change::beginsOn)
                .forEach(days::add);
        rotation.followed().stream()
                .flatMap(other -> seats.of(other.body()).stream()
                        .map(SeatRegister.Entry::appointment)
                        .filter(one -> one.seatCode().equals(other.chair())))
                .map(SeatRegister.Appointment::validFrom)
                .forEach(days::add);
        return days;
    }

    /**
     * The municipality that is appointed to the chair which this one follows. Where the plan names nobody, an appointment from
     * before that time says nothing: it may have no last day only because nobody knew it.
     */
    public Optional<String> followed(Rotation rotation, Rotation.Chair chair, LocalDate day) {
        var unnamedSince = unnamedSince(rotation, chair, day);
        return chair.followed().stream()
                .flatMap(other -> seats.on(other.body(), day).stream()
                        .filter(one -> one.seatCode().equals(other.chair())))
                .filter(one -> unnamedSince
                        .filter(since -> one.validFrom().isBefore(since))
                        .isEmpty())
                .map(SeatRegister.Appointment::party)
                .filter(party -> !party.isEmpty())
                .findFirst();
    }

    /** From when on the plan names nobody for the chair; empty where it names somebody. */
    private static Optional<LocalDate> unnamedSince(Rotation rotation, Rotation.Chair chair, LocalDate day) {
        return rotation.cell(chair.body(), day)
                .filter(cell -> cell.named().isEmpty())
                .map(cell -> before(rotation, cell)
                        .flatMap(earlier -> unnamedSince(rotation, chair, earlier))
                        .orElse(cell.from()));
    }

    /** What plan and register say, whoever is appointed: the later word counts, and where the plan names nobody, the register's. */
    public Optional<String> written(Rotation rotation, Rotation.Chair chair, LocalDate day) {
        var known = register.latest(rotation.cluster(), chair.body(), day);
        var cell = rotation.cell(chair.body(), day);
        var sinceThen = known.filter(
                one -> cell.isEmpty() || !one.since().isBefore(cell.get().from()));
        return Stream.of(
                        sinceThen.map(Known::municipality),
                        cell.flatMap(Rotation.Cell::named),
                        cell.filter(one -> one.kind() == Rotation.Kind.CONTINUES)
                                .flatMap(one -> before(rotation, one))
                                .flatMap(earlier -> written(rotation, chair, earlier)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Some day of the cell before this one. */
    private static Optional<LocalDate> before(Rotation rotation, Rotation.Cell cell) {
        return Optional.ofNullable(rotation.days().lower(cell.from()));
    }
}

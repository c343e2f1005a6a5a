package dk.klyngeflow.desk;

import dk.klyngeflow.casework.SeatDesk;
import dk.klyngeflow.desk.AppointmentSheet.Line;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Judges a list of appointments row by row, before anything is stored: seats and parties by their id or their name. */
@Component
class SeatImport {

    private static final int TITLE = 200;

    /**
     * A row and what is wrong with it.
     *
     * @param problem a Danish sentence, or null
     * @param known it is in the register already
     */
    record Judged(
            Line line,
            @Nullable Appointment appointment,
            @Nullable String problem,
            boolean known) {}

    private final Organisation organisation;
    private final SeatRegister register;
    private final SeatDesk desk;

    SeatImport(Organisation organisation, SeatRegister register, SeatDesk desk) {
        this.organisation = organisation;
        this.register = register;
        this.desk = desk;
    }

    List<Judged> judge(Body body, List<Line> lines) {
        return lines.stream().map(line -> judge(body, line)).toList();
    }

    private Judged judge(Body body, Line line) {
        var refusals = new Refusals();
        var seat = refusals.take(() -> seat(body, line.seat()));
        var party = refusals.take(() -> party(body, line.party()));
        var label = refusals.take(() -> Typed.requiredLine("label", "Titel", line.label(), TITLE));
        var from = refusals.take(() -> Typed.requiredDate("from", "Fra", line.from()));
        var to = refusals.take(() -> Typed.date("to", "Til", line.to()).orElse(null));
        if (!refusals.isEmpty()) {
            return new Judged(line, null, sentences(refusals), false);
        }
        var appointment = new Appointment(body.id(), seat, party, label, from, to);
        refusals.run(() -> desk.check(appointment));
        return refusals.isEmpty()
                ? new Judged(line, appointment, null, register.isThere(appointment))
                : new Judged(line, null, sentences(refusals), false);
    }

    private static String sentences(Refusals refusals) {
        return refusals.all().stream().map(Refusal::getMessage).collect(Collectors.joining(" "));
    }

    static String seat(Body body, String typed) {
        var known = Stream.concat(
                        body.chairs().stream().map(chair -> new Name(chair.code(), chair.label())),
                        body.seats().stream().map(seat -> new Name(seat.code(), seat.label())))
                .toList();
        return find(known, typed)
                .orElseThrow(
                        () -> new Refusal("seat", "option", "Pladsen »%s« findes ikke i forummet.".formatted(typed)));
    }

    String party(Body body, String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        var known = organisation.partiesOf(body.owner()).stream()
                .map(party -> new Name(party.id(), party.name()))
                .toList();
        return find(known, typed)
                .orElseThrow(() ->
                        new Refusal("party", "option", "Parten »%s« er ikke med i samarbejdet.".formatted(typed)));
    }

    private record Name(String id, String name) {}

    private static Optional<String> find(List<Name> known, String typed) {
        return known.stream()
                .filter(one -> one.id().equals(typed) || one.name().equalsIgnoreCase(typed))
                .map(Name::id)
                .findFirst();
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.CompositionCheck;
import dk.klyngeflow.casework.CompositionCheck.SeatVerdict;
import dk.klyngeflow.casework.CompositionCheck.Verdict;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.organisation.SeatHolders;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Entry;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's seats with their holders, what the composition check says, and the mandates that are in force. */
@Component
@Transactional(readOnly = true)
class SeatViews {

    record Holder(
            long id,
            String label,
            @Nullable String party,
            LocalDate from,
            @Nullable LocalDate to,
            boolean now,
            @Nullable String born,
            List<Holder> deputies) {}

    record SeatRow(String code, String label, @Nullable String rule, List<Holder> holders, List<Holder> earlier) {}

    /** A mandate or a power, with the meeting whose decision it comes from. */
    record Power(
            String kind,
            String title,
            @Nullable String holder,
            @Nullable String scope,
            @Nullable Long meeting) {}

    record Option(String id, String name) {}

    record Page(
            String id,
            String name,
            List<SeatRow> chairs,
            List<SeatRow> seats,
            List<String> warnings,
            boolean complete,
            List<Power> powers,
            List<Option> choices,
            List<Option> parties,
            @Nullable String rotation) {}

    private static final List<ArrangementKind> POWERS =
            List.of(ArrangementKind.MANDATE, ArrangementKind.CHAIR_APPROVAL);

    private final Organisation organisation;
    private final SeatRegister register;
    private final SeatHolders holders;
    private final CompositionCheck composition;
    private final Arrangements arrangements;
    private final Agenda agenda;
    private final KlyngeClock clock;

    SeatViews(
            Organisation organisation,
            SeatRegister register,
            SeatHolders holders,
            CompositionCheck composition,
            Arrangements arrangements,
            Agenda agenda,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.register = register;
        this.holders = holders;
        this.composition = composition;
        this.arrangements = arrangements;
        this.agenda = agenda;
        this.clock = clock;
    }

    Page page(Body body) {
        var names = partyNames(body);
        var entries = register.of(body.id());
        var verdicts = composition.of(body.id(), clock.today());
        return new Page(
                body.id().value(),
                body.name(),
                body.chairs().stream()
                        .map(chair -> row(body, chair.code(), chair.label(), chair.rule(), entries, names))
                        .toList(),
                body.seats().stream()
                        .map(seat -> row(body, seat.code(), seat.label(), seat.rule(), entries, names))
                        .toList(),
                verdicts.stream()
                        .filter(verdict -> verdict.verdict() != Verdict.OK)
                        .map(SeatVerdict::sentence)
                        .toList(),
                verdicts.stream().allMatch(verdict -> verdict.verdict() == Verdict.OK),
                powers(body.id()),
                Stream.concat(
                                body.chairs().stream().map(chair -> new Option(chair.code(), chair.label())),
                                body.seats().stream().map(seat -> new Option(seat.code(), seat.label())))
                        .toList(),
                organisation.partiesOf(body.owner()).stream()
                        .map(party -> new Option(party.id(), party.name()))
                        .toList(),
                organisation
                        .rotationOf(body.owner())
                        .map(plan -> plan.cluster().value())
                        .orElse(null));
    }

    private SeatRow row(
            Body body, String code, String label, String rule, List<Entry> entries, Map<String, String> names) {
        var own = entries.stream()
                .filter(entry -> entry.appointment().seatCode().equals(code)
                        && entry.deputyFor().isEmpty())
                .map(entry -> holder(entry, entries, names))
                .toList();
        var born = holders.bornMembers(body.id(), clock.today()).stream()
                .filter(member -> member.seatCode().equals(code))
                .map(member -> new Holder(
                        0,
                        member.label(),
                        names.get(member.party()),
                        member.validFrom(),
                        member.validTo(),
                        true,
                        "Født medlem som formand for en temagruppe",
                        List.of()));
        return new SeatRow(
                code,
                label,
                rule,
                Stream.concat(own.stream().filter(holder -> !isOver(holder)), born)
                        .toList(),
                own.stream().filter(this::isOver).toList());
    }

    private Holder holder(Entry entry, List<Entry> all, Map<String, String> names) {
        var appointment = entry.appointment();
        return new Holder(
                entry.id(),
                appointment.label(),
                names.get(appointment.party()),
                appointment.validFrom(),
                appointment.validTo(),
                appointment.isHeldOn(clock.today()),
                null,
                all.stream()
                        .filter(deputy -> deputy.deputyFor()
                                .filter(id -> id == entry.id())
                                .isPresent())
                        .map(deputy -> holder(deputy, List.of(), names))
                        .toList());
    }

    private boolean isOver(Holder holder) {
        return holder.to() != null && holder.to().isBefore(clock.today());
    }

    private List<Power> powers(BodyId body) {
        return POWERS.stream()
                .flatMap(kind -> arrangements.inForce(body, kind).stream())
                .map(this::power)
                .toList();
    }

    private Power power(Arrangement one) {
        return new Power(
                one.kind().danish(),
                one.title(),
                one.holder().orElse(null),
                one.scope().orElse(null),
                one.point().map(agenda::meetingOf).orElse(null));
    }

    private Map<String, String> partyNames(Body body) {
        return organisation.partiesOf(body.owner()).stream().collect(Collectors.toMap(Party::id, Party::name));
    }
}

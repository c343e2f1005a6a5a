package dk.klyngeflow.casework;

import dk.klyngeflow.casework.chairrotation.RotationFlow;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.organisation.SeatRegister.Entry;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Sector;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body's secretariat does with its seats: who is appointed, who resigns, who stands in. Each call checks the person,
 * is one transaction, and gives tasks back to their groups where whoever took them sits there no longer.
 */
@Component
public class SeatDesk {

    private final Organisation organisation;
    private final SeatRegister seats;
    private final SeatRoles seatRoles;
    private final TaskHandover handover;
    private final RotationFlow rotations;

    SeatDesk(
            Organisation organisation,
            SeatRegister seats,
            SeatRoles seatRoles,
            TaskHandover handover,
            RotationFlow rotations) {
        this.organisation = organisation;
        this.seats = seats;
        this.seatRoles = seatRoles;
        this.handover = handover;
        this.rotations = rotations;
    }

    /**
     * Refuses an appointment that could never be right.
     *
     * @throws Refusal naming the field: {@code seat}, {@code party}, {@code to}
     */
    public void check(Appointment wanted) {
        var body = organisation.body(wanted.body());
        var sector = sectorOf(body, wanted.seatCode());
        requireParty(body, wanted, sector);
        if (wanted.validTo() != null && wanted.validTo().isBefore(wanted.validFrom())) {
            throw new Refusal("to", "order", "Sidste dag ligger før første dag.");
        }
        if (!body.validity().contains(wanted.validFrom())) {
            throw new Refusal("from", "validity", "Forummet findes ikke den dag: vælg en dag, hvor det gælder.");
        }
    }

    /** Appoints somebody, by title and organisation. */
    @Transactional
    public void appoint(Appointment wanted, SignedIn person) {
        appointAll(wanted.body(), List.of(wanted), person);
    }

    /**
     * Appoints everybody, or nobody where one of them is refused. Chairs that follow the one who is appointed follow at once;
     * whoever is to replace a chair in the year in which the municipal one changes is refused.
     */
    @Transactional
    public void appointAll(BodyId body, List<Appointment> all, SignedIn person) {
        require(body, person);
        for (var wanted : all) {
            check(wanted);
            rotations.checkAppointment(wanted);
            seats.appoint(wanted);
            rotations.appointed(wanted);
        }
        handover.giveBack(organisation.body(body));
    }

    /** Somebody leaves a seat, with that day as the last; the roles that came with the seat end with it. */
    @Transactional
    public void resign(long appointment, LocalDate lastDay, SignedIn person) {
        var entry = find(appointment, person);
        if (lastDay.isBefore(entry.appointment().validFrom())) {
            throw new Refusal("lastDay", "order", "Sidste dag ligger før den dag, udpegningen begyndte.");
        }
        seats.end(entry.appointment(), lastDay);
        seatRoles.end(entry.appointment(), lastDay, person.actor());
        handover.giveBack(organisation.body(entry.appointment().body()));
    }

    /** Somebody stands in for the holder, for a stated period within the appointment. */
    @Transactional
    public void deputise(long appointment, String label, LocalDate from, LocalDate to, SignedIn person) {
        var entry = find(appointment, person);
        if (to.isBefore(from)) {
            throw new Refusal("deputyTo", "order", "Sidste dag ligger før første dag.");
        }
        if (!entry.appointment().isHeldOn(from) || !entry.appointment().isHeldOn(to)) {
            throw new Refusal("deputyFrom", "order", "Stedfortræderens periode skal ligge inden for udpegningen.");
        }
        seats.deputise(entry, label, from, to);
    }

    private Entry find(long id, SignedIn person) {
        var entry = seats.find(id)
                .orElseThrow(() -> new Refusal("appointment", "unknown", "Udpegningen findes ikke længere."));
        require(entry.appointment().body(), person);
        return entry;
    }

    private Sector sectorOf(Body body, String code) {
        return body.seats().stream()
                .filter(seat -> seat.code().equals(code))
                .map(Seat::sector)
                .findFirst()
                .or(() -> body.chairs().stream()
                        .filter(chair -> chair.code().equals(code))
                        .map(chair -> chair.sector())
                        .findFirst())
                .orElseThrow(() -> new Refusal("seat", "option", "Forummet har ingen sådan plads: vælg en på listen."));
    }

    /** A seat of the municipalities says which one it is held by; any other party is of the seat's own sector. */
    private void requireParty(Body body, Appointment wanted, @Nullable Sector sector) {
        if (wanted.party().isEmpty()) {
            if (sector == Sector.MUNICIPALITY && isPerMunicipality(body, wanted.seatCode())) {
                throw new Refusal("party", "required", "Skriv, hvilken kommune pladsen besættes af.");
            }
            return;
        }
        var party = organisation.partiesOf(body.owner()).stream()
                .filter(one -> one.id().equals(wanted.party()))
                .findFirst()
                .orElseThrow(() -> new Refusal("party", "option", "Vælg en af samarbejdets parter."));
        if (!fits(party, sector)) {
            throw new Refusal(
                    "party",
                    "sector",
                    "Pladsen besættes fra %s og kan ikke besættes af %s."
                            .formatted(sector.danish().toLowerCase(), party.name()));
        }
    }

    /** A region's seat may be held by its hospitals and its psychiatry (C-22). */
    private static boolean fits(Party party, Sector sector) {
        return party.sector() == sector
                || sector == Sector.REGION
                        && (party.sector() == Sector.HOSPITAL || party.sector() == Sector.PSYCHIATRY);
    }

    private boolean isPerMunicipality(Body body, String code) {
        return body.seats().stream().anyMatch(seat -> seat.code().equals(code) && seat.perMunicipality())
                && organisation
                        .cluster(body.owner())
                        .map(Cluster::municipalities)
                        .map(List<Municipality>::size)
                        .filter(many -> many > 1)
                        .isPresent();
    }

    private void require(BodyId body, SignedIn person) {
        if (!person.isIn(organisation.body(body).secretariatGroup())) {
            throw new Refusal("body", "notSecretary", "Kun forummets sekretariat kan ændre dets pladser.");
        }
    }
}

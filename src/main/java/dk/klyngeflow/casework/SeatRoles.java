package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.Memberships.Membership;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Roles that somebody has because of a seat: what is seen and done in them ends with the appointment. */
@Component
class SeatRoles {

    private final Memberships memberships;
    private final SeatRegister seats;
    private final LeftTasks leftTasks;
    private final AuditLog audit;

    SeatRoles(Memberships memberships, SeatRegister seats, LeftTasks leftTasks, AuditLog audit) {
        this.memberships = memberships;
        this.seats = seats;
        this.leftTasks = leftTasks;
        this.audit = audit;
    }

    void end(Appointment left, LocalDate lastDay, Actor by) {
        ending(left, lastDay).forEach(role -> {
            memberships.end(role.id(), lastDay, by);
            audit.note(by, AuditAction.CHANGED_ROLE, role.account(), role.id() + " " + lastDay);
        });
        leftTasks.giveBack();
    }

    /** A role that names no party is of the seat as such: it ends when nobody sits there any more. */
    private Stream<Membership> ending(Appointment left, LocalDate lastDay) {
        var ofTheParty = left.party().isEmpty()
                ? Stream.<Membership>empty()
                : memberships.withSeat(left.body(), left.seatCode(), left.party(), lastDay).stream();
        boolean othersSitThere = seats.on(left.body(), lastDay.plusDays(1)).stream()
                .anyMatch(other -> other.seatCode().equals(left.seatCode()));
        return othersSitThere
                ? ofTheParty
                : Stream.concat(ofTheParty, memberships.withSeat(left.body(), left.seatCode(), "", lastDay).stream());
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.casework.chairrotation.ChairHandover;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.Memberships.Place;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.organisation.RotationRegister.NewRole;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a chair passes to another municipality, the roles of its people pass with it. */
@Component
class RotatedChairs implements ChairHandover {

    private final SeatRoles seatRoles;
    private final Memberships memberships;
    private final AuditLog audit;

    RotatedChairs(SeatRoles seatRoles, Memberships memberships, AuditLog audit) {
        this.seatRoles = seatRoles;
        this.memberships = memberships;
        this.audit = audit;
    }

    @Override
    public void ends(Appointment left, LocalDate lastDay) {
        seatRoles.end(left, lastDay, Actor.SYSTEM);
    }

    /** Whoever has the role already keeps it as it is. */
    @Override
    public void begins(Appointment taken, NewRole wanted) {
        var role = Role.valueOf(wanted.role());
        boolean hasIt = memberships.of(wanted.account()).stream()
                .anyMatch(one -> one.body().equals(taken.body())
                        && one.role() == role
                        && one.to()
                                .filter(last -> last.isBefore(taken.validFrom()))
                                .isEmpty());
        if (hasIt) {
            return;
        }
        memberships.give(
                wanted.account(),
                taken.body(),
                role,
                new Place(taken.seatCode(), taken.party()),
                taken.validFrom(),
                null,
                Actor.SYSTEM);
        audit.note(
                Actor.SYSTEM,
                AuditAction.CHANGED_ROLE,
                wanted.account(),
                role + " " + taken.body() + " " + taken.validFrom());
    }
}

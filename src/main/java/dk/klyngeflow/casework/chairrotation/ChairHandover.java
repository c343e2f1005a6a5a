package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.organisation.RotationRegister.NewRole;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import java.time.LocalDate;

/** What follows for people when a chair passes to another municipality; carried out by whoever keeps roles and tasks. */
public interface ChairHandover {

    /** The roles that somebody has because of the seat end with it, the chair's and the secretariat's, and their tasks are given back. */
    void ends(Appointment left, LocalDate lastDay);

    /** Somebody gets a role because of the seat. */
    void begins(Appointment taken, NewRole role);
}

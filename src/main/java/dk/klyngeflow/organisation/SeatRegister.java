package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is appointed to which seat, by title and organisation; persons' names are not kept here. */
@Service
@Transactional
public class SeatRegister {

    /**
     * One appointment.
     *
     * @param party the municipality or organisation that the seat stands for; empty text where there is one only
     * @param validTo the last day, or null
     */
    public record Appointment(
            BodyId body, String seatCode, String party, String label, LocalDate validFrom, LocalDate validTo) {}

    private final JdbcClient db;

    SeatRegister(JdbcClient db) {
        this.db = db;
    }

    /** Writes an appointment down; the same one twice is one. */
    public void appoint(Appointment appointment) {
        boolean there = db.sql("""
                        select count(*) from org_appointment
                        where body_id = ? and seat_code = ? and party = ? and label = ? and valid_from = ?
                        """)
                        .params(
                                appointment.body().value(),
                                appointment.seatCode(),
                                appointment.party(),
                                appointment.label(),
                                appointment.validFrom())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            db.sql("""
                            insert into org_appointment (body_id, seat_code, party, label, valid_from, valid_to)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            appointment.body().value(),
                            appointment.seatCode(),
                            appointment.party(),
                            appointment.label(),
                            appointment.validFrom(),
                            appointment.validTo())
                    .update();
        }
    }

    /** Ends an appointment with that day. */
    public void end(Appointment appointment, LocalDate lastDay) {
        db.sql("""
                        update org_appointment set valid_to = ?
                        where body_id = ? and seat_code = ? and party = ? and label = ? and valid_from = ?
                        """)
                .params(
                        lastDay,
                        appointment.body().value(),
                        appointment.seatCode(),
                        appointment.party(),
                        appointment.label(),
                        appointment.validFrom())
                .update();
    }

    /** Who is appointed on that day. */
    public List<Appointment> on(BodyId body, LocalDate day) {
        return db.sql("""
                        select * from org_appointment
                        where body_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?) order by id
                        """)
                .params(body.value(), day, day)
                .query((row, i) -> new Appointment(
                        new BodyId(row.getString("body_id")),
                        row.getString("seat_code"),
                        row.getString("party"),
                        row.getString("label"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}

package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is appointed to which seat, from when to when, by title and organisation; persons' names are not kept here. Chairs'
 * seats are seats like any other. Joins the caller's transaction.
 */
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
            BodyId body,
            String seatCode,
            String party,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public boolean isHeldOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }

    /**
     * An appointment as it stands in the register.
     *
     * @param deputyFor the appointment whose holder this one stands in for, for its stated period
     */
    public record Entry(long id, Appointment appointment, Optional<Long> deputyFor) {}

    private final JdbcClient db;

    SeatRegister(JdbcClient db) {
        this.db = db;
    }

    /** Writes an appointment down; the same one twice is one. */
    public void appoint(Appointment appointment) {
        if (!isThere(appointment)) {
            insert(appointment, null);
        }
    }

    /** Somebody stands in for the holder, for a stated period. */
    public void deputise(Entry holder, String label, LocalDate from, LocalDate to) {
        var seat = holder.appointment();
        insert(new Appointment(seat.body(), seat.seatCode(), seat.party(), label, from, to), holder.id());
    }

    /** Whether this very appointment, or one that begins on the same day with the same words, is there. */
    public boolean isThere(Appointment appointment) {
        return db.sql("""
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

    /** Who is appointed on that day; deputies stand in for somebody and are not counted. */
    public List<Appointment> on(BodyId body, LocalDate day) {
        return db.sql("""
                        select * from org_appointment
                        where body_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                            and deputy_for is null order by id
                        """)
                .params(body.value(), day, day)
                .query((row, i) -> toEntry(row, i).appointment())
                .list();
    }

    /** Everybody who was, is or will be appointed, deputies too: the latest first. */
    public List<Entry> of(BodyId body) {
        return db.sql("select * from org_appointment where body_id = ? order by valid_from desc, id desc")
                .param(body.value())
                .query(SeatRegister::toEntry)
                .list();
    }

    public Optional<Entry> find(long id) {
        return db.sql("select * from org_appointment where id = ?")
                .param(id)
                .query(SeatRegister::toEntry)
                .optional();
    }

    private void insert(Appointment appointment, @Nullable Long deputyFor) {
        db.sql("""
                        insert into org_appointment (body_id, seat_code, party, label, valid_from, valid_to, deputy_for)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        appointment.body().value(),
                        appointment.seatCode(),
                        appointment.party(),
                        appointment.label(),
                        appointment.validFrom(),
                        appointment.validTo(),
                        deputyFor)
                .update();
    }

    private static Entry toEntry(ResultSet row, int ignored) throws SQLException {
        return new Entry(
                row.getLong("id"),
                new Appointment(
                        new BodyId(row.getString("body_id")),
                        row.getString("seat_code"),
                        row.getString("party"),
                        row.getString("label"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getObject("deputy_for", Long.class)));
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AbsenceNotices.Notice;
import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Attendance.Role;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is expected at a meeting: those who are appointed to the body's seats, as each of them has announced. */
@Component
class ExpectedAttendance {

    private final SeatRegister seats;
    private final AbsenceNotices notices;
    private final Organisation organisation;

    ExpectedAttendance(SeatRegister seats, AbsenceNotices notices, Organisation organisation) {
        this.seats = seats;
        this.notices = notices;
        this.organisation = organisation;
    }

    /** Whoever has announced nothing is expected to come; a substitute stands after the one who is away. */
    List<Attendee> at(Meeting meeting) {
        var counted = organisation.body(meeting.body()).seats().stream()
                .filter(Seat::counted)
                .map(Seat::code)
                .collect(Collectors.toSet());
        var announced = notices.of(meeting.id()).stream().collect(Collectors.toMap(Notice::seat, notice -> notice));
        return seats.on(meeting.body(), meeting.date()).stream()
                .flatMap(seat -> {
                    var role = counted.contains(seat.seatCode()) ? Role.MEMBER : Role.GUEST;
                    var notice = keys(seat)
                            .map(announced::get)
                            .filter(Objects::nonNull)
                            .findFirst();
                    return attendees(seat, role, notice);
                })
                .toList();
    }

    /** The seat's address may stand for the seat, or for the title of whoever holds it. */
    private static Stream<String> keys(Appointment seat) {
        return Stream.of(seat.label(), "")
                .map(title -> ContactPoint.seat(seat.body(), seat.seatCode(), seat.party(), title)
                        .key());
    }

    private static Stream<Attendee> attendees(Appointment seat, Role role, Optional<Notice> notice) {
        var presence = notice.map(Notice::presence).orElse(Presence.PRESENT);
        if (presence != Presence.SUBSTITUTE) {
            return Stream.of(attendee(seat, seat.label(), role, presence, Optional.empty()));
        }
        var substitute = notice.map(Notice::substitute).orElse("Stedfortræder");
        return Stream.of(
                attendee(seat, seat.label(), role, Presence.ABSENT, Optional.empty()),
                attendee(seat, substitute, role, Presence.SUBSTITUTE, Optional.of(seat.label())));
    }

    private static Attendee attendee(
            Appointment seat, String label, Role role, Presence presence, Optional<String> substituteFor) {
        return new Attendee(0, Optional.of(seat.seatCode()), label, role, presence, substituteFor);
    }
}

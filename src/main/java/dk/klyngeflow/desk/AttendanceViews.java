package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingChairs;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.MeetingChairRule;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.shared.Sector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who took part, for the record page: by seat, with who is missing against the composition. Nothing is blocked (no quorum). */
@Component
class AttendanceViews {

    record Choice(String code, String label) {}

    /**
     * @param host in whose house it is held; before that is written down, by the body's rule
     * @param proposedChair who leads the meeting by the body's rule; null where the secretary chooses
     * @param missing a sentence for each seat with fewer present than the composition has
     */
    record Page(
            List<Attendance.Attendee> people,
            List<Choice> seats,
            Attendance.Role[] roles,
            Attendance.Presence[] presences,
            boolean byHost,
            List<Sector> hosts,
            @Nullable Sector host,
            @Nullable Sector writtenHost,
            @Nullable String proposedChair,
            @Nullable String chair,
            @Nullable String minuteTaker,
            List<String> missing,
            Map<Long, List<Attendance.Absence>> absences) {}

    private final Attendance attendance;
    private final Organisation organisation;
    private final MeetingChairs chairs;

    AttendanceViews(Attendance attendance, Organisation organisation, MeetingChairs chairs) {
        this.attendance = attendance;
        this.organisation = organisation;
        this.chairs = chairs;
    }

    Page page(Meeting meeting) {
        var body = organisation.body(meeting.body());
        var people = attendance.of(meeting.id());
        var leaders = attendance.leaders(meeting.id());
        var written = attendance.host(meeting.id());
        var host = written.or(() -> chairs.hostOf(meeting));
        return new Page(
                people,
                Stream.concat(
                                body.chairs().stream().map(chair -> new Choice(chair.code(), chair.label())),
                                body.seats().stream().map(seat -> new Choice(seat.code(), seat.label())))
                        .toList(),
                Attendance.Role.values(),
                Attendance.Presence.values(),
                body.meetingChair().value() == MeetingChairRule.HOST_SECTOR,
                body.chairs().stream().map(ChairSeat::sector).distinct().toList(),
                host.orElse(null),
                written.orElse(null),
                chairs.of(meeting, host).orElse(null),
                leaders.chair().orElse(null),
                leaders.minuteTaker().orElse(null),
                people.isEmpty() ? List.of() : missing(body, people),
                attendance.absences(meeting.id()).stream().collect(Collectors.groupingBy(Attendance.Absence::item)));
    }

    private List<String> missing(Body body, List<Attendance.Attendee> people) {
        int municipalities = organisation
                .cluster(body.owner())
                .map(cluster -> cluster.municipalities().size())
                .orElse(1);
        return body.seats().stream()
                .filter(Seat::counted)
                .map(seat -> missing(seat, seat.minimumFor(municipalities), people, body))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> missing(Seat seat, int wanted, List<Attendance.Attendee> people, Body body) {
        long present = people.stream()
                .filter(who -> who.presence() != Attendance.Presence.ABSENT)
                .filter(who -> who.seatCode()
                        .filter(code -> code.equals(seat.code()) || isWithin(code, seat, body))
                        .isPresent())
                .count();
        return present >= wanted
                ? Optional.empty()
                : Optional.of("%s: %d af %d til stede".formatted(seat.label(), present, wanted));
    }

    /** Whoever fills a seat inside another fills both. */
    private static boolean isWithin(String code, Seat seat, Body body) {
        return body.seats().stream()
                .anyMatch(inner -> inner.code().equals(code) && seat.code().equals(inner.within()));
    }
}

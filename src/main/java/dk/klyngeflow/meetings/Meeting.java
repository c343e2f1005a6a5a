package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A meeting in a body's calendar; times are local (Europe/Copenhagen).
 *
 * @param number the body's own count ("13. møde"), where it keeps one
 * @param place an address, or how it is held where it is digital
 * @param imported a record of a meeting held before the cluster used the program: its dates stand, nothing is mailed
 */
public record Meeting(
        long id,
        BodyId body,
        Optional<Integer> number,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String place,
        MeetingStatus status,
        boolean imported,
        Optional<String> cancelledWhy) {

    public LocalDate date() {
        return startsAt.toLocalDate();
    }

    public boolean isClosed() {
        return status == MeetingStatus.CLOSED;
    }

    public boolean isCancelled() {
        return status == MeetingStatus.CANCELLED;
    }

    public boolean hasBegun(LocalDateTime now) {
        return !startsAt.isAfter(now);
    }
}

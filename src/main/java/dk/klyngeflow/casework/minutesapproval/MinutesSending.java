package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends a draft to whoever is appointed to the body's seats that day. Joins the caller's transaction. */
@Component
class MinutesSending {

    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final SeatRegister seats;

    MinutesSending(Minutes minutes, MeetingCalendar calendar, SeatRegister seats) {
        this.minutes = minutes;
        this.calendar = calendar;
        this.seats = seats;
    }

    MinutesVersion send(long meetingId) {
        var meeting = calendar.get(meetingId);
        return minutes.send(meetingId, recipients(meetingId), Actor.SYSTEM);
    }

    private List<Minutes.Recipient> recipients(long meetingId) {
        var meeting = calendar.get(meetingId);
        return seats.on(meeting.body(), meeting.date()).stream()
                .map(seat -> new Minutes.Recipient(seat.label(), null))
                .toList();
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Meetings that were planned before the body's end was known: moved before the last day, or cancelled. Nobody can hold them. */
@Component
class LateMeetings implements OpenThings {

    private final MeetingCalendar calendar;
    private final MeetingCycleFlow meetings;

    LateMeetings(MeetingCalendar calendar, MeetingCycleFlow meetings) {
        this.calendar = calendar;
        this.meetings = meetings;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.MEETING;
    }

    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return calendar.of(body.id()).stream()
                .filter(meeting -> isLate(meeting, lastDay))
                .map(meeting -> open(meeting, body))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return isLate(calendar.get(Long.parseLong(ref)), lastDay);
    }

    @Override
    public boolean canBeHandedOver() {
        return false;
    }

    @Override
    public boolean canBeClosed(String ref) {
        return true;
    }

    @Override
    public String handOver(String ref, Ending ending) {
        throw new Refusal("", "meeting", "Et møde kan ikke overdrages: efterfølgeren planlægger sine egne.");
    }

    /** Its cases wait at the body, from where they are handed over themselves. */
    @Override
    public void close(String ref, String reason, Ending ending) {
        meetings.cancel(Long.parseLong(ref), ending.closing(reason));
    }

    private static boolean isLate(Meeting meeting, LocalDate lastDay) {
        return meeting.status().takesCases() && meeting.date().isAfter(lastDay);
    }

    private static Open open(Meeting meeting, Body body) {
        return new Open(String.valueOf(meeting.id()), MeetingTitles.of(meeting, body), "");
    }
}

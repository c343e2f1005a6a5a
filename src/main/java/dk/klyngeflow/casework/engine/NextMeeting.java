package dk.klyngeflow.casework.engine;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** For the filter "Næste møde": until when tasks belong to the meeting that comes next for whoever looks. */
@Component
public class NextMeeting {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 2, 0, 0);

    private final IdentityService identities;
    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;

    NextMeeting(IdentityService identities, Organisation organisation, MeetingCalendar calendar, KlyngeClock clock) {
        this.identities = identities;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Just after the next meeting of the person's own bodies; long ago where there is none. */
    public Date end() {
        var end = calendar
                .from(clock.today(), ownBodies().stream().map(Body::id).toList())
                .stream()
                .filter(meeting -> !meeting.isCancelled() && !meeting.endsAt().isBefore(clock.now()))
                .map(Meeting::endsAt)
                .min(Comparator.naturalOrder())
                .orElse(LONG_AGO);
        return Date.from(end.plusMinutes(1).atZone(KlyngeClock.ZONE).toInstant());
    }

    private List<Body> ownBodies() {
        var asking = identities.getCurrentAuthentication();
        if (asking == null) {
            return List.of();
        }
        var groups = asking.getGroupIds();
        return organisation.bodies().stream()
                .filter(body -> body.groups().stream().anyMatch(groups::contains))
                .toList();
    }
}

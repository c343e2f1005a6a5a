package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sees which meeting: the body's own people everything, the rest of its cluster what is not closed. */
@Component
class MeetingAccess {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final MeetingDesk desk;

    MeetingAccess(MeetingCalendar calendar, Organisation organisation, MeetingDesk desk) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.desk = desk;
    }

    /** The meeting; for anybody outside the cluster there is none. */
    Meeting visible(long id, SignedIn person) {
        return calendar.find(id)
                .filter(meeting -> {
                    var body = organisation.body(meeting.body());
                    return belongs(person, body)
                            || person.tenants().contains(body.owner().value());
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The meeting, for the body's secretariat only. */
    Meeting ofSecretary(long id, SignedIn person) {
        var meeting = visible(id, person);
        if (!desk.isSecretaryOf(meeting, person)) {
            throw new AccessDeniedException("only the body's secretariat");
        }
        return meeting;
    }

    /** The body, for its secretariat only; for anybody outside there is none. */
    Body secretariat(String id, SignedIn person) {
        return secretariatsOf(person).stream()
                .filter(body -> body.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean belongs(SignedIn person, Body body) {
        return person.isInAny(body.groups());
    }

    /** The bodies that the person belongs to. */
    List<Body> bodiesOf(SignedIn person) {
        return organisation.bodies().stream()
                .filter(body -> belongs(person, body))
                .toList();
    }

    /** The bodies whose secretariat the person belongs to. */
    List<Body> secretariatsOf(SignedIn person) {
        return organisation.bodies().stream()
                .filter(body -> person.isIn(body.secretariatGroup()))
                .toList();
    }
}

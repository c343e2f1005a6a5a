package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.shared.BodyId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The bodies that publish, and who sits in them by seat: a person is never named. */
@Component
class PublicBodies {

    /** @param next its next meeting; null where none is planned, or its agendas are not public */
    record Listed(String id, String name, @Nullable Meeting next) {}

    record Group(String owner, boolean fictional, List<Listed> bodies) {}

    /** @param many "mindst 3", or empty where it goes without saying */
    record PublicSeat(String label, String many) {}

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final KlyngeClock clock;

    PublicBodies(Organisation organisation, MeetingCalendar calendar, KlyngeClock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Body> all() {
        return organisation.bodies().stream().filter(PublicBodies::publishes).toList();
    }

    /** In the order of the organisation's files, under their cluster or region. */
    List<Group> byOwner() {
        var next = nextMeetings();
        return all().stream()
                .collect(Collectors.groupingBy(Body::owner, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(owner -> new Group(
                        organisation.nameOf(owner.getKey()),
                        organisation
                                .cluster(owner.getKey())
                                .filter(cluster -> cluster.fictional())
                                .isPresent(),
                        owner.getValue().stream()
                                .map(body -> new Listed(body.id().value(), body.name(), next.get(body.id())))
                                .toList()))
                .toList();
    }

    /** @throws ResponseStatusException for a body that does not publish, as if it were not there */
    Body get(String id) {
        return all().stream()
                .filter(body -> body.id().value().equals(id))
                .findFirst()
                .orElseThrow(PublicBodies::notFound);
    }

    static List<PublicSeat> seats(Body body) {
        return body.seats().stream()
                .map(seat -> new PublicSeat(seat.label(), many(seat)))
                .toList();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Map<BodyId, Meeting> nextMeetings() {
        var announced = all().stream()
                .filter(body -> body.publishing().agenda())
                .map(Body::id)
                .toList();
        var next = new HashMap<BodyId, Meeting>();
        calendar.from(clock.today(), announced).stream()
                .filter(meeting -> !meeting.isCancelled())
                .forEach(meeting -> next.putIfAbsent(meeting.body(), meeting));
        return next;
    }

    private static String many(Seat seat) {
        if (seat.perMunicipality()) {
            return "mindst %d fra hver kommune".formatted(seat.min());
        }
        return seat.min() > 1 ? "mindst " + seat.min() : "";
    }

    private static boolean publishes(Body body) {
        return body.publishing().agenda() || body.publishing().minutes();
    }
}

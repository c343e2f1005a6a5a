package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.ICalendar;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calendar of a body that publishes its agendas, to subscribe to in Outlook and others; for everybody. */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final ICalendar writer;
    private final PublicAddress address;
    private final KlyngeClock clock;

    CalendarFeed(
            Organisation organisation,
            MeetingCalendar calendar,
            ICalendar writer,
            PublicAddress address,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.writer = writer;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/udvalg/{id}/kalender.ics")
    ResponseEntity<String> feed(@PathVariable String id) {
        var body = published(id);
        var meetings = calendar.from(clock.today().withDayOfYear(1), List.of(body.id()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(writer.feed(body, meetings, address.host()));
    }

    private Body published(String id) {
        return organisation.bodies().stream()
                .filter(body -> body.id().value().equals(id))
                .filter(body -> body.publishing().agenda())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package dk.klyngeflow.meetings;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.EmailAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Service;

/**
 * Meetings as calendars read them (RFC 5545, 5546). A meeting has one UID for good; its sequence number rises with every
 * change. Times stand in Europe/Copenhagen, with the zone's rules beside them.
 */
@Service
public class ICalendar {

    /** The rules since 1996. The library knows the zone as Berlin's, with a hundred years before it. */
    private static final String ZONE = """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:Europe/Copenhagen
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;

    private static final Duration ASK_AGAIN = Duration.ofHours(6);

    private final MeetingCalendar calendar;
    private final KlyngeClock clock;
    private final VTimeZone zone = zone();

    ICalendar(MeetingCalendar calendar, KlyngeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Who is invited, and by whom.
     *
     * @param host makes the UID unique in the world: where this program is reached
     * @param organizer the body's mailbox, which calendars send their answers to
     * @param note what the invited person reads
     */
    public record Invitation(String host, EmailAddress organizer, EmailAddress attendee, String note) {}

    /** Invites to the meeting, or tells that it was moved. */
    public String request(Meeting meeting, Body body, Invitation to) {
        return invitation(ImmutableMethod.REQUEST, meeting, body, to);
    }

    /** Tells that the meeting is not held. */
    public String cancel(Meeting meeting, Body body, Invitation to) {
        return invitation(ImmutableMethod.CANCEL, meeting, body, to);
    }

    /** A body's calendar to subscribe to. Cancelled meetings are in it as cancelled. */
    public String feed(Body body, List<Meeting> meetings, String host) {
        var feed = calendar();
        feed.add(new XProperty("X-WR-CALNAME", body.name()));
        feed.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString()));
        feed.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN));
        meetings.forEach(meeting -> feed.add(event(meeting, body, host)));
        return written(feed);
    }

    private String invitation(Method method, Meeting meeting, Body body, Invitation to) {
        var event = event(meeting, body, to.host());
        event.add(new Description(to.note()));
        event.add(new Organizer(new ParameterList(List.of(new Cn(body.name()))), mailto(to.organizer())));
        event.add(new Attendee(
                new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE)),
                mailto(to.attendee())));
        var calendar = calendar();
        calendar.add(method);
        calendar.add(event);
        return written(calendar);
    }

    private VEvent event(Meeting meeting, Body body, String host) {
        var event = new VEvent(false);
        event.add(new Uid("moede-%d@%s".formatted(meeting.id(), host)));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(zoned(meeting.startsAt())));
        event.add(new DtEnd<>(zoned(meeting.endsAt())));
        event.add(new Sequence(calendar.revision(meeting.id())));
        event.add(new Summary(MeetingTitles.of(meeting, body)));
        event.add((Property)
                (meeting.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED));
        if (!meeting.place().isBlank()) {
            event.add(new Location(meeting.place()));
        }
        return event;
    }

    private Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Klyngeflow//Klyngeflow//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(zone);
        return calendar;
    }

    private static VTimeZone zone() {
        try {
            return (VTimeZone) new CalendarBuilder()
                    .build(new StringReader(ZONE.replace("\n", "\r\n")))
                    .getComponents(Component.VTIMEZONE)
                    .get(0);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ZonedDateTime zoned(LocalDateTime local) {
        return local.atZone(KlyngeClock.ZONE);
    }

    private static URI mailto(EmailAddress address) {
        return URI.create("mailto:" + address.value());
    }

    private static String written(Calendar calendar) {
        try {
            var text = new StringWriter();
            new CalendarOutputter().output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

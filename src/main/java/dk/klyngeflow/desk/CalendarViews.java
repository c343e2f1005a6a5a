package dk.klyngeflow.desk;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the person's bodies, read in three statements. */
@Component
@Transactional(readOnly = true)
class CalendarViews {

    record Due(String what, LocalDate day, boolean passed) {}

    /** @param css the style of the status */
    record Row(
            long id,
            String title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String place,
            String status,
            String css,
            int items,
            List<Due> deadlines,
            @Nullable String cancelledWhy,
            boolean secretary,
            boolean mayRecord,
            boolean mayChange) {}

    /** @param open held, but the record is not closed */
    record Page(List<Row> open, List<Row> coming, List<Row> held, boolean anyBody, boolean mayPlan) {}

    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;
    private final MeetingAccess access;

    CalendarViews(
            MeetingCalendar calendar,
            Agenda agenda,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock,
            MeetingAccess access) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
        this.access = access;
    }

    Page page(SignedIn person) {
        var bodies = access.bodiesOf(person).stream().map(Body::id).toList();
        var today = clock.today();
        var meetings = Stream.concat(calendar.before(today, bodies).stream(), calendar.from(today, bodies).stream())
                .toList();
        var items = agenda.itemCounts(meetings.stream().map(Meeting::id).toList());

        var open = new ArrayList<Row>();
        var coming = new ArrayList<Row>();
        var held = new ArrayList<Row>();
        for (var meeting : meetings) {
            var row = row(meeting, items, person);
            if (meeting.status().takesCases() && meeting.hasBegun(clock.now())) {
                open.add(row);
            } else if (meeting.hasBegun(clock.now()) || meeting.isClosed()) {
                held.add(row);
            } else {
                coming.add(row);
            }
        }
        open.sort(Comparator.comparing(Row::startsAt));
        held.sort(Comparator.comparing(Row::startsAt).reversed());
        return new Page(
                open,
                coming,
                held,
                !bodies.isEmpty(),
                !access.secretariatsOf(person).isEmpty());
    }

    private Row row(Meeting meeting, Map<Long, Integer> items, SignedIn person) {
        var body = organisation.body(meeting.body());
        boolean secretary = person.isIn(body.secretariatGroup());
        boolean held = meeting.hasBegun(clock.now());
        boolean open = meeting.status().takesCases();
        return new Row(
                meeting.id(),
                MeetingTitles.of(meeting, body),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                open && held ? "Referatet er ikke lukket" : meeting.status().danish(),
                open && held ? "open" : meeting.status().name().toLowerCase().replace('_', '-'),
                items.getOrDefault(meeting.id(), 0),
                meeting.isCancelled() ? List.of() : dues(meeting, body),
                meeting.cancelledWhy().orElse(null),
                secretary,
                secretary && !meeting.isCancelled() && (held || meeting.imported()),
                secretary && open && !held);
    }

    /** Only the deadlines that the body has adopted (C-10). */
    private List<Due> dues(Meeting meeting, Body body) {
        var dues = new ArrayList<Due>();
        var profile = body.deadlines();
        deadlines.itemsDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Sidste dag for nye punkter", day)));
        deadlines.agendaDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Dagsordenen sendes senest", day)));
        deadlines.minutesDue(profile, meeting.date()).ifPresent(day -> dues.add(due("Referatet sendes senest", day)));
        return dues;
    }

    private Due due(String what, LocalDate day) {
        return new Due(what, day, day.isBefore(clock.today()));
    }
}

package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.ImportFile.CalendarEntry;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * The calendar as it stands while the records are read one after the other: decisions plan meetings and cancel them, and
 * a record finds the meeting that it belongs to. A body meets at most once a day, so that a date names a meeting.
 */
final class CalendarBook {

    /** A seminar from noon to noon is the longest meeting of the sources. */
    private static final Duration LONGEST = Duration.ofHours(48);

    private record Day(BodyId body, LocalDate date) {}

    private record Number(BodyId body, int number) {}

    private final LocalDateTime now;
    private final Map<Day, CalendarEntry> meetings = new HashMap<>();
    private final Map<Number, CalendarEntry> numbers = new HashMap<>();
    private final Map<Day, String> cancelled = new HashMap<>();
    private final Set<Day> held = new HashSet<>();

    @Nullable private CalendarEntry latest;

    private boolean incomplete;

    CalendarBook(LocalDateTime now) {
        this.now = now;
    }

    static void checkLength(YamlNode node, LocalDateTime start, LocalDateTime end) {
        if (!end.isAfter(start) || end.isAfter(start.plus(LONGEST))) {
            node.mistake(
                    "the meeting would last from %s to %s; allowed: an end after the start, at most %d hours",
                    start, end, LONGEST.toHours());
        }
    }

    /** An entry could not be read, so a meeting that is missing is no second mistake. */
    void enterUnreadable() {
        incomplete = true;
    }

    /** Enters a meeting of the file's calendar. */
    void enter(CalendarEntry entry, YamlMap map) {
        var day = new Day(entry.body(), entry.date());
        var first = meetings.putIfAbsent(day, entry);
        if (first != null) {
            map.mistake(
                    "'%s' meets on %s in line %d already; allowed: one meeting a day",
                    entry.body(), entry.date(), first.at().line());
            return;
        }
        entry.cancelledWhy()
                .ifPresent(why -> cancelled.put(day, "line " + entry.at().line()));
        if (entry.meeting().number() != null) {
            var sameNumber =
                    numbers.putIfAbsent(new Number(entry.body(), entry.meeting().number()), entry);
            if (sameNumber != null) {
                map.require("number")
                        .orElseThrow()
                        .mistake(
                                "the meeting in line %d has the number %d already; allowed: a number of its own",
                                sameNumber.at().line(), entry.meeting().number());
            }
        }
    }

    /** The meeting that was held on that day; empty, with the mistake noted, if it cannot have been. */
    Optional<CalendarEntry> hold(Body body, LocalDate date, YamlNode node) {
        var meeting = find(body.id(), date, node);
        if (meeting.isEmpty()) {
            return meeting;
        }
        var day = new Day(body.id(), date);
        if (!held.add(day)) {
            node.mistake("the meeting of '%s' on %s has a record already; allowed: one record", body.id(), date);
        } else if (cancelled.containsKey(day)) {
            node.mistake(
                    "the meeting of '%s' on %s was cancelled (%s), so nothing can stand on its agenda; allowed: no record",
                    body.id(), date, cancelled.get(day));
        } else if (meeting.get().meeting().startsAt().isAfter(now)) {
            node.mistake(
                    "the meeting of '%s' on %s has not begun; allowed: records of meetings that were held",
                    body.id(), date);
        } else if (latest != null
                && meeting.get().meeting().startsAt().isBefore(latest.meeting().startsAt())) {
            node.mistake(
                    "the meeting of '%s' on %s was before that of '%s' on %s, whose record stands above; allowed: records in"
                            + " the order of time",
                    body.id(), date, latest.body(), latest.date());
        }
        latest = meeting.get();
        return meeting;
    }

    /** A decision of the record {@code by} cancels a meeting of the same body; doing so twice changes nothing. */
    void cancel(CalendarEntry by, LocalDate date, YamlNode node) {
        if (find(by.body(), date, node).isPresent() && isAfter(by, date, node)) {
            cancelled.putIfAbsent(
                    new Day(by.body(), date), "line " + node.place().line());
        }
    }

    /** A decision plans a meeting; one that is in the calendar at that very time is the same. */
    void plan(CalendarEntry by, CalendarEntry planned, YamlNode node) {
        if (!isAfter(by, planned.date(), node)) {
            return;
        }
        var day = new Day(planned.body(), planned.date());
        var first = meetings.putIfAbsent(day, planned);
        if (first != null
                && !first.meeting().startsAt().equals(planned.meeting().startsAt())) {
            node.mistake(
                    "'%s' meets on %s at %s in line %d already; allowed: that time, or another day",
                    planned.body(),
                    planned.date(),
                    first.meeting().startsAt().toLocalTime(),
                    first.at().line());
        } else if (cancelled.containsKey(day)) {
            node.mistake(
                    "the meeting of '%s' on %s was cancelled (%s); allowed: another day",
                    planned.body(), planned.date(), cancelled.get(day));
        }
    }

    /** A decision drafts the agenda of a meeting to come, of whatever body. */
    void draftAgenda(CalendarEntry by, BodyId body, LocalDate date, YamlNode node) {
        if (find(body, date, node).isPresent()
                && isAfter(by, date, node)
                && cancelled.containsKey(new Day(body, date))) {
            node.mistake(
                    "the meeting of '%s' on %s was cancelled (%s); allowed: a meeting that is to be held",
                    body, date, cancelled.get(new Day(body, date)));
        }
    }

    private Optional<CalendarEntry> find(BodyId body, LocalDate date, YamlNode node) {
        var meeting = Optional.ofNullable(meetings.get(new Day(body, date)));
        if (meeting.isEmpty() && !incomplete) {
            node.mistake(
                    "the calendar has no meeting of '%s' on %s; allowed: %s",
                    body,
                    date,
                    AppointmentReader.oneOf(meetings.keySet().stream()
                            .filter(day -> day.body().equals(body))
                            .map(day -> day.date().toString())));
        }
        return meeting;
    }

    private static boolean isAfter(CalendarEntry by, LocalDate date, YamlNode node) {
        if (!date.isAfter(by.date())) {
            node.mistake("%s is not after the meeting that decides it (%s); allowed: a later day", date, by.date());
            return false;
        }
        return true;
    }
}

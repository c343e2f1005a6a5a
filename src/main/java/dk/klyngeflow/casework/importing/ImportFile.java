package dk.klyngeflow.casework.importing;

import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.yaml.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cluster's old meetings as {@code docs/import-format.md} describes the file, checked: whatever refers to something
 * finds it, cases are only where they can be, and nothing is too long for its column. Every part knows its line, so
 * that what still goes wrong while it is written can be told with it.
 *
 * @param key names the import, so that a second run continues it
 * @param cluster the cluster, or the region for meetings of regional bodies
 * @param cases in the order of the file
 * @param records meetings that were held, in the order of time
 */
public record ImportFile(
        String key,
        ClusterId cluster,
        List<Appointment> appointments,
        List<CalendarEntry> calendar,
        List<Funds> fundYears,
        List<OldCase> cases,
        List<MeetingRecord> records) {

    public ImportFile {
        appointments = List.copyOf(appointments);
        calendar = List.copyOf(calendar);
        fundYears = List.copyOf(fundYears);
        cases = List.copyOf(cases);
        records = List.copyOf(records);
    }

    /**
     * Somebody appointed to a seat, by title.
     *
     * @param party id of the municipality or organisation that the seat stands for; empty text where there is one only
     */
    public record Appointment(
            BodyId body, String seat, String party, String title, LocalDate from, Optional<LocalDate> to, Place at) {}

    /**
     * A meeting in a body's calendar, whether held, to come, or cancelled.
     *
     * @param meeting {@code imported} exactly where it had begun when the file was read
     * @param cancelledWhy given where the meeting was cancelled otherwise than by a decision in this file
     */
    public record CalendarEntry(NewMeeting meeting, Optional<String> cancelledWhy, Place at) {

        public BodyId body() {
            return meeting.body();
        }

        public LocalDate date() {
            return meeting.startsAt().toLocalDate();
        }
    }

    /** The money that a cluster received for a year out of the national pool. */
    public record Funds(int year, Money national, Money received, Place at) {}

    /**
     * A case that the records below treat.
     *
     * @param key names the case within the file
     * @param opensAt the body whose meeting takes it first
     */
    public record OldCase(
            String key,
            String title,
            Subject subject,
            String description,
            BodyId opensAt,
            LocalDate opened,
            Place at) {}

    /**
     * What was written down at one meeting.
     *
     * @param meeting from the calendar above, or planned by a decision of an earlier record; never a cancelled one
     * @param chair title of who led the meeting, as in {@code attendance}
     * @param minuteTaker title of who wrote the minutes, as in {@code attendance}
     */
    public record MeetingRecord(
            CalendarEntry meeting,
            Optional<String> chair,
            Optional<String> minuteTaker,
            List<Attendee> attendance,
            List<Item> items,
            Place at) {

        public MeetingRecord {
            attendance = List.copyOf(attendance);
            items = List.copyOf(items);
        }

        public BodyId body() {
            return meeting.body();
        }

        public LocalDate date() {
            return meeting.date();
        }

        public List<Point> points() {
            return items.stream().flatMap(item -> item.points().stream()).toList();
        }
    }

    /** One agenda entry with its points; "Evt." has none. */
    public record Item(NewItem item, List<NotTakingPart> notTakingPart, List<Point> points, Place at) {

        public Item {
            notTakingPart = List.copyOf(notTakingPart);
            points = List.copyOf(points);
        }
    }

    /**
     * Somebody present at the meeting who did not take part in an item.
     *
     * @param attendee the position in {@link MeetingRecord#attendance}, from zero
     */
    public record NotTakingPart(int attendee, Optional<String> reason) {}

    /**
     * A recommendation point and its answer.
     *
     * @param caseKey the case that it belongs to: of the file, or a linked one that an earlier point named
     * @param outcome empty is missing: never guessed
     * @param words the answer as it stands in the minutes; empty text where they say nothing
     * @param sentOnAs the key by which later records know the case that this point becomes; given only where it becomes
     *     one, and not needed where no later record treats it
     * @param effects none for a point that is missing its answer or not settled yet
     */
    public record Point(
            Optional<String> number,
            Verb verb,
            String text,
            Optional<String> caseKey,
            Optional<Outcome> outcome,
            String words,
            Optional<String> sentOnAs,
            List<Effect> effects,
            Place at) {

        public Point {
            effects = List.copyOf(effects);
        }

        /** Forwarded, or approved and recommended to the next level. */
        public boolean goesUp() {
            return outcome.filter(o -> o == Outcome.FORWARDED_UP || o.approves() && verb.recommendsUp())
                    .isPresent();
        }
    }
}

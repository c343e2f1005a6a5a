package dk.klyngeflow.meetings;

import dk.klyngeflow.organisation.MinutesStyle;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes minutes from the record: short decision minutes, or with what was said, as the body wants them (R-103, R-204, C-15). */
@Component
class MinutesDrafts {

    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Corrections corrections;
    private final Organisation organisation;

    MinutesDrafts(
            MeetingCalendar calendar,
            Agenda agenda,
            Attendance attendance,
            Corrections corrections,
            Organisation organisation) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.attendance = attendance;
        this.corrections = corrections;
        this.organisation = organisation;
    }

    MinutesDocument of(long meetingId) {
        var meeting = calendar.get(meetingId);
        var body = organisation.body(meeting.body());
        var leaders = attendance.leaders(meetingId);
        boolean narrates = body.minutesStyle().value() == MinutesStyle.WITH_NARRATIVE;
        var corrected = corrections.of(meetingId).stream()
                .collect(Collectors.groupingBy(
                        Corrections.Correction::point,
                        Collectors.mapping(Corrections.Correction::text, Collectors.toList())));
        var absences = attendance.absencesAt(meetingId);
        return new MinutesDocument(
                MeetingTitles.inFull(meeting, body),
                body.name(),
                meeting.date(),
                meeting.startsAt().toLocalTime(),
                meeting.endsAt().toLocalTime(),
                meeting.place(),
                leaders.chair().orElse(null),
                leaders.minuteTaker().orElse(null),
                attendance.of(meetingId).stream()
                        .map(MinutesDrafts::participant)
                        .toList(),
                agenda.of(meetingId).stream()
                        .map(item -> new MinutesDocument.Item(
                                item.id(),
                                item.displayNumber().orElse(null),
                                item.title(),
                                item.closed(),
                                item.presenter().orElse(null),
                                entries(item, corrected),
                                narrates ? item.narrative().orElse("") : "",
                                absences.getOrDefault(item.id(), List.of())))
                        .toList());
    }

    private List<MinutesDocument.Entry> entries(AgendaItem item, Map<Long, List<String>> corrected) {
        return item.points().stream()
                .map(point -> new MinutesDocument.Entry(
                        point.displayNumber().orElse(null),
                        point.verb().danish(),
                        point.text(),
                        point.outcome().map(Outcome::danish).orElse(null),
                        words(point),
                        point.decidingBody().flatMap(this::nameOf).orElse(null),
                        corrected.getOrDefault(point.id(), List.of())))
                .toList();
    }

    private Optional<String> nameOf(BodyId body) {
        return organisation.find(body).map(found -> found.name());
    }

    private static String words(Point point) {
        var words = point.words().orElse("");
        return point.outcome().filter(outcome -> outcome.isSaidBy(words)).isPresent() ? "" : words;
    }

    private static MinutesDocument.Participant participant(Attendance.Attendee who) {
        var note = switch (who.presence()) {
            case PRESENT -> null;
            case ABSENT -> "Afbud";
            case SUBSTITUTE ->
                who.substituteFor().map(member -> "Stedfortræder for " + member).orElse("Stedfortræder");
        };
        return new MinutesDocument.Participant(
                who.label(), who.role().danish(), who.presence() != Attendance.Presence.ABSENT, note);
    }
}

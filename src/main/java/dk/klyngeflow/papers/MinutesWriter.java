package dk.klyngeflow.papers;

import dk.klyngeflow.documents.Fact;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Entry;
import dk.klyngeflow.documents.MeetingDocument.Item;
import dk.klyngeflow.documents.MeetingDocument.People;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MinutesDocument;
import dk.klyngeflow.meetings.MinutesDocument.Participant;
import dk.klyngeflow.meetings.MinutesStatus;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.MinutesStyle;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Writes the minutes from the record: head, items with an answer per point, and what was said where the body wants it (C-15). */
@Component
class MinutesWriter {

    static final String MINUTES = "Referat";

    private final Agenda agenda;
    private final Attendance attendance;
    private final Organisation organisation;

    MinutesWriter(Agenda agenda, Attendance attendance, Organisation organisation) {
        this.agenda = agenda;
        this.attendance = attendance;
        this.organisation = organisation;
    }

    /** The minutes as a version of them says: what was corrected in it, in the words that were sent. */
    MeetingDocument write(Meeting meeting, MinutesVersion version, MinutesDocument said) {
        var record = write(meeting);
        var items = record.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return new MeetingDocument(
                MINUTES,
                record.title(),
                said.body(),
                version.status() == MinutesStatus.APPROVED
                        ? null
                        : "Version %d: %s."
                                .formatted(version.version(), version.status().danish()),
                List.of(),
                facts(meeting, said.chair(), said.minuteTaker()),
                groups(said.participants().stream()
                        .collect(Collectors.partitioningBy(
                                Participant::present, Collectors.mapping(MinutesWriter::named, Collectors.toList())))),
                said.items().stream()
                        .map(item -> item(item, items.get(item.id())))
                        .toList(),
                List.of());
    }

    private static Item item(MinutesDocument.Item said, @Nullable Item recorded) {
        return new Item(
                said.id(),
                said.number(),
                said.title(),
                said.presenter(),
                recorded == null ? null : recorded.time(),
                said.closed(),
                recorded == null ? "" : recorded.background(),
                List.of(),
                said.points().stream().map(MinutesWriter::answered).toList(),
                said.narrative().strip(),
                said.absent(),
                List.of());
    }

    private static Entry answered(MinutesDocument.Entry said) {
        var lines = new ArrayList<String>();
        if (said.outcome() != null) {
            lines.add(said.outcome());
        }
        if (!said.words().isBlank()) {
            lines.add(said.words().strip());
        }
        if (lines.isEmpty()) {
            lines.add("Udfald mangler");
        }
        if (said.decidedBy() != null) {
            lines.add("Besluttes af: " + said.decidedBy());
        }
        said.corrections().forEach(correction -> lines.add("Rettelse: " + correction));
        return new Entry(said.number(), AgendaWriter.textOf(said.verb(), said.text()), lines);
    }

    private static String named(Participant participant) {
        boolean substitute = participant.present() && participant.note() != null;
        return substitute ? "%s (%s)".formatted(participant.label(), participant.note()) : participant.label();
    }

    MeetingDocument write(Meeting meeting) {
        var body = organisation.body(meeting.body());
        boolean narrates = body.minutesStyle().value() == MinutesStyle.WITH_NARRATIVE;
        var absences = attendance.absencesAt(meeting.id());
        return new MeetingDocument(
                MINUTES,
                AgendaWriter.titleOf(meeting),
                body.name(),
                meeting.isClosed() ? null : "Udkast: referatet er ikke lukket.",
                List.of(),
                facts(
                        meeting,
                        attendance.leaders(meeting.id()).chair().orElse(null),
                        attendance.leaders(meeting.id()).minuteTaker().orElse(null)),
                people(attendance.of(meeting.id())),
                agenda.of(meeting.id()).stream()
                        .map(item -> item(item, narrates, absences))
                        .toList(),
                List.of());
    }

    private static List<Fact> facts(Meeting meeting, @Nullable String chair, @Nullable String minuteTaker) {
        var facts = new ArrayList<>(AgendaWriter.facts(meeting));
        if (chair != null) {
            facts.add(new Fact("Ordstyrer", chair));
        }
        if (minuteTaker != null) {
            facts.add(new Fact("Referent", minuteTaker));
        }
        return facts;
    }

    private static List<People> people(List<Attendee> all) {
        return groups(Map.of(
                true, names(all, one -> one.presence() != Presence.ABSENT),
                false, names(all, one -> one.presence() == Presence.ABSENT)));
    }

    private static List<People> groups(Map<Boolean, List<String>> byPresence) {
        return Stream.of(
                        new People("Deltagere", byPresence.getOrDefault(true, List.of())),
                        new People("Afbud", byPresence.getOrDefault(false, List.of())))
                .filter(group -> !group.names().isEmpty())
                .toList();
    }

    private static List<String> names(List<Attendee> all, Predicate<Attendee> which) {
        return all.stream()
                .filter(which)
                .map(one -> one.label()
                        + one.substituteFor()
                                .map(member -> " (stedfortræder for " + member + ")")
                                .orElse(""))
                .toList();
    }

    /** Background and statements stand in the agenda; short decision minutes repeat neither them nor what was said. */
    private static Item item(AgendaItem item, boolean narrates, Map<Long, List<String>> absences) {
        return new Item(
                item.id(),
                item.displayNumber().orElse(null),
                item.title(),
                item.presenter().orElse(null),
                AgendaWriter.time(item).orElse(null),
                item.closed(),
                narrates ? item.background().orElse("").strip() : "",
                List.of(),
                item.points().stream().map(MinutesWriter::answered).toList(),
                narrates ? item.narrative().orElse("").strip() : "",
                absences.getOrDefault(item.id(), List.of()),
                List.of());
    }

    private static Entry answered(Point point) {
        return new Entry(point.displayNumber().orElse(null), AgendaWriter.textOf(point), answer(point));
    }

    /** Outcome and words; words alone where they say the outcome, and "missing" where there is neither. */
    private static List<String> answer(Point point) {
        var words = point.words().map(String::strip).filter(text -> !text.isEmpty());
        var outcome = point.outcome()
                .filter(given -> words.filter(given::isSaidBy).isEmpty())
                .map(Outcome::danish);
        var answer = Stream.of(outcome, words).flatMap(Optional::stream).toList();
        return answer.isEmpty() ? List.of("Udfald mangler") : answer;
    }
}

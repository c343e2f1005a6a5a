package dk.klyngeflow.papers;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.cases.CaseStatements.CaseStatement;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.documents.Fact;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Attached;
import dk.klyngeflow.documents.MeetingDocument.Entry;
import dk.klyngeflow.documents.MeetingDocument.Item;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the agenda as it stands now: items, the cases' statements for this body, and their attachments, numbered anew. */
@Component
class AgendaWriter {

    static final String AGENDA = "Dagsorden";

    private final Agenda agenda;
    private final CaseStatements statements;
    private final Attachments attachments;
    private final Organisation organisation;

    AgendaWriter(Agenda agenda, CaseStatements statements, Attachments attachments, Organisation organisation) {
        this.agenda = agenda;
        this.statements = statements;
        this.attachments = attachments;
        this.organisation = organisation;
    }

    /** @param earlier what was sent before: an attachment keeps the number that it was sent under */
    MeetingDocument write(Meeting meeting, List<Attached> earlier) {
        var body = organisation.body(meeting.body());
        var items = agenda.of(meeting.id());
        var cases = items.stream()
                .flatMap(item -> casesOf(item).stream())
                .distinct()
                .toList();
        var texts = statements.latest(cases, meeting.body());
        var numbered = new AttachmentNumbers(earlier)
                .of(carried(
                        items,
                        attachments.ofItems(items.stream().map(AgendaItem::id).toList()),
                        attachments.of(cases)));
        return new MeetingDocument(
                AGENDA,
                titleOf(meeting),
                body.name(),
                null,
                List.of(),
                facts(meeting),
                List.of(),
                items.stream().map(item -> item(item, texts, numbered)).toList(),
                numbered);
    }

    static String titleOf(Meeting meeting) {
        return meeting.number().map(number -> number + ". møde, ").orElse("Møde ") + Danish.date(meeting.date());
    }

    static List<Fact> facts(Meeting meeting) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Mødedato", Danish.weekday(meeting.date())));
        facts.add(new Fact("Tidspunkt", Danish.time(meeting.startsAt(), meeting.endsAt())));
        if (!meeting.place().isBlank()) {
            facts.add(new Fact("Sted", meeting.place()));
        }
        return facts;
    }

    private Item item(AgendaItem item, Map<CaseNumber, CaseStatement> texts, List<Attached> numbered) {
        var own = casesOf(item).stream()
                .map(texts::get)
                .filter(text -> text != null)
                .toList();
        return new Item(
                item.id(),
                item.displayNumber().orElse(null),
                item.title(),
                item.presenter().or(() -> presenter(own)).orElse(null),
                time(item).or(() -> minutes(own)).orElse(null),
                item.closed(),
                item.background().orElse("").strip(),
                own.stream()
                        .map(CaseStatement::html)
                        .filter(html -> !html.isEmpty())
                        .toList(),
                item.points().stream().map(this::asked).toList(),
                "",
                List.of(),
                numbered.stream()
                        .filter(one -> one.item() == item.id())
                        .map(Attached::number)
                        .toList());
    }

    static Optional<String> time(AgendaItem item) {
        return item.startsAt().map(from -> Danish.time(from, item.endsAt().orElse(null)));
    }

    private static Optional<String> presenter(List<CaseStatement> statements) {
        var names = statements.stream()
                .flatMap(statement -> statement.presenter().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<String> minutes(List<CaseStatement> statements) {
        int sum = statements.stream()
                .flatMap(statement -> statement.minutes().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return sum == 0 ? Optional.empty() : Optional.of(sum + "\u00a0minutter");
    }

    /** At a joint meeting a point names the body that decides it. */
    private Entry asked(Point point) {
        var decidedBy = point.decidingBody()
                .flatMap(organisation::find)
                .map(body -> " (besluttes af %s)".formatted(body.name()))
                .orElse("");
        return new Entry(point.displayNumber().orElse(null), textOf(point) + decidedBy, null);
    }

    /** Most texts begin with their verb or say all that is recommended; where one does not, the verb stands before it. */
    static String textOf(String verb, String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var first = verb.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return small.startsWith(first) || small.startsWith("det indstilles") ? text : verb + ": " + text;
    }

    static String textOf(Point point) {
        return textOf(point.verb().danish(), point.text());
    }

    /** What the items and their cases carry, in the agenda's order, not numbered yet. */
    private static List<Attached> carried(
            List<AgendaItem> items, Map<Long, List<Attachment>> own, Map<CaseNumber, List<Attachment>> ofCases) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                                own.getOrDefault(item.id(), List.of()).stream(),
                                casesOf(item).stream()
                                        .flatMap(number -> ofCases.getOrDefault(number, List.of()).stream()))
                        .map(attachment -> attached(item, attachment)))
                .toList();
    }

    private static Attached attached(AgendaItem item, Attachment attachment) {
        var file = attachment.file();
        return new Attached(
                "",
                attachment.id(),
                item.id(),
                attachment.title(),
                attachment.closed() || item.closed(),
                file.id(),
                file.name(),
                file.mediaType(),
                file.readableSize(),
                file.sha256());
    }

    private static List<CaseNumber> casesOf(AgendaItem item) {
        return item.points().stream()
                .flatMap(point -> point.caseNumber().stream())
                .distinct()
                .toList();
    }
}

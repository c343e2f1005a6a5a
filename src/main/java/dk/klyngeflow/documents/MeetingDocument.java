package dk.klyngeflow.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * An agenda or minutes. Texts are plain Danish text but for {@link Item#statements}. Nobody is named;
 * seats and titles stand for people.
 *
 * @param kind "Dagsorden", "Tillægsdagsorden", "Referat"
 * @param title which meeting
 * @param body the body's full local name
 * @param notice what the reader must know first, such as that this is a draft; or null
 * @param changes what a later version changes; empty for a first one
 * @param people groups of people under a label: "Deltagere", "Afbud"
 * @param attachments numbered for this agenda
 */
public record MeetingDocument(
        String kind,
        String title,
        String body,
        @Nullable String notice,
        List<String> changes,
        List<Fact> facts,
        List<People> people,
        List<Item> items,
        List<Attached> attachments) {

    public record People(String label, List<String> names) {}

    /**
     * @param number as printed; null where it has none
     * @param presenter who presents it ("v."); or null
     * @param time "kl. 13.00–13.10"; or null
     * @param closed never shown outside the body
     * @param statements sanitised HTML ({@link RichText}), one for each case of the item
     * @param narrative what was said; empty in an agenda, and in short decision minutes
     * @param absent who did not take part in the item
     * @param attachments the numbers of its attachments
     */
    public record Item(
            long id,
            @Nullable String number,
            String title,
            @Nullable String presenter,
            @Nullable String time,
            boolean closed,
            String background,
            List<String> statements,
            List<Entry> points,
            String narrative,
            List<String> absent,
            List<String> attachments) {

        /** The item as plain Danish text. */
        public String text() {
            return Stream.of(
                            Stream.of(number == null ? title : number + ". " + title, background),
                            statements.stream().map(RichText::toText),
                            points.stream().flatMap(Entry::lines),
                            Stream.of(narrative),
                            absent.stream().map(who -> "Deltog ikke i punktet: " + who))
                    .flatMap(lines -> lines)
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        }

        /** The same item, closed or not. */
        Item withClosed(boolean other) {
            return new Item(
                    id,
                    number,
                    title,
                    presenter,
                    time,
                    other,
                    background,
                    statements,
                    points,
                    narrative,
                    absent,
                    attachments);
        }

        /** Of a closed item only that it is there. */
        Item hidden() {
            return new Item(
                    id, number, "Lukket punkt", null, time, true, "", List.of(), List.of(), "", List.of(), List.of());
        }
    }

    /**
     * @param text what the body is asked to do
     * @param answer outcome and words, a line each; null in an agenda
     */
    public record Entry(
            @Nullable String number, String text, @Nullable List<String> answer) {

        Stream<String> lines() {
            return Stream.concat(
                    Stream.of(number == null ? "- " + text : number + ") " + text),
                    answer == null ? Stream.empty() : answer.stream());
        }
    }

    /**
     * @param number of this agenda: "4", "3.1"
     * @param item the id of the item that it belongs to
     * @param closed never shown outside the body
     * @param file the stored file's id
     */
    public record Attached(
            String number,
            long id,
            long item,
            String title,
            boolean closed,
            long file,
            String fileName,
            String mediaType,
            String size,
            String sha256) {

        public Attached withNumber(String other) {
            return new Attached(other, id, item, title, closed, file, fileName, mediaType, size, sha256);
        }

        public Attached withClosed(boolean other) {
            return new Attached(number, id, item, title, other, file, fileName, mediaType, size, sha256);
        }
    }

    /** What may leave the body: closed items by their place only, no closed attachment, no note of changes. */
    public MeetingDocument open() {
        var hidden = items.stream().filter(Item::closed).map(Item::id).toList();
        var shown = attachments.stream()
                .filter(one -> !one.closed() && !hidden.contains(one.item()))
                .toList();
        var numbers = shown.stream().map(Attached::number).toList();
        var open = items.stream()
                .map(item -> item.closed()
                        ? item.hidden()
                        : new Item(
                                item.id(),
                                item.number(),
                                item.title(),
                                item.presenter(),
                                item.time(),
                                false,
                                item.background(),
                                item.statements(),
                                item.points(),
                                item.narrative(),
                                item.absent(),
                                item.attachments().stream()
                                        .filter(numbers::contains)
                                        .toList()))
                .toList();
        return new MeetingDocument(kind, title, body, notice, List.of(), facts, people, open, shown);
    }

    /** The document as plain Danish text. */
    public String text() {
        return Stream.of(
                        Stream.of("%s: %s, %s".formatted(kind, title, body)),
                        people.stream().map(group -> group.label() + ": " + String.join(", ", group.names())),
                        items.stream().map(Item::text))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** The same document with the items closed that this says of their ids; an item that is not named stays as it is. */
    public MeetingDocument withClosed(Map<Long, Boolean> closed) {
        var judged = items.stream()
                .map(item -> item.withClosed(closed.getOrDefault(item.id(), item.closed())))
                .toList();
        return new MeetingDocument(kind, title, body, notice, changes, facts, people, judged, attachments);
    }

    /** The same document with these attachments. */
    public MeetingDocument withAttachments(List<Attached> others) {
        return new MeetingDocument(kind, title, body, notice, changes, facts, people, items, others);
    }

    /** The same document as another kind, with a notice and a list of changes. */
    public MeetingDocument as(String otherKind, @Nullable String otherNotice, List<String> otherChanges) {
        return new MeetingDocument(
                otherKind, title, body, otherNotice, otherChanges, facts, people, items, attachments);
    }

    /** Where to find an attachment: the title of its item. */
    public String placeOf(Attached attached) {
        return items.stream()
                .filter(item -> item.id() == attached.item())
                .findFirst()
                .map(item -> item.number() == null ? item.title() : "Punkt " + item.number())
                .orElse("");
    }
}

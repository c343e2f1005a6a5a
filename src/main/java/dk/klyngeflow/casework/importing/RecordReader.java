package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.CaseWays.Mention;
import dk.klyngeflow.casework.importing.ImportFile.CalendarEntry;
import dk.klyngeflow.casework.importing.ImportFile.Item;
import dk.klyngeflow.casework.importing.ImportFile.MeetingRecord;
import dk.klyngeflow.casework.importing.ImportFile.NotTakingPart;
import dk.klyngeflow.casework.importing.ImportFile.Point;
import dk.klyngeflow.meetings.Attendance.Attendee;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Attendance.Role;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Reads the records of meetings, one after the other in the order of time. */
final class RecordReader {

    private static final Set<String> RECORD_KEYS =
            Set.of("body", "date", "chair", "minuteTaker", "attendance", "items");
    private static final Set<String> ATTENDEE_KEYS = Set.of("seat", "title", "role", "presence", "substituteFor");
    private static final Set<String> ITEM_KEYS = Set.of(
            "number",
            "title",
            "presenter",
            "start",
            "end",
            "kind",
            "subject",
            "case",
            "gathers",
            "closed",
            "journalNumber",
            "treatedAs",
            "notTakingPart",
            "background",
            "narrative",
            "points");
    private static final Set<String> POINT_KEYS =
            Set.of("number", "verb", "text", "case", "outcome", "words", "sentOnAs", "effects");
    private static final Set<String> NOT_TAKING_PART_KEYS = Set.of("who", "reason");

    private final Bodies bodies;
    private final CalendarBook book;
    private final CaseWays ways;
    private final EffectReader effects;

    /** What is known of the meeting whose items are read. */
    private record Context(
            Optional<Body> body,
            @Nullable CalendarEntry meeting,
            List<Attendee> attendance,
            int items,
            List<Mention> mentions) {}

    RecordReader(Bodies bodies, CalendarBook book, CaseWays ways, EffectReader effects) {
        this.bodies = bodies;
        this.book = book;
        this.ways = ways;
        this.effects = effects;
    }

    @Nullable MeetingRecord read(YamlNode node) {
        var map = node.asMap(RECORD_KEYS);
        var body = bodies.required(map, "body");
        var date = map.required("date", YamlNode::asDate);
        var meeting = body.isEmpty() || date == null
                ? null
                : book.hold(body.get(), date, map.require("date").orElseThrow()).orElse(null);
        var attendance = map.list("attendance", value -> attendee(value, body));
        int size = map.list("items", item -> item).size();
        var context = new Context(body, meeting, attendance, size, new ArrayList<>());
        var chair = map.find("chair").flatMap(value -> present(value, attendance));
        var minuteTaker = map.find("minuteTaker").flatMap(value -> present(value, attendance));
        var items = map.requiredList("items", value -> item(value, context));
        checkItems(map, items);
        if (body.isPresent() && date != null) {
            ways.meet(body.get(), date, context.mentions());
        }
        return meeting == null ? null : new MeetingRecord(meeting, chair, minuteTaker, attendance, items, map.place());
    }

    private static Attendee attendee(YamlNode node, Optional<Body> body) {
        var map = node.asMap(ATTENDEE_KEYS);
        var seat = map.find("seat").flatMap(value -> seat(value, body));
        var role = map.optional("role", value -> value.asEnum(Role.class));
        var presence = map.optional("presence", value -> value.asEnum(Presence.class));
        var substituteFor = map.optional("substituteFor", YamlNode::asText);
        if (substituteFor != null && presence != Presence.SUBSTITUTE) {
            map.require("substituteFor")
                    .orElseThrow()
                    .mistake("only a substitute stands in for somebody; allowed: with presence: SUBSTITUTE");
        }
        return new Attendee(
                0,
                seat,
                map.required("title", YamlNode::asText),
                Objects.requireNonNullElse(role, Role.MEMBER),
                Objects.requireNonNullElse(presence, Presence.PRESENT),
                Optional.ofNullable(substituteFor));
    }

    /** A seat of the body or of its chairmanship: some bodies have no other. */
    private static Optional<String> seat(YamlNode node, Optional<Body> body) {
        var code = node.asPlainId();
        if (code != null && body.isPresent()) {
            var codes = Stream.concat(
                            body.get().seats().stream().map(Seat::code),
                            body.get().chairs().stream().map(ChairSeat::code))
                    .collect(Collectors.toSet());
            if (!codes.contains(code)) {
                node.mistake(
                        "'%s' has no seat '%s'; allowed: %s",
                        body.get().id(), code, AppointmentReader.oneOf(codes.stream()));
            }
        }
        return Optional.ofNullable(code);
    }

    /** The title of somebody who was there, if the record says who was. */
    private static Optional<String> present(YamlNode node, List<Attendee> attendance) {
        var title = node.asText();
        if (title != null && !attendance.isEmpty()) {
            attendeeCalled(title, node, attendance);
        }
        return Optional.ofNullable(title);
    }

    private static Optional<Integer> attendeeCalled(String title, YamlNode node, List<Attendee> attendance) {
        var found = IntStream.range(0, attendance.size())
                .filter(i -> attendance.get(i).presence() != Presence.ABSENT)
                .filter(i -> title.equals(attendance.get(i).label()))
                .boxed()
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        node.mistake(
                found.isEmpty()
                        ? "nobody present in attendance has the title '%s'; allowed: a title from there"
                        : "several in attendance have the title '%s'; allowed: a title that only one has",
                title);
        return Optional.empty();
    }

    private Item item(YamlNode node, Context context) {
        var map = node.asMap(ITEM_KEYS);
        var start = map.optional("start", YamlNode::asTime);
        var end = map.optional("end", YamlNode::asTime);
        if (start != null && end != null && end.isBefore(start)) {
            map.require("end").orElseThrow().mistake("the item ends before it begins; allowed: %s or later", start);
        }
        var itemCase = map.find("case");
        var key = itemCase.map(CaseWays::asKey);
        var oldCase = key.map(ways::find);
        var kind = map.optional("kind", value -> value.asEnum(ItemKind.class));
        var subject = map.optional("subject", value -> value.asEnum(Subject.class));
        var defaultSubject = oldCase.map(ImportFile.OldCase::subject).orElse(Subject.OTHER);
        checkGathers(map);
        var newItem = new NewItem(
                map.optional("number", value -> value.asText(Limits.NUMBER)),
                map.required("title", value -> value.asText(Limits.ITEM_TITLE)),
                map.optional("presenter", value -> value.asText(Limits.PRESENTER)),
                start,
                end,
                Objects.requireNonNullElse(kind, itemCase.isPresent() ? ItemKind.CASE : ItemKind.INFORMATION),
                Objects.requireNonNullElse(subject, defaultSubject),
                map.yesOrNo("gathers", false),
                map.yesOrNo("closed", false),
                map.optional("journalNumber", value -> value.asText(Limits.JOURNAL_NUMBER)),
                map.optional("treatedAs", value -> value.asNumber(1, context.items())),
                map.optional("background", value -> value.asLongText(Limits.NARRATIVE)),
                map.optional("narrative", value -> value.asLongText(Limits.NARRATIVE)),
                null);
        var notTakingPart = map.list("notTakingPart", value -> notTakingPart(value, context.attendance()));
        var points = map.list("points", value -> point(value, itemCase, context));
        if (itemCase.isPresent() && points.isEmpty()) {
            itemCase.get().mistake("an item with a case asks something; allowed: at least one point");
        }
        reportRepeatedNumbers(map.list("points", value -> value));
        return new Item(newItem, notTakingPart, points, map.place());
    }

    /** An item that gathers cases does so by their subject. */
    static void checkGathers(YamlMap map) {
        if (map.yesOrNo("gathers", false) && !map.has("subject")) {
            map.require("gathers")
                    .orElseThrow()
                    .mistake("an item gathers cases of its subject; allowed: with a subject");
        }
    }

    @Nullable private static NotTakingPart notTakingPart(YamlNode node, List<Attendee> attendance) {
        var map = node.asMap(NOT_TAKING_PART_KEYS);
        var who = map.required("who", YamlNode::asText);
        var reason = map.optional("reason", YamlNode::asText);
        if (who == null) {
            return null;
        }
        return attendeeCalled(who, map.require("who").orElseThrow(), attendance)
                .map(position -> new NotTakingPart(position, Optional.ofNullable(reason)))
                .orElse(null);
    }

    private Point point(YamlNode node, Optional<YamlNode> itemCase, Context context) {
        var map = node.asMap(POINT_KEYS);
        var caseNode = map.find("case").or(() -> itemCase).filter(value -> !CaseWays.NO_CASE.equals(value.rawText()));
        var sentOnAs = map.find("sentOnAs");
        var verb = map.required("verb", value -> value.asEnum(Verb.class));
        var outcome = Optional.ofNullable(map.optional("outcome", value -> value.asEnum(Outcome.class)));
        // An outcome that cannot be read has been told already; its effects are read as if it were a decision.
        var settled = outcome.isEmpty() && map.has("outcome") ? Optional.of(Outcome.APPROVED) : outcome;
        var source = new EffectReader.Source(context.body(), context.meeting(), settled, caseNode.isPresent());
        var point = new Point(
                Optional.ofNullable(map.optional("number", value -> value.asText(Limits.NUMBER))),
                verb,
                map.required("text", value -> value.asLongText(Limits.POINT_TEXT)),
                caseNode.map(CaseWays::asKey),
                outcome,
                Objects.requireNonNullElse(map.optional("words", value -> value.asLongText(Limits.WORDS)), ""),
                sentOnAs.map(CaseWays::asKey),
                map.list("effects", value -> effects.read(value, source)),
                map.place());
        if (verb != null) {
            map.find("outcome").ifPresent(value -> checkOutcome(value, point, context.body()));
        }
        if (caseNode.isEmpty()) {
            sentOnAs.ifPresent(value -> sendLoose(value, point, context));
        } else if (point.caseKey().isPresent() && verb != null) {
            context.mentions().add(new Mention(point, caseNode.get(), sentOnAs.orElse(null)));
        }
        return point;
    }

    private void sendLoose(YamlNode sentOnAs, Point point, Context context) {
        if (!point.goesUp()) {
            sentOnAs.mistake(
                    "this point becomes no case; allowed: sentOnAs for a point that goes up, or one with a case");
        } else if (context.body().isPresent() && context.meeting() != null) {
            ways.sendUpLoose(
                    point, sentOnAs, context.body().get(), context.meeting().date());
        }
    }

    /** Two outcomes cannot be; every other odd one is the secretariat's to look at (C-18). */
    private static void checkOutcome(YamlNode node, Point point, Optional<Body> body) {
        if (body.isEmpty() || point.outcome().isEmpty()) {
            return;
        }
        if (!body.get().mayDecide()) {
            node.mistake(
                    "'%s' is a network, which advises and decides nothing (R-182); allowed: no outcome",
                    body.get().id());
        } else if (point.goesUp()
                && body.get().upward().isEmpty()
                && body.get().regional().isEmpty()) {
            node.mistake(
                    "'%s' has nobody above it, so nothing goes up from there (%s, %s); allowed: an outcome and verb that"
                            + " stay",
                    body.get().id(), point.verb(), point.outcome().get());
        }
    }

    private static void checkItems(YamlMap record, List<Item> items) {
        record.find("items").ifPresent(node -> {
            if (items.isEmpty()) {
                node.mistake("a record without items; allowed: at least one item");
            }
            reportRepeatedNumbers(node.asList());
        });
    }

    private static void reportRepeatedNumbers(List<YamlNode> nodes) {
        var seen = new HashSet<String>();
        nodes.stream()
                .map(YamlNode::asMapOfAnything)
                .flatMap(map -> map.find("number").stream())
                .filter(number -> number.rawText() != null && !seen.add(number.rawText()))
                .forEach(number -> number.mistake(
                        "the number '%s' stands above already; allowed: a number of its own, or none",
                        number.rawText()));
    }
}

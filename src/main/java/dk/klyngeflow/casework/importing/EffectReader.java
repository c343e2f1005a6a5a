package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.ImportFile.CalendarEntry;
import dk.klyngeflow.casework.importing.ImportFile.Funds;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Reads what an answer puts in force: a list of entries with one key each, the kind of effect. */
final class EffectReader {

    private static final Map<String, ArrangementKind> ARRANGEMENTS = new LinkedHashMap<>();

    static {
        ARRANGEMENTS.put("standingItem", ArrangementKind.STANDING_ITEM);
        ARRANGEMENTS.put("participation", ArrangementKind.PARTICIPATION);
        ARRANGEMENTS.put("mandate", ArrangementKind.MANDATE);
        ARRANGEMENTS.put("evaluation", ArrangementKind.EVALUATION);
        ARRANGEMENTS.put("document", ArrangementKind.DOCUMENT);
        ARRANGEMENTS.put("event", ArrangementKind.EVENT);
        ARRANGEMENTS.put("followUp", ArrangementKind.FOLLOW_UP);
        ARRANGEMENTS.put("dataWish", ArrangementKind.DATA_WISH);
    }

    private static final Set<String> KINDS = Stream.concat(
                    ARRANGEMENTS.keySet().stream(),
                    Stream.of("cancelMeeting", "planMeeting", "draftAgenda", "proposeModel", "carryOver"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Outcome> UNSETTLED =
            Set.of(Outcome.POSTPONED, Outcome.RETURNED_FOR_QUALIFICATION, Outcome.WITHDRAWN);

    private final Bodies bodies;
    private final CalendarBook book;
    private final Map<Integer, Funds> fundYears;

    /**
     * The answer that the effects follow from.
     *
     * @param meeting null where the record's own meeting is a mistake: then what refers to the calendar is not checked
     */
    record Source(Optional<Body> body, @Nullable CalendarEntry meeting, Optional<Outcome> outcome, boolean hasCase) {}

    EffectReader(Bodies bodies, CalendarBook book, Map<Integer, Funds> fundYears) {
        this.bodies = bodies;
        this.book = book;
        this.fundYears = fundYears;
    }

    @Nullable Effect read(YamlNode node, Source source) {
        var map = node.asMap(KINDS);
        var kinds = map.names().stream().filter(KINDS::contains).toList();
        if (kinds.size() != 1) {
            if (map.names().isEmpty() || kinds.size() > 1) {
                node.mistake(
                        "here stand %d effects; allowed: one to an entry, of %s",
                        kinds.size(), String.join(", ", new TreeSet<>(KINDS)));
            }
            return null;
        }
        var kind = kinds.get(0);
        checkOutcome(node, kind, source.outcome());
        var value = map.find(kind).orElseThrow();
        return switch (kind) {
            case "cancelMeeting" -> cancelMeeting(value, source);
            case "planMeeting" -> planMeeting(value, source);
            case "draftAgenda" -> draftAgenda(value, source);
            case "proposeModel" -> proposeModel(value, source);
            case "carryOver" -> carryOver(value, source);
            default -> arrange(value, ARRANGEMENTS.get(kind));
        };
    }

    /** What was not adopted puts nothing in force, but for the model that applies instead. */
    private static void checkOutcome(YamlNode node, String kind, Optional<Outcome> outcome) {
        if (outcome.isEmpty() || UNSETTLED.contains(outcome.get())) {
            node.mistake(
                    "the outcome is %s, which settles nothing; allowed: no effects",
                    outcome.map(Enum::name).orElse("missing"));
        } else if (!kind.equals("proposeModel")
                && !outcome.get().approves()
                && !outcome.get().onlyTakesNote()) {
            node.mistake("the outcome is %s, which adopts nothing; allowed: no effect but proposeModel", outcome.get());
        }
    }

    @Nullable private Effect cancelMeeting(YamlNode node, Source source) {
        var map = node.asMap(Set.of("date", "why"));
        var date = map.required("date", YamlNode::asDate);
        var why = map.required("why", value -> value.asText(Limits.WHY_CANCELLED));
        if (date == null) {
            return null;
        }
        if (source.meeting() != null) {
            book.cancel(source.meeting(), date, map.require("date").orElseThrow());
        }
        return new Effect.CancelMeeting(date, why);
    }

    @Nullable private Effect planMeeting(YamlNode node, Source source) {
        var map = node.asMap(Set.of("start", "end", "place"));
        var start = map.required("start", YamlNode::asDateTime);
        var end = map.required("end", YamlNode::asDateTime);
        var place = Objects.requireNonNullElse(map.optional("place", YamlNode::asText), "");
        if (start == null || end == null) {
            return null;
        }
        var startNode = map.require("start").orElseThrow();
        CalendarBook.checkLength(map.require("end").orElseThrow(), start, end);
        source.body().ifPresent(body -> ImportFileReader.checkInForce(startNode, body, start.toLocalDate()));
        if (source.meeting() != null) {
            var planned = new NewMeeting(source.meeting().body(), null, start, end, place, true);
            book.plan(source.meeting(), new CalendarEntry(planned, Optional.empty(), map.place()), startNode);
        }
        return new Effect.PlanMeeting(start, end, place);
    }

    @Nullable private Effect draftAgenda(YamlNode node, Source source) {
        var map = node.asMap(Set.of("body", "date", "items"));
        var body = bodies.required(map, "body");
        var date = map.required("date", YamlNode::asDate);
        var items = map.requiredList("items", EffectReader::draftItem);
        if (body.isEmpty() || date == null) {
            return null;
        }
        if (source.meeting() != null) {
            book.draftAgenda(
                    source.meeting(), body.get().id(), date, map.require("date").orElseThrow());
        }
        return new Effect.DraftAgenda(body.get().id().value(), date, List.copyOf(items));
    }

    private static Effect.DraftItem draftItem(YamlNode node) {
        var map = node.asMap(Set.of("title", "subject", "gathers"));
        var subject = map.optional("subject", value -> value.asEnum(Subject.class));
        var gathers = map.yesOrNo("gathers", false);
        RecordReader.checkGathers(map);
        return new Effect.DraftItem(
                map.required("title", value -> value.asText(Limits.ITEM_TITLE)),
                Objects.requireNonNullElse(subject, Subject.OTHER).name(),
                gathers);
    }

    @Nullable private Effect proposeModel(YamlNode node, Source source) {
        var map = node.asMap(Set.of("year", "recommended", "fallback"));
        var funds = funds(map);
        var recommended = map.required("recommended", value -> value.asEnum(AllocationModel.class));
        boolean adopted = source.outcome().filter(Outcome::approves).isPresent();
        var fallback = adopted
                ? map.optional("fallback", value -> value.asEnum(AllocationModel.class))
                : map.required("fallback", value -> value.asEnum(AllocationModel.class));
        if (funds == null || recommended == null) {
            return null;
        }
        return new Effect.ProposeModel(funds.year(), recommended.name(), fallback == null ? null : fallback.name());
    }

    @Nullable private Effect carryOver(YamlNode node, Source source) {
        var map = node.asMap(Set.of("year", "amount"));
        var funds = funds(map);
        var kroner = map.required("amount", value -> value.asNumber(1, Integer.MAX_VALUE));
        if (!source.hasCase()) {
            node.mistake("a carry-over is a case of its own (R-070); allowed: a point with a case");
        }
        if (funds == null || kroner == null) {
            return null;
        }
        long oere = kroner * 100L;
        if (oere > funds.received().oere()) {
            map.require("amount")
                    .orElseThrow()
                    .mistake(
                            "%d kroner are more than were received for %d; allowed: 1 to %d",
                            kroner, funds.year(), funds.received().oere() / 100);
        }
        return new Effect.CarryOver(funds.year(), oere);
    }

    @Nullable private Funds funds(YamlMap map) {
        var year = map.required("year", value -> value.asNumber(2000, 2100));
        if (year == null) {
            return null;
        }
        var funds = fundYears.get(year);
        if (funds == null) {
            map.require("year")
                    .orElseThrow()
                    .mistake(
                            "fundYears has no year %d; allowed: %s",
                            year,
                            AppointmentReader.oneOf(fundYears.keySet().stream().map(String::valueOf)));
        }
        return funds;
    }

    private static Effect arrange(YamlNode node, ArrangementKind kind) {
        var map = node.asMap(Set.of("title", "holder", "scope", "due", "present", "validTo"));
        var due = map.optional("due", YamlNode::asDate);
        var present = map.optional("present", YamlNode::asDate);
        if (due != null && present != null && present.isBefore(due)) {
            map.require("present").orElseThrow().mistake("'present' lies before 'due'; allowed: %s or later", due);
        }
        return new Effect.Arrange(
                kind,
                map.required("title", value -> value.asText(Limits.ARRANGEMENT)),
                map.optional("holder", value -> value.asText(Limits.HOLDER)),
                map.optional("scope", value -> value.asText(Limits.ARRANGEMENT)),
                due,
                present,
                map.optional("validTo", YamlNode::asDate));
    }
}

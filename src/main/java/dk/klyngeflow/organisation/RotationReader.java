package dk.klyngeflow.organisation;

import static java.util.stream.Collectors.joining;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.lang.Nullable;

/** Reads a cluster's rotation plan, after its bodies: each chair has a cell for each day of each period, and no second one. */
final class RotationReader {

    private static final Set<String> KEYS = Set.of("keptBy", "evenSpread", "continuity", "chairs", "periods");
    private static final Set<String> RULE_KEYS = Set.of("strictness", "rule");
    private static final Set<String> CHAIR_KEYS = Set.of("body", "chair", "years", "follows", "rule");
    private static final Set<String> OTHER_KEYS = Set.of("body", "chair");
    private static final Set<String> PERIOD_KEYS = Set.of("from", "to", "rule", "note", "cells");
    private static final Set<String> CELL_KEYS =
            Set.of("body", "municipality", "open", "continues", "from", "to", "rule", "note");
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_YEARS = 10;

    /** A cell, and where it stands. */
    private record Placed(Rotation.Cell cell, YamlMap map) {}

    private final ClusterId cluster;
    private final Map<BodyId, Body> bodies = new HashMap<>();
    private final List<String> municipalities;

    RotationReader(Draft draft, Cluster cluster) {
        this.cluster = cluster.id();
        this.municipalities = cluster.municipalities().stream()
                .map(Municipality::id)
                .filter(Objects::nonNull)
                .toList();
        draft.bodies().values().stream()
                .filter(body -> cluster.id().equals(body.owner()))
                .forEach(body -> bodies.put(body.id(), body));
    }

    Rotation read(YamlNode node) {
        var map = node.asMap(KEYS);
        var spread = map.required("evenSpread", rule -> rule.asMap(RULE_KEYS));
        var continuity = map.required("continuity", rule -> rule.asMap(RULE_KEYS));
        var chairs = map.requiredList("chairs", this::chair);
        return new Rotation(
                cluster,
                map.required("keptBy", this::body),
                spread == null ? null : new Rotation.Spread(strictness(spread), rule(spread)),
                continuity == null ? null : new Rotation.Continuity(strictness(continuity), rule(continuity)),
                chairs,
                periods(map, chairs));
    }

    @Nullable private static Strictness strictness(YamlMap map) {
        return map.required("strictness", node -> node.asEnum(Strictness.class));
    }

    @Nullable private static String rule(YamlMap map) {
        return map.required("rule", YamlNode::asText);
    }

    @Nullable private Rotation.Chair chair(YamlNode node) {
        var map = node.asMap(CHAIR_KEYS);
        var body = map.required("body", this::body);
        var code = map.require("chair")
                .map(chair -> chairOf(body, chair, seat -> seat.sector() == Sector.MUNICIPALITY))
                .orElse(null);
        int years = map.number("years", 1, MOST_YEARS, 1);
        var follows = map.optional("follows", this::other);
        return body == null || code == null ? null : new Rotation.Chair(body, code, years, follows, rule(map));
    }

    @Nullable private Rotation.Other other(YamlNode node) {
        var map = node.asMap(OTHER_KEYS);
        var body = map.required("body", this::body);
        var code = map.require("chair")
                .map(chair -> chairOf(body, chair, seat -> seat.sector() == Sector.MUNICIPALITY))
                .orElse(null);
        return body == null || code == null ? null : new Rotation.Other(body, code);
    }

    @Nullable private BodyId body(YamlNode node) {
        var id = node.asBodyId();
        if (id != null && !bodies.containsKey(id)) {
            node.mistake(
                    "'%s' is no body of '%s'; allowed: %s",
                    id,
                    cluster,
                    bodies.keySet().stream().map(BodyId::value).sorted().collect(joining(", ")));
            return null;
        }
        return id;
    }

    @Nullable private String chairOf(@Nullable BodyId body, YamlNode node, Predicate<ChairSeat> may) {
        var code = node.asPlainId();
        if (body == null || code == null) {
            return null;
        }
        var allowed = bodies.get(body).chairs().stream()
                .filter(may)
                .map(ChairSeat::code)
                .toList();
        if (!allowed.contains(code)) {
            node.mistake(
                    "'%s' has no municipal chair '%s'; allowed: %s",
                    body, code, allowed.isEmpty() ? "a body that has one" : String.join(", ", allowed));
            return null;
        }
        return code;
    }

    private List<Rotation.Period> periods(YamlMap map, List<Rotation.Chair> chairs) {
        var periods = new ArrayList<Rotation.Period>();
        for (var node : map.requiredList("periods", one -> one)) {
            var before = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            var period = period(node.asMap(PERIOD_KEYS), before, chairs);
            if (period != null) {
                periods.add(period);
            }
        }
        return periods;
    }

    @Nullable private Rotation.Period period(YamlMap map, @Nullable Rotation.Period before, List<Rotation.Chair> chairs) {
        var from = map.required("from", YamlNode::asDate);
        var to = map.required("to", YamlNode::asDate);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            map.mistake("the period ends on %s, before it begins on %s; allowed: a later end", to, from);
            return null;
        }
        requireNext(map, before, new Validity(from, to));
        var cells = map.requiredList("cells", node -> cell(node.asMap(CELL_KEYS), from, to, before, chairs));
        chairs.forEach(chair -> requireWhole(map, chair.body(), from, to, cells));
        return new Rotation.Period(
                from,
                to,
                rule(map),
                map.optional("note", node -> node.asText(LONGEST_NOTE)),
                cells.stream().map(Placed::cell).toList());
    }

    private static void requireNext(YamlMap map, @Nullable Rotation.Period before, Validity period) {
        if (before == null) {
            return;
        }
        if (before.validity().overlaps(period)) {
            map.mistake(
                    "the period begins on %s, when the one before has not ended (%s); allowed: the day after",
                    period.from(), before.to());
        } else if (!before.validity().isFollowedBy(period)) {
            map.mistake(
                    "the period begins on %s and leaves a gap after the one before (%s); allowed: the day after",
                    period.from(), before.to());
        }
    }

    @Nullable private Placed cell(
            YamlMap map,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable Rotation.Period before,
            List<Rotation.Chair> chairs) {
        var body = map.required("body", this::body);
        if (body == null) {
            return null;
        }
        var chair = chairs.stream().filter(one -> one.body().equals(body)).findFirst();
        if (chair.isEmpty()) {
            map.mistake(
                    "'%s' is not among the chairs of this plan; allowed: %s",
                    body, chairs.stream().map(one -> one.body().value()).collect(joining(", ")));
            return null;
        }
        var from = map.find("from").map(YamlNode::asDate).orElse(periodFrom);
        var to = map.find("to").map(YamlNode::asDate).orElse(periodTo);
        var period = new Validity(periodFrom, periodTo);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from) || !period.contains(from) || !period.contains(to)) {
            map.mistake(
                    "the cell of '%s' runs from %s to %s; allowed: days within the period, %s to %s",
                    body, from, to, periodFrom, periodTo);
            return null;
        }
        var kind = kind(map, chair.get(), before != null);
        var municipality = map.optional("municipality", this::municipality);
        return kind == null
                ? null
                : new Placed(
                        new Rotation.Cell(
                                body,
                                from,
                                to,
                                kind,
                                municipality,
                                map.optional("rule", YamlNode::asText),
                                map.optional("note", node -> node.asText(LONGEST_NOTE))),
                        map);
    }

    /** Only a chair that follows another may be without a municipality. */
    @Nullable private Rotation.Kind kind(YamlMap map, Rotation.Chair chair, boolean isLater) {
        boolean isOpen = map.yesOrNo("open", false);
        boolean goesOn = map.yesOrNo("continues", false);
        boolean isNamed = map.has("municipality");
        if ((isOpen ? 1 : 0) + (goesOn ? 1 : 0) + (isNamed ? 1 : 0) > 1) {
            map.mistake(
                    "the cell of '%s' says two things; allowed: one of municipality, open, continues", chair.body());
            return null;
        }
        if (isNamed) {
            return Rotation.Kind.NAMED;
        }
        if (chair.follows() != null && (isOpen || goesOn && isLater)) {
            return isOpen ? Rotation.Kind.OPEN : Rotation.Kind.CONTINUES;
        }
        map.mistake(
                "the cell of '%s' has no municipality; allowed: %s%s",
                chair.body(),
                String.join(", ", municipalities),
                chair.follows() == null
                        ? ""
                        : isLater ? ", or 'open: true' or 'continues: true'" : ", or 'open: true'");
        return null;
    }

    @Nullable private String municipality(YamlNode node) {
        var id = node.asPlainId();
        if (id != null && !municipalities.contains(id)) {
            node.mistake(
                    "'%s' is no municipality of '%s'; allowed: %s", id, cluster, String.join(", ", municipalities));
            return null;
        }
        return id;
    }

    private static void requireWhole(YamlMap period, BodyId body, LocalDate from, LocalDate to, List<Placed> all) {
        var own = all.stream()
                .filter(placed -> placed.cell().body().equals(body))
                .sorted(Comparator.comparing(placed -> placed.cell().from()))
                .toList();
        if (own.isEmpty()) {
            period.mistake("the period has no cell for '%s'; allowed: one for each chair of the plan", body);
            return;
        }
        if (!own.get(0).cell().from().equals(from)) {
            own.get(0).map().mistake("the cells of '%s' begin late; allowed: from %s", body, from);
        }
        for (int i = 1; i < own.size(); i++) {
            var next = own.get(i).cell();
            var before = own.get(i - 1).cell();
            var earlier = new Validity(before.from(), before.to());
            var later = new Validity(next.from(), next.to());
            if (earlier.overlaps(later) || !earlier.isFollowedBy(later)) {
                own.get(i)
                        .map()
                        .mistake(
                                "the cells of '%s' overlap or leave a gap (%s, %s); allowed: each from the day after the one before",
                                body, before.to(), next.from());
            }
        }
        var last = own.get(own.size() - 1);
        if (!last.cell().to().equals(to)) {
            last.map().mistake("the cells of '%s' end early; allowed: to %s", body, to);
        }
    }
}

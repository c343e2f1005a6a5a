package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.ImportFile.OldCase;
import dk.klyngeflow.casework.importing.ImportFile.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.yaml.Mistakes;
import dk.klyngeflow.yaml.Place;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * Follows each case from meeting to meeting as the processes will: it opens at one body, stays where it is postponed,
 * goes to the body above where it is sent up, and is closed by any other answer. Where its points go several ways, the case
 * itself stays nearest and the others become linked cases.
 */
final class CaseWays {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final String KEY_WORDS = "2 to 30 small letters (a-z), digits and hyphens, a letter first";
    /** Takes a point out of the case of its item. */
    static final String NO_CASE = "none";

    /** A point of a case, and where the case is named. */
    record Mention(Point point, YamlNode caseNode, @Nullable YamlNode sentOnAsNode) {

        String key() {
            return point.caseKey().orElseThrow();
        }
    }

    /**
     * Where a case is after the meetings so far.
     *
     * @param bodies whose meetings can take it; none: it is closed
     * @param since in words
     */
    private record Standing(Set<BodyId> bodies, String since) {}

    /** Where an answered point sends its case. A case goes the first of its points' ways; the others become linked cases. */
    private enum Way {
        CLOSED,
        BACK_TO_SUBMITTER,
        TO_NEXT_MEETING,
        UP;

        static Way of(Point point) {
            return switch (point.outcome().orElseThrow()) {
                case POSTPONED -> TO_NEXT_MEETING;
                case RETURNED_FOR_QUALIFICATION -> BACK_TO_SUBMITTER;
                default -> point.goesUp() ? UP : CLOSED;
            };
        }
    }

    private final Map<String, OldCase> declared = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();

    @Nullable static String asKey(YamlNode node) {
        var key = node.asWord(KEY, KEY_WORDS);
        if (NO_CASE.equals(key)) {
            node.mistake("'%s' means no case; allowed: another key", NO_CASE);
            return null;
        }
        return key;
    }

    void declare(OldCase oldCase, YamlMap map) {
        if (isFree(oldCase.key(), map.require("key").orElseThrow())) {
            declared.put(oldCase.key(), oldCase);
        }
    }

    /** The case that the file declares with that key; null where there is none, or it is a linked one. */
    @Nullable OldCase find(String key) {
        return declared.get(key);
    }

    /** Takes the cases through one meeting: all points of it that belong to a case, in their order. */
    void meet(Body body, LocalDate date, List<Mention> mentions) {
        var byCase =
                mentions.stream().collect(Collectors.groupingBy(Mention::key, LinkedHashMap::new, Collectors.toList()));
        byCase.forEach((key, points) -> {
            if (isHere(key, points.get(0), body, date)) {
                leave(key, points, body, date);
            }
        });
    }

    void reportUnopened(Mistakes mistakes) {
        declared.forEach((key, oldCase) -> {
            if (!standings.containsKey(key) && oldCase.opensAt() != null) {
                mistakes.add(
                        oldCase.at(),
                        "no record below takes the case '%s'; allowed: a case that stands at a meeting of '%s'",
                        key,
                        oldCase.opensAt());
            }
        });
    }

    private boolean isHere(String key, Mention mention, Body body, LocalDate date) {
        var node = mention.caseNode();
        var standing = standings.get(key);
        if (standing != null) {
            if (standing.bodies().contains(body.id())) {
                return true;
            }
            node.mistake(
                    "the case '%s' cannot be at '%s' then: %s; allowed: %s",
                    key, body.id(), standing.since(), whereabouts(standing));
            return false;
        }
        var oldCase = declared.get(key);
        if (oldCase == null) {
            var known = new TreeSet<>(places.keySet());
            node.mistake(
                    "there is no case '%s'; allowed: %s%s",
                    key, known.isEmpty() ? "" : String.join(", ", known) + ", ", NO_CASE);
            return false;
        }
        if (oldCase.opensAt() != null && !body.id().equals(oldCase.opensAt())) {
            // Said once: from here on the case goes its way as if this were right.
            node.mistake(
                    "the case '%s' opens at '%s', so '%s' cannot take it before; allowed: a record of '%s' above",
                    key, oldCase.opensAt(), body.id(), oldCase.opensAt());
        }
        if (oldCase.opened() != null && oldCase.opened().isAfter(date)) {
            node.mistake(
                    "the case '%s' was opened on %s, after this meeting; allowed: a case opened on %s or before",
                    key, oldCase.opened(), date);
        }
        return true;
    }

    private static String whereabouts(Standing standing) {
        return standing.bodies().isEmpty()
                ? "another case"
                : AppointmentReader.oneOf(standing.bodies().stream().map(BodyId::value));
    }

    private void leave(String key, List<Mention> mentions, Body body, LocalDate date) {
        if (mentions.stream().anyMatch(mention -> mention.point().outcome().isEmpty())) {
            mentions.forEach(mention -> refuseKey(mention, "the case waits for the outcome that is missing"));
            standings.put(key, stayedAt(body, date));
            return;
        }
        var own = mentions.stream()
                .map(mention -> Way.of(mention.point()))
                .min(Enum::compareTo)
                .orElseThrow();
        var linked = new ArrayList<String>();
        for (var mention : mentions) {
            var way = Way.of(mention.point());
            if (way == own) {
                refuseKey(mention, "the case itself goes the way of this point");
            } else {
                linked.add(mention.point().sentOnAs().orElse("give it a key with sentOnAs"));
                name(mention.point(), mention.sentOnAsNode(), way, body, date);
            }
        }
        standings.put(key, own == Way.CLOSED ? closed(body, date, linked) : onItsWay(own, body, date));
    }

    /** A point that goes up and belongs to no case becomes a case of its own. */
    void sendUpLoose(Point point, YamlNode sentOnAsNode, Body body, LocalDate date) {
        name(point, sentOnAsNode, Way.UP, body, date);
    }

    private void name(Point point, @Nullable YamlNode node, Way way, Body body, LocalDate date) {
        if (node != null
                && point.sentOnAs().isPresent()
                && isFree(point.sentOnAs().get(), node)) {
            standings.put(point.sentOnAs().get(), onItsWay(way, body, date));
        }
    }

    private static void refuseKey(Mention mention, String why) {
        if (mention.sentOnAsNode() != null) {
            mention.sentOnAsNode()
                    .mistake(
                            "this point does not become a linked case: %s; allowed: sentOnAs for a point that goes"
                                    + " another way than the case",
                            why);
        }
    }

    private static Standing onItsWay(Way way, Body body, LocalDate date) {
        if (way != Way.UP) {
            return stayedAt(body, date);
        }
        var above =
                Stream.concat(body.upward().stream(), body.regional().stream()).collect(Collectors.toUnmodifiableSet());
        return new Standing(above, "it went up on %s from '%s'".formatted(date, body.id()));
    }

    private static Standing stayedAt(Body body, LocalDate date) {
        return new Standing(Set.of(body.id()), "it stayed at '%s' on %s".formatted(body.id(), date));
    }

    private static Standing closed(Body body, LocalDate date, List<String> linked) {
        var since = "its answer of %s at '%s' closed it".formatted(date, body.id());
        return new Standing(
                Set.of(),
                linked.isEmpty() ? since : since + ", and the rest of it is linked: " + String.join(", ", linked));
    }

    private boolean isFree(String key, YamlNode node) {
        var first = places.putIfAbsent(key, node.place());
        if (first != null) {
            node.mistake("the key '%s' is in line %d already; allowed: a key of its own", key, first.line());
        }
        return first == null;
    }
}

package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a file. Each {@code as} method gives what is written there; if it is something else, it notes the mistake
 * and gives null (false, zero, nothing), so that reading goes on to the next mistake.
 */
final class YamlNode {

    private static final int LONGEST_TEXT = 200;

    private final String file;
    private final Node node;
    private final Mistakes mistakes;

    YamlNode(String file, Node node, Mistakes mistakes) {
        this.file = file;
        this.node = node;
        this.mistakes = mistakes;
    }

    Place place() {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    void mistake(String whatIsWrong, Object... arguments) {
        mistakes.add(place(), whatIsWrong, arguments);
    }

    YamlMap asMap(Set<String> allowedKeys) {
        var map = asMapOfAnything();
        map.allowOnly(allowedKeys);
        return map;
    }

    /** A mapping whose keys are names that the file itself gives. */
    YamlMap asMapOfAnything() {
        if (node instanceof MappingNode mapping) {
            return YamlMap.of(this, mapping);
        }
        mistake("here stands %s; allowed: keys with values", kind());
        return YamlMap.broken(this);
    }

    List<YamlNode> asList() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        mistake("here stands %s; allowed: a list", kind());
        return List.of();
    }

    @Nullable String asText() {
        var text = scalar("a text");
        if (text == null) {
            return null;
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            mistake("this is no usable text; allowed: one line of 1 to %d characters", LONGEST_TEXT);
            return null;
        }
        return text;
    }

    @Nullable Integer asNumber(int lowest, int highest) {
        var allowed = "a whole number from %d to %d".formatted(lowest, highest);
        return asValue(allowed, text -> {
            var number = Integer.parseInt(text);
            if (number < lowest || number > highest) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    boolean asYesOrNo() {
        var value = asEnum("true, false", List.of(true, false));
        return value != null && value;
    }

    @Nullable LocalDate asDate() {
        return asValue("a date as yyyy-MM-dd", LocalDate::parse);
    }

    @Nullable <E extends Enum<E>> E asEnum(Class<E> type) {
        return asEnum(type.getEnumConstants());
    }

    @Nullable @SafeVarargs
    final <E extends Enum<E>> E asEnum(E... allowed) {
        var words = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
        return asEnum(words, List.of(allowed));
    }

    @Nullable BodyId asBodyId() {
        return asId(BodyId::new);
    }

    @Nullable ClusterId asClusterId() {
        return asId(ClusterId::new);
    }

    /** An identifier that is neither a cluster's nor a body's, of the same shape. */
    @Nullable String asPlainId() {
        return asId(text -> new BodyId(text).value());
    }

    YamlNode child(Node child) {
        return new YamlNode(file, child, mistakes);
    }

    /** What stands there, for a message about something else; null unless it is a single value. */
    @Nullable String rawText() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    @Nullable private <T> T asId(Function<String, T> parse) {
        return asValue("2 to 40 letters (a-z, A-Z) and digits, the first a small letter", parse);
    }

    @Nullable private <T> T asEnum(String words, List<T> allowed) {
        return asValue(
                words,
                text -> allowed.stream()
                        .filter(value -> value.toString().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    @Nullable private <T> T asValue(String allowed, Function<String, T> parse) {
        var text = scalar(allowed);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            mistake("'%s' is not possible here; allowed: %s", text, allowed);
            return null;
        }
    }

    @Nullable private String scalar(String allowed) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return scalar.getValue();
        }
        mistake("here stands %s; allowed: %s", kind(), allowed);
        return null;
    }

    private String kind() {
        return switch (node.getNodeId()) {
            case mapping -> "a mapping";
            case sequence -> "a list";
            default -> ((ScalarNode) node).getValue().isEmpty() ? "nothing" : "a single value";
        };
    }
}

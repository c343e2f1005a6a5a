package dk.klyngeflow.yaml;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a file. Each {@code as} method gives what is written there; if it is something else, it notes the mistake
 * and gives null (false, zero, nothing), so that reading goes on to the next mistake.
 */
public final class YamlNode {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_QUOTE = 40;
    private static final DateTimeFormatter TIME = strict("HH:mm");
    private static final DateTimeFormatter DATE_TIME = strict("uuuu-MM-dd'T'HH:mm");

    private final String file;
    private final Node node;
    private final Mistakes mistakes;

    YamlNode(String file, Node node, Mistakes mistakes) {
        this.file = file;
        this.node = node;
        this.mistakes = mistakes;
    }

    public Place place() {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    public void mistake(String whatIsWrong, Object... arguments) {
        mistakes.add(place(), whatIsWrong, arguments);
    }

    public YamlMap asMap(Set<String> allowedKeys) {
        var map = asMapOfAnything();
        map.allowOnly(allowedKeys);
        return map;
    }

    /** A mapping whose keys are names that the file itself gives. */
    public YamlMap asMapOfAnything() {
        if (node instanceof MappingNode mapping) {
            return YamlMap.of(this, mapping);
        }
        mistake("here stands %s; allowed: keys with values", kind());
        return YamlMap.broken(this);
    }

    public List<YamlNode> asList() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        mistake("here stands %s; allowed: a list", kind());
        return List.of();
    }

    /** A name or title: one line. */
    @Nullable public String asText() {
        return asText(LONGEST_TEXT);
    }

    /** One line of at most {@code longest} characters. */
    @Nullable public String asText(int longest) {
        return text("one line of 1 to %d characters".formatted(longest), longest, false);
    }

    /** Lines of at most {@code longest} characters altogether; blank ends are cut off. */
    @Nullable public String asLongText(int longest) {
        return text("1 to %d characters, line breaks included".formatted(longest), longest, true);
    }

    @Nullable private String text(String allowed, int longest, boolean mayBreak) {
        var text = scalar("a text");
        if (text == null) {
            return null;
        }
        var kept = mayBreak ? text.strip() : text;
        if (kept.isBlank()) {
            mistake("the text is blank; allowed: %s", allowed);
        } else if (kept.codePoints().anyMatch(c -> isUnprintable(c) && !(mayBreak && c == '\n'))) {
            mistake("the text has control characters; allowed: %s", allowed);
        } else if (kept.length() > longest) {
            mistake("the text has %d characters; allowed: %s", kept.length(), allowed);
        } else {
            return kept;
        }
        return null;
    }

    /** A lone surrogate is half a character: no database takes it. */
    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    @Nullable public Integer asNumber(int lowest, int highest) {
        var allowed = "a whole number from %d to %d".formatted(lowest, highest);
        return asValue(allowed, text -> {
            var number = Integer.parseInt(text);
            if (number < lowest || number > highest) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    public boolean asYesOrNo() {
        var value = asEnum("true, false", List.of(true, false));
        return value != null && value;
    }

    @Nullable public LocalDate asDate() {
        return asValue("a date as yyyy-MM-dd", LocalDate::parse);
    }

    @Nullable public LocalTime asTime() {
        return asValue("a time as HH:mm", text -> LocalTime.parse(text, TIME));
    }

    /** Local wall-clock time, to the minute. */
    @Nullable public LocalDateTime asDateTime() {
        return asValue("a date and time as yyyy-MM-ddTHH:mm", text -> LocalDateTime.parse(text, DATE_TIME));
    }

    /** A word that must fit {@code pattern}, which {@code allowed} tells in words. */
    @Nullable public String asWord(Pattern pattern, String allowed) {
        return asValue(allowed, text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException("does not fit");
            }
            return text;
        });
    }

    @Nullable public <E extends Enum<E>> E asEnum(Class<E> type) {
        return asEnum(type.getEnumConstants());
    }

    @Nullable @SafeVarargs
    public final <E extends Enum<E>> E asEnum(E... allowed) {
        var words = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
        return asEnum(words, List.of(allowed));
    }

    @Nullable public BodyId asBodyId() {
        return asId(BodyId::new);
    }

    @Nullable public ClusterId asClusterId() {
        return asId(ClusterId::new);
    }

    /** An identifier that is neither a cluster's nor a body's, of the same shape. */
    @Nullable public String asPlainId() {
        return asId(text -> new BodyId(text).value());
    }

    YamlNode child(Node child) {
        return new YamlNode(file, child, mistakes);
    }

    /** What stands there, for a message about something else; null unless it is a single value. */
    @Nullable public String rawText() {
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
            mistake("'%s' is not possible here; allowed: %s", quotable(text), allowed);
            return null;
        }
    }

    @Nullable private String scalar(String allowed) {
        if (node instanceof ScalarNode scalar && !isNothing(scalar)) {
            return scalar.getValue();
        }
        mistake("here stands %s; allowed: %s", kind(), allowed);
        return null;
    }

    private String kind() {
        return switch (node.getNodeId()) {
            case mapping -> "a mapping";
            case sequence -> "a list";
            default -> isNothing((ScalarNode) node) ? "nothing" : "a single value";
        };
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.getValue().isEmpty() || scalar.getTag().equals(Tag.NULL);
    }

    /** A mistake is one short line in a terminal, whatever the file holds. */
    private static String quotable(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}

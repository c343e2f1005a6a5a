package dk.klyngeflow.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Keys and values of a file, perhaps laid over others that give what is missing (a body over its template). Asking for a
 * key that must be there notes the mistake if it is not.
 */
public final class YamlMap {

    private final YamlNode self;
    private final Map<String, YamlNode> values;
    private final Map<String, YamlNode> keys;

    @Nullable private final YamlMap below;

    private final boolean broken;

    private YamlMap(
            YamlNode self,
            Map<String, YamlNode> values,
            Map<String, YamlNode> keys,
            @Nullable YamlMap below,
            boolean broken) {
        this.self = self;
        this.values = values;
        this.keys = keys;
        this.below = below;
        this.broken = broken;
    }

    static YamlMap of(YamlNode self, MappingNode mapping) {
        var values = new LinkedHashMap<String, YamlNode>();
        var keys = new LinkedHashMap<String, YamlNode>();
        for (var entry : mapping.getValue()) {
            var key = self.child(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                key.mistake("a key must be a word");
            } else if (values.containsKey(name.getValue())) {
                key.mistake("'%s' stands here twice", name.getValue());
            } else {
                keys.put(name.getValue(), key);
                values.put(name.getValue(), self.child(entry.getValueNode()));
            }
        }
        return new YamlMap(self, values, keys, null, false);
    }

    /** What stands in for something that is no mapping: that has been said, so nothing is missing from it. */
    static YamlMap broken(YamlNode self) {
        return new YamlMap(self, Map.of(), Map.of(), null, true);
    }

    /** This map, with {@code below} giving what this one does not have. */
    public YamlMap over(YamlMap other) {
        return new YamlMap(self, values, keys, below == null ? other : below.over(other), broken);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public Place place() {
        return self.place();
    }

    public void mistake(String whatIsWrong, Object... arguments) {
        self.mistake(whatIsWrong, arguments);
    }

    /** Its own keys, not those from below. */
    public Set<String> names() {
        return keys.keySet();
    }

    void allowOnly(Set<String> allowed) {
        keys.forEach((name, key) -> {
            if (!allowed.contains(name)) {
                key.mistake("unknown key '%s'; allowed: %s", name, String.join(", ", new TreeSet<>(allowed)));
            }
        });
    }

    public Optional<YamlNode> find(String key) {
        var own = values.get(key);
        if (own != null) {
            return Optional.of(own);
        }
        return below == null ? Optional.empty() : below.find(key);
    }

    /** The key's value in this map and in each one below, where it has any: upper ones first. */
    public Stream<YamlNode> findInAll(String key) {
        return Stream.concat(
                Optional.ofNullable(values.get(key)).stream(), below == null ? Stream.empty() : below.findInAll(key));
    }

    public Optional<YamlNode> require(String key) {
        var found = find(key);
        if (found.isEmpty() && !broken) {
            mistake("'%s' is missing%s", key, name());
        }
        return found;
    }

    @Nullable public <T> T required(String key, Function<YamlNode, T> as) {
        return require(key).map(as).orElse(null);
    }

    @Nullable public <T> T optional(String key, Function<YamlNode, T> as) {
        return find(key).map(as).orElse(null);
    }

    @Nullable public String text(String key) {
        return required(key, YamlNode::asText);
    }

    public int number(String key, int lowest, int highest, int otherwise) {
        return find(key).map(node -> node.asNumber(lowest, highest)).orElse(otherwise);
    }

    public boolean yesOrNo(String key, boolean otherwise) {
        return find(key).map(YamlNode::asYesOrNo).orElse(otherwise);
    }

    public <T> List<T> list(String key, Function<YamlNode, T> as) {
        return find(key).map(node -> listOf(node, as)).orElse(List.of());
    }

    public <T> List<T> requiredList(String key, Function<YamlNode, T> as) {
        return require(key).map(node -> listOf(node, as)).orElse(List.of());
    }

    private static <T> List<T> listOf(YamlNode node, Function<YamlNode, T> as) {
        return node.asList().stream().map(as).filter(Objects::nonNull).toList();
    }

    private String name() {
        return Stream.of("id", "code")
                .map(values::get)
                .filter(Objects::nonNull)
                .map(YamlNode::rawText)
                .filter(Objects::nonNull)
                .map(" for '%s'"::formatted)
                .findFirst()
                .orElse("");
    }
}

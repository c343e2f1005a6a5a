package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** Reads one file: a region with its regional bodies, its clusters, and the charters that several of them share. */
final class RegionFileReader {

    private static final Set<String> FILE_KEYS = Set.of("region", "defaults", "templates", "clusters");
    private static final Set<String> REGION_KEYS = Set.of("id", "name", "parties", "fundRules", "scaling", "bodies");
    private static final Set<String> FUND_KEYS = Set.of(
            "sectorsRequired",
            "largeFromKroner",
            "statementDays",
            "blindStatements",
            "scoreSheets",
            "statusEveryMonths");
    private static final Set<String> SCALING_KEYS = Set.of("earlyDirection");
    private static final Set<String> RULED_KEYS = Set.of("value", "strictness", "rule");
    private static final Set<String> CLUSTER_KEYS =
            Set.of("id", "name", "fictional", "municipalities", "parties", "bodies", "rotation");
    private static final Set<String> PARTY_KEYS = Set.of("id", "name", "sector");
    private static final Set<String> MUNICIPALITY_KEYS = Set.of("id", "name");

    /** Case numbers begin with the owner's id in capitals, and that part is 2 to 12 letters. */
    private static final Pattern OWNER_ID = Pattern.compile("[a-z][A-Za-z]{1,11}");

    private final Draft draft;

    RegionFileReader(Draft draft) {
        this.draft = draft;
    }

    void read(YamlNode root) {
        var file = root.asMap(FILE_KEYS);
        var defaults = file.optional("defaults", node -> node.asMap(BodyReader.SHARED_KEYS));
        var templates = templates(file);
        file.require("region").ifPresent(node -> {
            var bodies = new BodyReader(draft, templates, defaults);
            var region = region(node.asMap(REGION_KEYS), bodies);
            file.list("clusters", Function.identity())
                    .forEach(cluster -> cluster(cluster.asMap(CLUSTER_KEYS), region, bodies));
            bodies.reportUnusedTemplates();
        });
    }

    private Map<String, YamlMap> templates(YamlMap file) {
        var templates = new LinkedHashMap<String, YamlMap>();
        file.find("templates")
                .map(YamlNode::asMapOfAnything)
                .ifPresent(map -> map.names()
                        .forEach(name ->
                                templates.put(name, map.find(name).orElseThrow().asMap(BodyReader.SHARED_KEYS))));
        return templates;
    }

    private Region region(YamlMap map, BodyReader bodies) {
        var id = ownerId(map);
        var parties = map.list("parties", this::party);
        reportRepeated(map, "parties", parties.stream().map(Party::id).toList());
        var region = new Region(id, map.text("name"), parties, fundRules(map), scalingRules(map));
        draft.add(region);
        map.list("bodies", Function.identity()).forEach(body -> bodies.readRegional(body, id));
        return region;
    }

    private FundRules fundRules(YamlMap region) {
        return region.find("fundRules")
                .map(node -> node.asMap(FUND_KEYS))
                .map(map -> new FundRules(
                        sectorsRequired(map),
                        map.optional("largeFromKroner", RegionFileReader::kroner),
                        map.number("statementDays", 1, 60, FundRules.UNLESS_SAID.statementDays()),
                        map.yesOrNo("blindStatements", FundRules.UNLESS_SAID.blindStatements()),
                        map.yesOrNo("scoreSheets", FundRules.UNLESS_SAID.scoreSheets()),
                        map.number("statusEveryMonths", 1, 24, FundRules.UNLESS_SAID.statusEveryMonths())))
                .orElse(FundRules.UNLESS_SAID);
    }

    private static ScalingRules scalingRules(YamlMap region) {
        return region.find("scaling")
                .map(node -> node.asMap(SCALING_KEYS))
                .flatMap(map -> map.find("earlyDirection"))
                .map(node -> node.asMap(RULED_KEYS))
                .map(map -> new ScalingRules(new Ruled<>(
                        map.yesOrNo("value", true),
                        map.required("strictness", node -> node.asEnum(Strictness.class)),
                        map.optional("rule", YamlNode::asText))))
                .orElse(ScalingRules.UNLESS_SAID);
    }

    private static Ruled<Integer> sectorsRequired(YamlMap funds) {
        return funds.find("sectorsRequired")
                .map(node -> node.asMap(RULED_KEYS))
                .map(map -> new Ruled<>(
                        map.number(
                                "value",
                                2,
                                3,
                                FundRules.UNLESS_SAID.sectorsRequired().value()),
                        map.required("strictness", node -> node.asEnum(Strictness.class)),
                        map.optional("rule", YamlNode::asText)))
                .orElse(FundRules.UNLESS_SAID.sectorsRequired());
    }

    @Nullable private static Money kroner(YamlNode node) {
        var kroner = node.asNumber(1, 1_000_000_000);
        return kroner == null ? null : Money.ofKroner(kroner);
    }

    private void cluster(YamlMap map, Region region, BodyReader bodies) {
        var id = ownerId(map);
        var municipalities = map.requiredList("municipalities", this::municipality);
        reportRepeated(
                map,
                "municipalities",
                municipalities.stream().map(Municipality::id).toList());
        var parties = map.requiredList("parties", node -> partyOf(region, node));
        reportRepeated(map, "parties", parties.stream().map(Party::id).toList());
        var cluster = new Cluster(
                id, map.text("name"), region.id(), municipalities, parties, map.yesOrNo("fictional", false));
        draft.add(cluster);
        map.requiredList("bodies", Function.identity()).forEach(body -> bodies.readLocal(body, id));
        if (id != null) {
            map.find("rotation").map(new RotationReader(draft, cluster)::read).ifPresent(draft::add);
        }
    }

    private Party party(YamlNode node) {
        var map = node.asMap(PARTY_KEYS);
        return new Party(
                map.required("id", YamlNode::asPlainId),
                map.text("name"),
                map.required("sector", sector -> sector.asEnum(Sector.class)));
    }

    private Municipality municipality(YamlNode node) {
        var map = node.asMap(MUNICIPALITY_KEYS);
        return new Municipality(map.required("id", YamlNode::asPlainId), map.text("name"));
    }

    @Nullable private Party partyOf(Region region, YamlNode node) {
        var id = node.asPlainId();
        if (id == null) {
            return null;
        }
        var party = region.parties().stream()
                .filter(candidate -> id.equals(candidate.id()))
                .findFirst();
        if (party.isEmpty()) {
            var known = new TreeSet<String>();
            region.parties().stream()
                    .map(Party::id)
                    .filter(candidate -> candidate != null)
                    .forEach(known::add);
            node.mistake("the region has no party '%s'; allowed: %s", id, String.join(", ", known));
        }
        return party.orElse(null);
    }

    @Nullable private ClusterId ownerId(YamlMap map) {
        var node = map.require("id");
        var id = node.map(YamlNode::asClusterId).orElse(null);
        if (id == null) {
            return null;
        }
        if (!OWNER_ID.matcher(id.value()).matches()) {
            node.get()
                    .mistake(
                            "'%s' cannot begin a case number; allowed: 2 to 12 letters (a-z, A-Z), the first a small"
                                    + " one",
                            id);
            return null;
        }
        draft.declareOwner(id, node.get().place());
        return id;
    }

    private static void reportRepeated(YamlMap map, String key, List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream()
                .filter(id -> id != null && !seen.add(id))
                .forEach(id -> map.find(key).orElseThrow().mistake("'%s' stands here twice in %s", id, key));
    }
}

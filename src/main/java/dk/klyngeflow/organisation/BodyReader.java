package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Reads bodies: what a body leaves out comes from its template, and after that from the file's defaults. */
final class BodyReader {

    /** What bodies may share; all but a body's identity. */
    static final Set<String> SHARED_KEYS = Set.of(
            "level",
            "name",
            "shortName",
            "validFrom",
            "validTo",
            "successor",
            "chairs",
            "seats",
            "remit",
            "meetings",
            "deadlines",
            "agendaOrder",
            "publishing",
            "minutesStyle",
            "minutesApproval",
            "meetingChair",
            "competence",
            "upward",
            "regional",
            "exclusions",
            "adHoc",
            "charterRequired",
            "reports",
            "agendaQualifiedBy");

    private static final Set<String> BODY_KEYS =
            Stream.concat(SHARED_KEYS.stream(), Stream.of("id", "template")).collect(Collectors.toUnmodifiableSet());

    private static final Level[] REGIONAL_LEVELS = {
        Level.REGIONAL_THEME_GROUP, Level.REGIONAL_STEERING, Level.REGIONAL_POLITICAL, Level.NETWORK
    };
    private static final Level[] LOCAL_LEVELS = {
        Level.OPERATIONS, Level.THEME_GROUP, Level.STRATEGIC, Level.POLITICAL, Level.NETWORK
    };

    private final Draft draft;
    private final Map<String, YamlMap> templates;
    private final Set<String> usedTemplates = new HashSet<>();

    @Nullable private final YamlMap defaults;

    BodyReader(Draft draft, Map<String, YamlMap> templates, @Nullable YamlMap defaults) {
        this.draft = draft;
        this.templates = templates;
        this.defaults = defaults;
    }

    void readRegional(YamlNode node, @Nullable ClusterId region) {
        read(node, region, REGIONAL_LEVELS);
    }

    void readLocal(YamlNode node, @Nullable ClusterId cluster) {
        read(node, cluster, LOCAL_LEVELS);
    }

    void reportUnusedTemplates() {
        templates.forEach((name, template) -> {
            if (!usedTemplates.contains(name)) {
                template.mistake("no body uses the template '%s'", name);
            }
        });
    }

    private void read(YamlNode node, @Nullable ClusterId owner, Level[] levels) {
        var own = node.asMap(BODY_KEYS);
        var map = layered(own);
        var id = id(own, owner);
        var rules = new BodyRulesReader(draft, id);
        var chairs = rules.chairs(map);
        var deadlines = rules.deadlines(map);
        var body = new Body(
                id,
                owner,
                map.required("level", level -> level.asEnum(levels)),
                map.text("name"),
                map.text("shortName"),
                map.required("validFrom", YamlNode::asDate),
                map.optional("validTo", YamlNode::asDate),
                rules.reference(map.find("successor"), Reference.Kind.SUCCESSOR),
                chairs,
                rules.seats(map),
                rules.remit(map),
                rules.meetings(map),
                deadlines,
                rules.agendaOrder(map),
                rules.publishing(map),
                rules.minutesStyle(map),
                rules.minutesApproval(map, deadlines.objection().isPresent(), !chairs.isEmpty()),
                rules.meetingChair(map),
                rules.competence(map),
                rules.escalation(map.find("upward"), Reference.Kind.UPWARD),
                rules.escalation(map.find("regional"), Reference.Kind.REGIONAL),
                rules.exclusions(map),
                rules.adHoc(map),
                rules.charterRequired(map),
                new ReportDutyReader(rules).read(map),
                rules.agendaQualification(map));
        checkDates(body, map);
        checkNetwork(body, map);
        if (id != null) {
            draft.add(body, own.place());
        }
    }

    private YamlMap layered(YamlMap own) {
        var map = own;
        var template = own.find("template").flatMap(this::template);
        if (template.isPresent()) {
            map = map.over(template.get());
        }
        return defaults == null ? map : map.over(defaults);
    }

    private Optional<YamlMap> template(YamlNode node) {
        var name = node.asText();
        if (name == null) {
            return Optional.empty();
        }
        usedTemplates.add(name);
        var template = Optional.ofNullable(templates.get(name));
        if (template.isEmpty()) {
            node.mistake(
                    "there is no template '%s'; allowed: %s",
                    name, String.join(", ", new TreeSet<>(templates.keySet())));
        }
        return template;
    }

    /** The owner's id in front keeps the groups of two clusters apart, and shows a case's owner to operators. */
    @Nullable private static BodyId id(YamlMap own, @Nullable ClusterId owner) {
        var node = own.require("id");
        var id = node.map(YamlNode::asBodyId).orElse(null);
        if (id != null && owner != null && !id.value().matches(owner.value() + "[A-Z].*")) {
            node.get()
                    .mistake(
                            "'%s' does not show whose body it is; allowed: '%s' and a name with a capital letter",
                            id, owner);
        }
        return id;
    }

    private static void checkDates(Body body, YamlMap map) {
        var from = body.validFrom();
        var to = body.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            map.require("validTo")
                    .orElseThrow()
                    .mistake(
                            "'%s' ends on %s, before it begins; allowed: %s or later, or no validTo",
                            body.id(), to, from);
        }
        if (body.successor() != null && map.find("validTo").isEmpty()) {
            map.require("successor")
                    .orElseThrow()
                    .mistake("'%s' has a successor and no end; allowed: a successor together with validTo", body.id());
        }
    }

    private static void checkNetwork(Body body, YamlMap map) {
        if (body.level() != Level.NETWORK) {
            return;
        }
        Stream.of("upward", "regional", "competence")
                .flatMap(key -> map.find(key).stream())
                .forEach(node -> node.mistake(
                        "'%s' is a network, which neither decides nor escalates (R-182); allowed: nothing", body.id()));
    }
}

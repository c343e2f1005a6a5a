package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.deadlines.YearlyDay;
import dk.klyngeflow.organisation.ReportDuty.Kind;
import dk.klyngeflow.organisation.ReportDuty.Section;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** Reads what a body owes another one: each report has a receiver, and either a day of every year or one day. */
final class ReportDutyReader {

    private static final Set<String> KEYS = Set.of(
            "code", "kind", "title", "to", "due", "on", "presentFrom", "presentTo", "strictness", "rule", "sections");
    private static final Set<String> SECTION_KEYS = Set.of("heading", "rule");
    private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final String A_DAY = "a day of every year as MM-dd, such as 12-01";

    private final BodyRulesReader rules;

    ReportDutyReader(BodyRulesReader rules) {
        this.rules = rules;
    }

    List<ReportDuty> read(YamlMap body) {
        var codes = new HashSet<String>();
        return body.list("reports", node -> duty(node.asMap(KEYS), codes));
    }

    private ReportDuty duty(YamlMap map, Set<String> codes) {
        var code = map.required("code", YamlNode::asPlainId);
        if (code != null && !codes.add(code)) {
            map.mistake("the report '%s' stands here twice; allowed: a code of its own", code);
        }
        if (map.has("due") == map.has("on")) {
            map.mistake("the report '%s' has no day, or two; allowed: either 'due' (every year) or 'on' (once)", code);
        }
        var kind = map.required("kind", node -> node.asEnum(Kind.class));
        return new ReportDuty(
                code,
                kind,
                map.text("title"),
                rules.reference(map.require("to"), Reference.Kind.REPORT),
                map.optional("due", ReportDutyReader::yearly),
                map.optional("on", YamlNode::asDate),
                presented(map, code),
                map.required("strictness", node -> node.asEnum(Strictness.class)),
                map.text("rule"),
                map.list("sections", ReportDutyReader::section));
    }

    @Nullable private static YearlyDay yearly(YamlNode node) {
        var text = node.asWord(DAY, A_DAY);
        try {
            return text == null ? null : YearlyDay.parse(text);
        } catch (IllegalArgumentException noDay) {
            node.mistake("'%s' is no day; allowed: %s", text, A_DAY);
            return null;
        }
    }

    /** Only what is due once can have days of its own on which it is presented. */
    @Nullable private static Validity presented(YamlMap map, @Nullable String code) {
        var from = map.optional("presentFrom", YamlNode::asDate);
        var to = map.optional("presentTo", YamlNode::asDate);
        if (from == null && to == null) {
            return null;
        }
        var on = map.optional("on", YamlNode::asDate);
        if (from == null || to == null || to.isBefore(from) || on == null || !from.isAfter(on)) {
            map.mistake(
                    "the report '%s' cannot be presented from %s to %s; allowed: two days in order, after the day in 'on'",
                    code, from, to);
            return null;
        }
        return new Validity(from, to);
    }

    private static Section section(YamlNode node) {
        var map = node.asMap(SECTION_KEYS);
        return new Section(map.text("heading"), map.text("rule"));
    }
}

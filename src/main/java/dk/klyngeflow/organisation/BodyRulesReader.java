package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.Deadline;
import dk.klyngeflow.deadlines.DeadlineProfile;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.lang.Nullable;

/** Reads the rules of one body. Where a body says nothing, nothing binds it. */
final class BodyRulesReader {

    private static final Set<String> CHAIR_KEYS = Set.of("code", "label", "sector", "rule");
    private static final Set<String> SEAT_KEYS = Set.of(
            "code",
            "label",
            "sector",
            "min",
            "max",
            "perMunicipality",
            "within",
            "counted",
            "strictness",
            "rule",
            "exOfficio");
    private static final Set<String> REMIT_KEYS = Set.of("kind", "text", "strictness", "rule");
    private static final Set<String> EX_OFFICIO_KEYS = Set.of("body", "chair");
    private static final Set<String> MEETING_KEYS =
            Set.of("min", "max", "strictness", "jointWith", "jointMeetings", "rule");
    private static final Set<String> DEADLINE_KEYS = Set.of("items", "agenda", "minutes", "objection");
    private static final Set<String> ONE_DEADLINE_KEYS = Set.of("workingDays", "strictness", "rule");
    private static final Set<String> RULED_KEYS = Set.of("value", "strictness", "rule");
    private static final Set<String> PUBLISHING_KEYS = Set.of("agenda", "minutes", "strictness", "rule");
    private static final Set<String> COMPETENCE_KEYS = Set.of("memberMandateOnly", "rule", "delegations");
    private static final Set<String> DELEGATION_KEYS = Set.of("subject", "maxKroner", "decision", "rule");
    private static final Set<String> ESCALATION_KEYS = Set.of("to", "rule");
    private static final Set<String> EXCLUSION_KEYS = Set.of("subject", "refersTo", "strictness", "rule");
    private static final Set<String> QUALIFICATION_KEYS = Set.of("level", "workingDays", "strictness", "rule");
    private static final Set<String> AD_HOC_KEYS = Set.of("purpose", "answer", "approvedBy", "rule");

    private static final int MOST_SEATS = 100;
    private static final int MOST_MEETINGS = 52;
    private static final int MOST_WORKING_DAYS = 250;
    private static final int MOST_KRONER = 1_000_000_000;

    private final Draft draft;

    @Nullable private final BodyId body;

    BodyRulesReader(Draft draft, @Nullable BodyId body) {
        this.draft = draft;
        this.body = body;
    }

    /** The body named there; whether it exists is known only when all files have been read. */
    @Nullable BodyId reference(Optional<YamlNode> node, Reference.Kind kind) {
        var to = node.map(YamlNode::asBodyId).orElse(null);
        if (to != null && body != null) {
            draft.refer(new Reference(kind, body, to, node.get().place()));
        }
        return to;
    }

    @Nullable Escalation escalation(Optional<YamlNode> node, Reference.Kind kind) {
        return node.map(value -> value.asMap(ESCALATION_KEYS))
                .map(map -> new Escalation(reference(map.require("to"), kind), rule(map)))
                .orElse(null);
    }

    List<ChairSeat> chairs(YamlMap bodyMap) {
        var codes = new HashSet<String>();
        return bodyMap.requiredList("chairs", node -> {
            var map = node.asMap(CHAIR_KEYS);
            return new ChairSeat(code(map, codes), map.text("label"), sector(map), rule(map));
        });
    }

    List<Seat> seats(YamlMap bodyMap) {
        var codes = new HashSet<String>();
        var seats = bodyMap.requiredList("seats", node -> seat(node.asMap(SEAT_KEYS), codes));
        bodyMap.find("seats")
                .map(YamlNode::asList)
                .orElse(List.of())
                .forEach(node -> node.asMap(SEAT_KEYS).find("within").ifPresent(within -> checkWithin(within, codes)));
        return seats;
    }

    /** In words; one line for each rule. */
    List<Remit> remit(YamlMap bodyMap) {
        var rules = new HashSet<String>();
        return bodyMap.list("remit", node -> {
            var map = node.asMap(REMIT_KEYS);
            var rule = rule(map);
            if (rule != null && !rules.add(rule)) {
                node.mistake("the rule '%s' stands here twice; allowed: one line for each rule", rule);
            }
            return new Remit(
                    map.required("kind", value -> value.asEnum(Remit.Kind.class)),
                    map.text("text"),
                    map.optional("strictness", value -> value.asEnum(Strictness.class)),
                    rule);
        });
    }

    private Seat seat(YamlMap map, Set<String> codes) {
        var min = map.required("min", node -> node.asNumber(0, MOST_SEATS));
        var max = map.optional("max", node -> node.asNumber(1, MOST_SEATS));
        checkOrder(map, min, max);
        return new Seat(
                code(map, codes),
                map.text("label"),
                sector(map),
                min == null ? 0 : min,
                max,
                map.yesOrNo("perMunicipality", false),
                map.optional("within", YamlNode::asPlainId),
                map.yesOrNo("counted", true),
                strictness(map),
                rule(map),
                map.list("exOfficio", this::exOfficio));
    }

    private ExOfficio exOfficio(YamlNode node) {
        var map = node.asMap(EX_OFFICIO_KEYS);
        return new ExOfficio(
                reference(map.require("body"), Reference.Kind.EX_OFFICIO), map.required("chair", YamlNode::asPlainId));
    }

    MeetingsPerYear meetings(YamlMap bodyMap) {
        return bodyMap.find("meetings")
                .map(node -> meetings(node.asMap(MEETING_KEYS), node))
                .orElse(MeetingsPerYear.NOT_GIVEN);
    }

    private MeetingsPerYear meetings(YamlMap map, YamlNode node) {
        var min = map.optional("min", value -> value.asNumber(0, MOST_MEETINGS));
        var max = map.optional("max", value -> value.asNumber(1, MOST_MEETINGS));
        checkOrder(map, min, max);
        if (map.find("jointWith").isPresent() != map.find("jointMeetings").isPresent()) {
            node.mistake("joint meetings are said by halves; allowed: jointWith and jointMeetings, or neither");
        }
        return new MeetingsPerYear(
                min,
                max,
                strictness(map),
                reference(map.find("jointWith"), Reference.Kind.JOINT_MEETINGS),
                map.number("jointMeetings", 1, MOST_MEETINGS, 0),
                rule(map));
    }

    /** Each of the four comes from the nearest that has it, so a body with deadlines of its own keeps the common cut-off. */
    DeadlineProfile deadlines(YamlMap bodyMap) {
        return bodyMap.findInAll("deadlines")
                .map(node -> node.asMap(DEADLINE_KEYS))
                .reduce(YamlMap::over)
                .map(map -> new DeadlineProfile(
                        deadline(map, "items"),
                        deadline(map, "agenda"),
                        deadline(map, "minutes"),
                        deadline(map, "objection")))
                .orElse(DeadlineProfile.NONE);
    }

    @Nullable private static Deadline deadline(YamlMap deadlines, String which) {
        return deadlines.optional(which, node -> {
            var map = node.asMap(ONE_DEADLINE_KEYS);
            var days = map.required("workingDays", value -> value.asNumber(1, MOST_WORKING_DAYS));
            return new Deadline(days == null ? 0 : days, strictness(map), rule(map));
        });
    }

    Ruled<AgendaOrder> agendaOrder(YamlMap bodyMap) {
        return ruled(bodyMap, "agendaOrder", node -> node.asEnum(AgendaOrder.class), AgendaOrder.AS_COLLECTED);
    }

    Ruled<MinutesStyle> minutesStyle(YamlMap bodyMap) {
        return ruled(bodyMap, "minutesStyle", node -> node.asEnum(MinutesStyle.class), MinutesStyle.WITH_NARRATIVE);
    }

    /** Silence approves where the body has adopted a window for objections, and only there (R-140, C-10). */
    Ruled<MinutesApproval> minutesApproval(YamlMap bodyMap, boolean window, boolean chairs) {
        var habit = window ? MinutesApproval.TACIT : chairs ? MinutesApproval.CHAIRS : MinutesApproval.NEXT_MEETING;
        return ruled(bodyMap, "minutesApproval", node -> minutesApproval(node, window, chairs), habit);
    }

    @Nullable private static MinutesApproval minutesApproval(YamlNode node, boolean window, boolean chairs) {
        var way = node.asEnum(MinutesApproval.class);
        if (way == MinutesApproval.TACIT && !window) {
            node.mistake("silence approves only within a window; allowed: TACIT together with deadlines.objection");
        } else if (way != null && way != MinutesApproval.TACIT && window) {
            node.mistake("the body has adopted deadlines.objection, whose silence approves; allowed: TACIT");
        } else if (way == MinutesApproval.CHAIRS && !chairs) {
            node.mistake("the body has no chairs who could approve; allowed: NEXT_MEETING, WRITTEN_HEARING");
        }
        return way;
    }

    Ruled<MeetingChairRule> meetingChair(YamlMap bodyMap) {
        return ruled(
                bodyMap,
                "meetingChair",
                node -> node.asEnum(MeetingChairRule.class),
                MeetingChairRule.ONE_OF_THE_CHAIRS);
    }

    Ruled<Boolean> charterRequired(YamlMap bodyMap) {
        return ruled(bodyMap, "charterRequired", YamlNode::asYesOrNo, false);
    }

    @Nullable AgendaQualification agendaQualification(YamlMap bodyMap) {
        return bodyMap.optional("agendaQualifiedBy", node -> {
            var map = node.asMap(QUALIFICATION_KEYS);
            return new AgendaQualification(
                    map.required("level", level -> level.asEnum(Level.OPERATIONS, Level.THEME_GROUP, Level.STRATEGIC)),
                    map.number("workingDays", 1, MOST_WORKING_DAYS, 5),
                    strictness(map),
                    rule(map));
        });
    }

    private static <T> Ruled<T> ruled(YamlMap bodyMap, String key, Function<YamlNode, T> as, T habit) {
        return bodyMap.find(key)
                .map(node -> node.asMap(RULED_KEYS))
                .map(map -> new Ruled<>(map.required("value", as), strictness(map), rule(map)))
                .orElse(Ruled.unlessSaid(habit));
    }

    Publishing publishing(YamlMap bodyMap) {
        return bodyMap.find("publishing")
                .map(node -> node.asMap(PUBLISHING_KEYS))
                .map(map -> new Publishing(
                        map.yesOrNo("agenda", false), map.yesOrNo("minutes", false), strictness(map), rule(map)))
                .orElse(Publishing.NONE);
    }

    Competence competence(YamlMap bodyMap) {
        return bodyMap.find("competence")
                .map(node -> competenceOf(node.asMap(COMPETENCE_KEYS)))
                .orElse(Competence.NOTHING_SAID);
    }

    private static Competence competenceOf(YamlMap map) {
        var memberMandateOnly = map.yesOrNo("memberMandateOnly", false);
        var rule = memberMandateOnly ? rule(map) : map.optional("rule", YamlNode::asText);
        return new Competence(memberMandateOnly, rule, map.list("delegations", BodyRulesReader::delegation));
    }

    private static Competence.Delegation delegation(YamlNode node) {
        var map = node.asMap(DELEGATION_KEYS);
        var kroner = map.optional("maxKroner", value -> value.asNumber(1, MOST_KRONER));
        return new Competence.Delegation(
                map.required("subject", value -> value.asEnum(Subject.class)),
                kroner == null ? null : Money.ofKroner(kroner),
                map.text("decision"),
                rule(map));
    }

    List<Exclusion> exclusions(YamlMap bodyMap) {
        return bodyMap.list("exclusions", node -> {
            var map = node.asMap(EXCLUSION_KEYS);
            return new Exclusion(
                    map.required("subject", value -> value.asEnum(Subject.class)),
                    reference(map.require("refersTo"), Reference.Kind.EXCLUSION),
                    strictness(map),
                    rule(map));
        });
    }

    List<AdHocAuthority> adHoc(YamlMap bodyMap) {
        var purposes = new HashSet<AdHocAuthority.Purpose>();
        return bodyMap.list("adHoc", node -> {
            var map = node.asMap(AD_HOC_KEYS);
            var purpose = map.required("purpose", value -> value.asEnum(AdHocAuthority.Purpose.class));
            if (purpose != null && !purposes.add(purpose)) {
                node.mistake("the purpose %s stands here twice; allowed: one answer for each purpose", purpose);
            }
            var answer = map.required("answer", value -> value.asEnum(AdHocAuthority.Answer.class));
            var approvedBy = reference(map.find("approvedBy"), Reference.Kind.APPROVAL);
            var needsApproval = answer == AdHocAuthority.Answer.NEEDS_APPROVAL;
            if (answer != null && needsApproval != map.find("approvedBy").isPresent()) {
                node.mistake(
                        "%s and approvedBy do not fit; allowed: approvedBy together with NEEDS_APPROVAL only", answer);
            }
            return new AdHocAuthority(purpose, answer, approvedBy, rule(map));
        });
    }

    @Nullable private static Strictness strictness(YamlMap map) {
        return map.required("strictness", node -> node.asEnum(Strictness.class));
    }

    /** Who says so: an R-id of the rule book, or a document of the cluster's own. */
    @Nullable private static String rule(YamlMap map) {
        return map.text("rule");
    }

    @Nullable private static Sector sector(YamlMap map) {
        return map.required("sector", node -> node.asEnum(Sector.class));
    }

    @Nullable private static String code(YamlMap map, Set<String> codes) {
        var code = map.required("code", YamlNode::asPlainId);
        if (code != null && !codes.add(code)) {
            map.mistake("the code '%s' stands here twice; allowed: a code of its own", code);
        }
        return code;
    }

    private static void checkWithin(YamlNode within, Set<String> codes) {
        var code = within.asPlainId();
        if (code != null && !codes.contains(code)) {
            within.mistake("the body has no seat '%s'; allowed: %s", code, String.join(", ", new TreeSet<>(codes)));
        }
    }

    private static void checkOrder(YamlMap map, @Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null && max < min) {
            map.find("max").orElseThrow().mistake("max is %d and min is %d; allowed: max not below min", max, min);
        }
    }
}

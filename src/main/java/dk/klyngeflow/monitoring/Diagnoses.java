package dk.klyngeflow.monitoring;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why cases do not move. Reads only, in a handful of statements whatever the number of cases, and blocks nobody. Who may
 * know is the caller's business: nothing is checked here.
 */
@Component
@Transactional(readOnly = true)
public class Diagnoses {

    /** More reasons than one case can sensibly have. */
    private static final int MANY = 100;

    private final Map<StuckKind, StuckRule> rules;
    private final JdbcClient db;
    private final Moment moment;
    private final CaseState states;
    private final Names names;

    Diagnoses(List<StuckRule> rules, JdbcClient db, Moment moment, CaseState states, Names names) {
        this.rules = byKind(rules);
        this.db = db;
        this.moment = moment;
        this.states = states;
        this.names = names;
    }

    /** Why the case does not move; empty where nothing holds it up. */
    public Optional<Diagnosis> of(CaseNumber number) {
        return ofKey(number.value());
    }

    /** The process instance in which the case waits; empty where none runs. */
    public Optional<String> instanceOf(CaseNumber number) {
        return Optional.ofNullable(states.of(Set.of(number.value())).get(number.value()))
                .flatMap(CaseState.State::instance);
    }

    /** Why it does not move, by the business key of a case's, a meeting's or a fund year's processes. */
    public Optional<Diagnosis> ofKey(String key) {
        return find(Scope.ofKey(key), MANY).stream().findFirst();
    }

    /** What is stuck at these bodies, the most pressing kind first and within it the oldest. At most {@code limit} findings. */
    public List<Diagnosis> ofBodies(Collection<BodyId> bodies, int limit) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        var ids = bodies.stream().map(BodyId::value).collect(Collectors.toSet());
        return find(new Scope(EnumSet.allOf(StuckKind.class), null, Set.of(), ids), limit);
    }

    /** The same for clusters, or regions for their own bodies. */
    public List<Diagnosis> ofClusters(Collection<ClusterId> clusters, int limit) {
        return ofClusters(clusters, EnumSet.allOf(StuckKind.class), limit);
    }

    /** The same, of these kinds only. */
    public List<Diagnosis> ofClusters(Collection<ClusterId> clusters, Set<StuckKind> kinds, int limit) {
        if (clusters.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        var ids = clusters.stream().map(ClusterId::value).collect(Collectors.toSet());
        return find(new Scope(kinds, null, ids, Set.of()), limit);
    }

    /** How many cases are stuck, by kind, cluster and body; what there is none of is left out. */
    public List<StuckCount> counts() {
        return count(Scope.EVERYTHING);
    }

    private List<StuckCount> count(Scope scope) {
        return db
                .sql(union(scope, (rule, within) -> rule.sql().counted(rule.kind(), within)))
                .params(moment.parameters(scope))
                .query((row, i) -> new StuckCount(
                        StuckKind.valueOf(row.getString("kind")),
                        new ClusterId(row.getString("cluster_id")),
                        Optional.ofNullable(row.getString("body_id")).map(BodyId::new),
                        row.getLong("cases")))
                .list()
                .stream()
                .sorted(Comparator.comparing(StuckCount::kind)
                        .thenComparing(count -> count.cluster().value()))
                .toList();
    }

    private List<Diagnosis> find(Scope scope, int limit) {
        var rows = db.sql("select * from ("
                        + union(scope, (rule, within) -> rule.sql().rows(rule.kind(), within)) + ") found order by "
                        + pressing() + ", since, business_key fetch first " + limit + " rows only")
                .params(moment.parameters(scope))
                .query(StuckRow::of)
                .list();
        var byKey =
                rows.stream().collect(Collectors.groupingBy(StuckRow::key, LinkedHashMap::new, Collectors.toList()));
        var open = states.of(byKey.keySet());
        return byKey.values().stream()
                .map(found -> diagnosis(found, open.getOrDefault(found.get(0).key(), CaseState.State.NOTHING)))
                .toList();
    }

    private Diagnosis diagnosis(List<StuckRow> rows, CaseState.State state) {
        var first = rows.get(0);
        var texts = new Texts(names, state.waiting().stream().collect(Collectors.toMap(Waiting::task, task -> task)));
        return new Diagnosis(
                first.key(),
                Optional.ofNullable(first.instance()).or(state::instance),
                new ClusterId(first.cluster()),
                Optional.ofNullable(first.body()).map(BodyId::new),
                rows.stream().map(row -> finding(row, state, texts)).toList(),
                state.waiting());
    }

    private Finding finding(StuckRow row, CaseState.State state, Texts texts) {
        var rule = rules.get(row.kind());
        return new Finding(
                row.kind(),
                rule.since(row, texts),
                Optional.ofNullable(row.about()).orElse(""),
                rule.sentence(row, texts),
                row.kind().steps().stream()
                        .filter(step -> isOpen(step, row, state, texts))
                        .toList(),
                rule.retry(row));
    }

    private static boolean isOpen(Step step, StuckRow row, CaseState.State state, Texts texts) {
        return switch (step) {
            case WITHDRAW -> state.withdrawable();
            case MOVE_MEETING -> state.placed();
            case HAND_OVER -> !texts.successorOf(row.body()).isEmpty();
            case ASSIGN, DO_TASK -> !state.waiting().isEmpty();
            default -> true;
        };
    }

    private interface Part {
        String of(StuckRule rule, Scope scope);
    }

    private String union(Scope scope, Part part) {
        return scope.kinds().stream()
                .sorted()
                .map(rules::get)
                .map(rule -> part.of(rule, scope))
                .collect(Collectors.joining(" union all "));
    }

    /** The kinds' own order, in SQL. */
    private static String pressing() {
        return java.util.Arrays.stream(StuckKind.values())
                .map(kind -> "when '" + kind.name() + "' then " + kind.ordinal())
                .collect(Collectors.joining(" ", "case kind ", " end"));
    }

    private static Map<StuckKind, StuckRule> byKind(List<StuckRule> rules) {
        var byKind = new EnumMap<StuckKind, StuckRule>(StuckKind.class);
        rules.forEach(rule -> byKind.merge(rule.kind(), rule, (one, other) -> {
            throw new IllegalStateException("two rules for " + rule.kind());
        }));
        if (byKind.size() < StuckKind.values().length) {
            throw new IllegalStateException("rules for these kinds only: " + byKind.keySet());
        }
        return byKind;
    }
}

package dk.klyngeflow.monitoring;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a rule finds its cases: the rows of one query over all of them, and what the common columns are in it. The same query
 * counts, lists and looks at one case, so a diagnosis costs the same few statements whatever the number of cases.
 */
final class StuckSql {

    /** What a rule can tell of a case; the first five it must. */
    enum Column {
        BUSINESS_KEY("varchar"),
        CLUSTER_ID("varchar"),
        BODY_ID("varchar"),
        SINCE("timestamp"),
        /** Names what a step is done to. */
        ABOUT("varchar"),
        INSTANCE("varchar"),
        /** A task's name, an activity's id, an address. */
        WHAT("varchar"),
        /** The process definition that an activity belongs to. */
        MODEL("varchar"),
        WORDS("varchar"),
        /** A job's configuration: it tells what a new try would do. */
        HANDLER("varchar"),
        AMOUNT("bigint"),
        UNTIL("timestamp");

        private final String type;

        Column(String type) {
            this.type = type;
        }
    }

    /** Joins a process instance {@code p} to the case {@code f} or the meeting {@code m} that it works on. */
    static final String OWNER = """
         left join case_file f on f.case_number = p.business_key_
         left join meeting m on m.id = case
             when p.business_key_ like 'moede-%' then cast(substring(p.business_key_ from 7) as bigint)
             when p.business_key_ like 'referat-%' then cast(substring(p.business_key_ from 9) as bigint) end
        """;

    static final String BODY_OF_OWNER = "coalesce(f.body_id, m.body_id)";

    private final Map<Column, String> columns = new EnumMap<>(Column.class);
    private final String from;

    private StuckSql(String from) {
        this.from = from;
    }

    /** @param from tables and condition: {@code act_ru_task t where ...} */
    static StuckSql from(String from) {
        return new StuckSql(from);
    }

    StuckSql with(Column column, String expression) {
        columns.put(column, expression);
        return this;
    }

    /** The whole rows. */
    String rows(StuckKind kind, Scope scope) {
        return "select " + kindColumn(kind) + ", "
                + Map.copyOf(allColumns()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(column -> column.getValue() + " as "
                                + column.getKey().name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + " from " + from + within(scope);
    }

    /** What counting needs, and nothing that costs. */
    String counted(StuckKind kind, Scope scope) {
        return "select %s, %s as cluster_id, %s as body_id, count(distinct %s) as cases from %s%s group by %s, %s"
                .formatted(
                        kindColumn(kind),
                        of(Column.CLUSTER_ID),
                        of(Column.BODY_ID),
                        of(Column.BUSINESS_KEY),
                        from,
                        within(scope),
                        of(Column.CLUSTER_ID),
                        of(Column.BODY_ID));
    }

    private static String kindColumn(StuckKind kind) {
        return "'" + kind.name() + "' as kind";
    }

    private Map<Column, String> allColumns() {
        var all = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            all.put(column, of(column));
        }
        return all;
    }

    private String of(Column column) {
        return columns.getOrDefault(column, "cast(null as " + column.type + ")");
    }

    private String within(Scope scope) {
        return (scope.key() == null ? "" : " and " + of(Column.BUSINESS_KEY) + " = :key")
                + (scope.clusters().isEmpty() ? "" : " and " + of(Column.CLUSTER_ID) + " in (:clusters)")
                + (scope.bodies().isEmpty() ? "" : " and " + of(Column.BODY_ID) + " in (:bodies)");
    }
}

package dk.klyngeflow.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.springframework.lang.Nullable;

/** What a rule found of one case; columns as {@link StuckSql.Column} names them. */
record StuckRow(
        StuckKind kind,
        String key,
        @Nullable String instance,
        String cluster,
        @Nullable String body,
        LocalDateTime since,
        @Nullable String about,
        @Nullable String what,
        @Nullable String model,
        @Nullable String words,
        @Nullable String handler,
        long amount,
        @Nullable LocalDateTime until) {

    static StuckRow of(ResultSet row, int ignored) throws SQLException {
        return new StuckRow(
                StuckKind.valueOf(row.getString("kind")),
                row.getString("business_key"),
                row.getString("instance"),
                row.getString("cluster_id"),
                row.getString("body_id"),
                row.getObject("since", LocalDateTime.class),
                row.getString("about"),
                row.getString("what"),
                row.getString("model"),
                row.getString("words"),
                row.getString("handler"),
                row.getLong("amount"),
                row.getObject("until", LocalDateTime.class));
    }
}

package dk.klyngeflow.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Everything that is stored, table by table, the engine's tables too: what a refused step must leave as it was. Without who is
 * signed in at the moment, which each click renews and half an hour forgets, and without whose turn a nightly job is.
 */
@Component
public class Stored {

    private static final List<String> PASSING = List.of("flyway", "identity_session", "schedule_lock");

    private final JdbcTemplate db;

    Stored(DataSource dataSource) {
        this.db = new JdbcTemplate(dataSource);
    }

    /** Each table's name, with the number of its rows and a fingerprint of what stands in them. */
    public Map<String, String> now() {
        var stored = new TreeMap<String, String>();
        for (var table : tables()) {
            var rows = db.queryForList("select * from " + table).stream()
                    .map(row -> row.values().stream()
                            .map(Stored::fingerprint)
                            .toList()
                            .hashCode())
                    .sorted()
                    .toList();
            stored.put(table, rows.size() + " rows #" + rows.hashCode());
        }
        return stored;
    }

    /** The columns in which {@code text} stands somewhere, as {@code table.column}. */
    public List<String> columnsWith(String text) {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            for (var row : db.queryForList("select * from " + table)) {
                row.forEach((column, value) -> {
                    if (text(value).contains(text)) {
                        found.add((table + "." + column).toLowerCase());
                    }
                });
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private List<String> tables() {
        return db.execute((ConnectionCallback<List<String>>) Stored::tables);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (PASSING.stream().noneMatch(name.toLowerCase()::startsWith)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Object fingerprint(Object value) {
        return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : text(value);
    }

    private static String text(Object value) {
        try {
            if (value instanceof byte[] bytes) {
                return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            }
            if (value instanceof java.sql.Clob clob) {
                return clob.getSubString(1, (int) clob.length());
            }
            if (value instanceof java.sql.Blob blob) {
                return new String(blob.getBytes(1, (int) blob.length()), java.nio.charset.StandardCharsets.UTF_8);
            }
            return String.valueOf(value);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

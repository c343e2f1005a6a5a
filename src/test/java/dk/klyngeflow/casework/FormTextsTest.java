package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type stays in our tables: none of it is left in any table of the engine, history included. */
@OnH2
class FormTextsTest {

    private static final String MARK = "Kongeligt-fortroligt-4711";

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient db;

    @Test
    void nothingThatWasTypedIsLeftInTheEngine() throws SQLException {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        aCaseWithTheMarkInEveryText();

        assertThat(placesOf("CASE_")).as("the search finds what is there").isNotEmpty();
        assertThat(placesOf("ACT_")).isEmpty();
    }

    private void aCaseWithTheMarkInEveryText() {
        var meeting = play.plan("njVestDriftsforum", LocalDate.of(2026, 4, 15));
        var number = play.raise("njVestDriftsforum", Map.of("description", MARK, "dataBasis", MARK, "proposal", MARK));
        play.submit(number, "userTask_qualifyCase", Map.of("nextStep", "RETURN", "reason", MARK));
        play.submit(number, "userTask_reworkCase", Map.of("title", "Ventetid", "description", MARK, "reply", MARK));
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep",
                        "REVIEW",
                        "reviewGroups",
                        List.of("njVestDriftsforumMedlem"),
                        "reviewQuestion",
                        MARK));
        play.submit(number, "userTask_reviewCase", Map.of("statement", MARK));
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of("nextStep", "PLACE", "verb", "APPROVES", "recommendation", MARK, "withinCompetence", "YES"));
        play.hold(meeting);
        play.submit(
                number,
                "userTask_decideCase",
                Map.of("outcome", Outcome.APPROVED.name(), "words", MARK, "followUp", MARK));
    }

    private List<String> placesOf(String prefix) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = dataSource.getConnection()) {
            var columns = connection.getMetaData().getColumns(null, null, null, null);
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME");
                if (table.toUpperCase().startsWith(prefix) && holdsMark(table, columns.getString("COLUMN_NAME"))) {
                    places.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        return places;
    }

    private boolean holdsMark(String table, String column) {
        return db.sql("select " + column + " from " + table).query((row, i) -> textOf(row.getObject(1))).list().stream()
                .anyMatch(text -> text.contains(MARK));
    }

    private static String textOf(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}

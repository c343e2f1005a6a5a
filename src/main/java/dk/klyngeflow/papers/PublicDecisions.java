package dk.klyngeflow.papers;

import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided, over all published minutes: found by the beginnings of its words, latest first. Made for a million
 * decisions on either database: a rare word leads to its decisions, words that stand nearly everywhere are looked up decision
 * by decision from the latest on. Joins the caller's transaction.
 */
@Service
@Transactional
public class PublicDecisions {

    /** From so many places on, a word is looked up in the decisions instead of the decisions by the word. */
    private static final int COMMON = 20_000;

    private static final int MOST_WORDS = 8;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    PublicDecisions(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /**
     * The decisions that have a word beginning with each word of the text.
     *
     * @param text empty for all; words after the eighth are not looked at
     * @param body whose decisions; null for all
     * @param skip how many have been seen already
     */
    @Transactional(readOnly = true)
    public List<PublicDecision> find(String text, @Nullable BodyId body, int skip, int limit) {
        var words = SearchWords.of(text).stream().limit(MOST_WORDS).toList();
        var places = new HashMap<String, Integer>();
        words.forEach(word -> places.put(word, places(word)));
        var byRarity = words.stream().sorted(Comparator.comparing(places::get)).toList();
        boolean isFoundByWord = !byRarity.isEmpty() && places.get(byRarity.get(0)) <= COMMON;

        var conditions = IntStream.range(0, byRarity.size())
                .mapToObj(i -> (i == 0 && isFoundByWord
                                ? "d.id in (select w.decision_id from paper_decision_word w where %s)"
                                : "exists (select 1 from paper_decision_word w where w.decision_id = d.id and %s)")
                        .formatted("w.word >= :from%1$d and w.word < :to%1$d".formatted(i)))
                .collect(Collectors.toList());
        if (body != null) {
            conditions.add("d.body_id = :body");
        }
        var statement = db.sql(
                        "select d.* from paper_decision d %s order by d.held_on desc, d.id desc limit :limit offset :skip"
                                .formatted(conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions)))
                .param("limit", limit)
                .param("skip", skip);
        for (int i = 0; i < byRarity.size(); i++) {
            statement = statement
                    .param("from" + i, SearchWords.bytes(byRarity.get(i)))
                    .param("to" + i, SearchWords.after(byRarity.get(i)));
        }
        return (body == null ? statement : statement.param("body", body.value()))
                .query((row, i) -> new PublicDecision(
                        row.getLong("meeting_id"),
                        new BodyId(row.getString("body_id")),
                        row.getDate("held_on").toLocalDate(),
                        row.getLong("item_id"),
                        row.getString("title"),
                        row.getString("asked"),
                        row.getString("answer")))
                .list();
    }

    /** In how many places the word stands; not counted further than what makes it a common one. */
    private int places(String word) {
        return db.sql("""
                        select count(*) from (select 1 from paper_decision_word
                            where word >= :from and word < :to limit :most) found
                        """)
                .param("from", SearchWords.bytes(word))
                .param("to", SearchWords.after(word))
                .param("most", COMMON + 1)
                .query(Integer.class)
                .single();
    }

    void add(Publication minutes) {
        for (var item : minutes.document().items()) {
            for (var point : item.points()) {
                var answer = point.answer();
                if (answer != null) {
                    add(
                            minutes.id(),
                            minutes.meeting(),
                            minutes.body(),
                            minutes.heldOn(),
                            item.id(),
                            item.title(),
                            point.text(),
                            String.join("\n", answer));
                }
            }
        }
    }

    void add(
            long publication,
            long meeting,
            BodyId body,
            LocalDate heldOn,
            long item,
            String title,
            String asked,
            String answer) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                        insert into paper_decision (publication_id, meeting_id, body_id, held_on, item_id, title, asked, answer)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(publication, meeting, body.value(), heldOn, item, title, asked, answer)
                .update(key, "id");
        long decision = Objects.requireNonNull(key.getKey()).longValue();
        batches.batchUpdate(
                "insert into paper_decision_word (word, decision_id) values (:word, :decision)",
                SearchWords.of(String.join("\n", title, asked, answer)).stream()
                        .map(word -> new MapSqlParameterSource(
                                Map.of("word", SearchWords.bytes(word), "decision", decision)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void remove(long publication) {
        db.sql("delete from paper_decision where publication_id = ?")
                .param(publication)
                .update();
    }
}

package dk.klyngeflow.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public finds among published decisions, and how fast. One subclass per database. */
abstract class DecisionSearchStory {

    private static final String BODY = "njVestStrategisk";

    @Autowired
    private PublicDecisions decisions;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private JdbcClient db;

    private long publication;

    @BeforeEach
    void somethingIsPublished() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        var meeting = play.plan(BODY, LocalDate.of(2026, 4, 15));
        db.sql("""
                        insert into paper_publication (meeting_id, body_id, kind, version, title, held_on, search_text, published_at)
                        values (?, ?, 'MINUTES', 1, 'Referat', ?, '', current_timestamp)
                        """).params(meeting.id(), BODY, meeting.date()).update();
        publication = db.sql("select max(id) from paper_publication")
                .query(Long.class)
                .single();
    }

    @Test
    void aDecisionIsFoundByTheBeginningsOfItsWordsLatestFirst() {
        decide("2026-01-10", "Klyngemidler 2026", "Godkender overførslen på 871.553 kr.", "Godkendt");
        decide("2026-02-10", "Mødeplan", "Drøfter klyngemidlerne og årets møder", "Drøftet");

        assertThat(titles("KLYNGEMID")).containsExactly("Mødeplan", "Klyngemidler 2026");
        assertThat(titles("klyngemidler godkendt")).containsExactly("Klyngemidler 2026");
        assertThat(titles("godkendt, overførsl")).containsExactly("Klyngemidler 2026");
        assertThat(titles("årets")).containsExactly("Mødeplan");
        assertThat(titles("ÅRETS MØD")).containsExactly("Mødeplan");
        assertThat(titles("midler")).as("not inside a word").isEmpty();
        assertThat(titles("871")).containsExactly("Klyngemidler 2026");
        assertThat(titles("")).hasSize(2);
        assertThat(titles("% _ ' \\")).as("no words at all").hasSize(2);
        assertThat(decisions.find("", new BodyId("njVestPolitisk"), 0, 10)).isEmpty();
        assertThat(decisions.find("", null, 1, 10)).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsFoundNoMore() {
        decide("2026-01-10", "Klyngemidler 2026", "Godkender", "Godkendt");

        decisions.remove(publication);

        assertThat(titles("klyngemidler")).isEmpty();
        assertThat(db.sql("select count(*) from paper_decision_word")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Some minutes of filling: only where somebody asks for it with {@code -Dklyngeflow.scale=true}. See {@code target/search.txt}. */
    @Test
    @EnabledIfSystemProperty(named = "klyngeflow.scale", matches = "true")
    void aMillionDecisionsAreSearchedAtOnce() throws IOException {
        fill();
        var measured = new ArrayList<String>();
        for (var text :
                List.of("", "godkendt", "sjaelden", "godkendt mødet", "godkendt sjaelden", "a7777", "a9 godkendt")) {
            decisions.find(text, null, 0, 26);
            long begun = System.nanoTime();
            int found = decisions.find(text, null, 0, 26).size();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            measured.add("%d decisions, »%s«: %d found in %d ms".formatted(many(), text, found, millis));
        }
        Files.write(Path.of("target", "search.txt"), measured);
        assertThat(measured).hasSize(7);
    }

    private void fill() {
        db.sql("""
                        insert into paper_decision (publication_id, meeting_id, body_id, held_on, item_id, title, asked, answer)
                        select ?, 1, ?, cast('2000-01-01' as date) + cast(mod(n, 9000) as integer), n, 'Sag', 'Drøfter', 'Godkendt'
                        from %s
                        """.formatted(numbers(many()))).params(publication, BODY).update();
        for (var word : List.of("'godkendt'", "'mødet'", "'om'", "'klyngen'", "'drøfter'")) {
            words("convert_to(%s, 'UTF8')".formatted(word), "true");
        }
        for (var letter : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            words("convert_to('%s' || mod(id * 7919, 100003), 'UTF8')".formatted(letter), "true");
        }
        words("convert_to('sjaelden', 'UTF8')", "mod(id, 50000) = 7");
        analyze();
    }

    private void words(String word, String where) {
        db.sql("insert into paper_decision_word (word, decision_id) select %s, id from paper_decision where %s"
                        .formatted(utf8(word), where))
                .update();
    }

    /** As many as fit: a million, but for a database in the test's memory. */
    protected abstract int many();

    /** A table with the column n from 1 on. */
    protected abstract String numbers(int count);

    protected abstract String utf8(String expression);

    private void analyze() {
        db.sql("analyze").update();
    }

    private List<String> titles(String text) {
        return decisions.find(text, null, 0, 10).stream()
                .map(PublicDecision::title)
                .toList();
    }

    private void decide(String day, String title, String asked, String answer) {
        decisions.add(publication, 1, new BodyId(BODY), LocalDate.parse(day), 1, title, asked, answer);
    }
}

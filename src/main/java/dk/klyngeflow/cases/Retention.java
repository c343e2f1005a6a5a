package dk.klyngeflow.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.klyngeflow.deadlines.KeepFor;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long persons are kept in closed cases, by the case's type, and what is taken out of the register afterwards. */
@Service
@Transactional
public class Retention implements PersonalData {

    /** Stands where a person stood. */
    private static final String REMOVED = "slettet";

    /**
     * @param standard after a case's end, for the types that are not named
     * @param byType the types with another time
     * @param personalFields the forms' fields that hold persons: emptied in what was sent
     */
    @ConfigurationProperties("klyngeflow.retention")
    record Settings(
            @DefaultValue("P5Y") Period standard,
            @DefaultValue Map<CaseType, Period> byType,

            @DefaultValue({"applicant", "contact", "contactMail", "contactPhone"})
            List<String> personalFields) {

        KeepFor of(CaseType type) {
            return new KeepFor(byType.getOrDefault(type, standard));
        }
    }

    private final Settings settings;
    private final JdbcClient db;
    private final KlyngeClock clock;
    private final ObjectMapper json;

    Retention(Settings settings, JdbcClient db, KlyngeClock clock, ObjectMapper json) {
        this.settings = settings;
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** The closed cases whose persons have been kept long enough and are still there. */
    @Transactional(readOnly = true)
    public List<CaseNumber> due() {
        return Arrays.stream(CaseType.values())
                .flatMap(type -> db
                        .sql("""
                            select case_number from case_file
                            where type = ? and closed_on < ? and persons_removed_on is null order by case_number
                            """)
                        .params(type.name(), settings.of(type).over(clock.today()))
                        .query((row, i) -> new CaseNumber(row.getString(1)))
                        .list()
                        .stream())
                .toList();
    }

    /** Takes the persons out of the register: who raised it, who sent or answered forms, and the fields that name somebody. */
    @Override
    public void remove(CaseNumber number) {
        db.sql("update case_file set submitter = ?, persons_removed_on = ? where case_number = ?")
                .params(REMOVED, clock.today(), number.value())
                .update();
        db.sql("update case_review set answered_by = ? where case_number = ? and answered_by is not null")
                .params(REMOVED, number.value())
                .update();
        db.sql("update case_decision set recorded_by = ? where case_number = ?")
                .params(REMOVED, number.value())
                .update();
        db.sql("update case_attachment set added_by = ? where case_number = ?")
                .params(REMOVED, number.value())
                .update();
        db.sql("update case_statement set written_by = ? where case_number = ?")
                .params(REMOVED, number.value())
                .update();
        var named = removeFromForms(number);
        removeFromLetters(number, named);
    }

    /** What stood in the fields that name somebody. */
    private Set<String> removeFromForms(CaseNumber number) {
        var named = new TreeSet<String>();
        db.sql("select id, content from case_form where case_number = ?")
                .param(number.value())
                .query((row, i) -> Map.entry(row.getLong(1), form(row.getString(2))))
                .list()
                .forEach(sent -> {
                    settings.personalFields()
                            .forEach(field -> named.add(
                                    sent.getValue().path(field).asText("").strip()));
                    sent.getValue().remove(settings.personalFields());
                    db.sql("update case_form set sent_by = ?, content = ? where id = ?")
                            .params(REMOVED, sent.getValue().toString(), sent.getKey())
                            .update();
                });
        named.remove("");
        return named;
    }

    /** A letter stays without its addressee. */
    private void removeFromLetters(CaseNumber number, Set<String> named) {
        db.sql("select id, text from case_letter where case_number = ?")
                .param(number.value())
                .query((row, i) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .forEach(letter -> {
                    var text = letter.getValue();
                    for (var name : named) {
                        text = text.replace(name, REMOVED);
                    }
                    db.sql("update case_letter set recipient = ?, mail = ?, text = ? where id = ?")
                            .params(REMOVED, REMOVED, text, letter.getKey())
                            .update();
                });
    }

    private ObjectNode form(String content) {
        try {
            return (ObjectNode) json.readTree(content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a form that was kept is no JSON", unreadable);
        }
    }
}

package dk.klyngeflow.applications;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects of other clusters that resemble one: before a project begins, somebody looks whether it is made elsewhere.
 * Of another cluster's application only title, purpose, target group, status and contact are shown.
 */
@Service
@Transactional(readOnly = true)
public class SimilarProjects {

    /** Everything that may be known of another cluster's application. */
    public record Similar(
            ClusterId cluster, String title, String purpose, TargetGroup targetGroup, String status, String contact) {}

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final int SHORTEST_WORD = 5;
    private static final int COMPARED = 500;

    private final JdbcClient db;

    SimilarProjects(JdbcClient db) {
        this.db = db;
    }

    /** The most similar ones first: those that share most words of title and purpose, within the same target group. */
    public List<Similar> to(Application application, int most) {
        return find(application.cluster(), application.number(), application.sent(), most);
    }

    private List<Similar> find(ClusterId own, CaseNumber number, Sent sent, int most) {
        var words = words(sent.title() + " " + sent.purpose());
        return db
                .sql("""
                    select a.cluster_id, c.title, a.purpose, a.target_group, c.status, a.granted_oere, a.contact
                    from application a join case_file c on c.case_number = a.case_number
                    where a.cluster_id <> ? and a.target_group = ? and a.case_number <> ?
                        and c.status <> 'WITHDRAWN'
                    order by a.submitted_on desc, a.case_number desc limit ?
                    """)
                .params(own.value(), sent.targetGroup().name(), number.value(), COMPARED)
                .query((row, i) -> new Similar(
                        new ClusterId(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        TargetGroup.valueOf(row.getString(4)),
                        status(row.getString(5), row.getObject(6) != null),
                        row.getString(7)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong((Similar other) -> -shared(words, other)))
                .filter(other -> shared(words, other) > 0)
                .limit(most)
                .toList();
    }

    private static long shared(Set<String> words, Similar other) {
        return words(other.title() + " " + other.purpose()).stream()
                .filter(words::contains)
                .count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(DANISH).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static String status(String caseStatus, boolean granted) {
        if (granted) {
            return "bevilget";
        }
        return caseStatus.equals("OPEN") ? "under behandling" : "ikke bevilget";
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which case. Whoever raised it sees it always; a secretariat sees what is or was at its body, and what its body sent on; a group that was
 * asked sees what it was asked about; a chair sees what stands on an agenda of the body, and a member from the day that the
 * agenda is sent. Nobody else does, in the same cluster or elsewhere: operators and administrators have no business with
 * cases. One statement, whatever the number of cases.
 */
@Component
@Transactional(readOnly = true)
public class CaseAccess {

    private static final String SERVED = """
        (f.body_id in (:served)
         or exists (select 1 from case_decision d where d.case_number = f.case_number and d.body_id in (:served))
         or exists (select 1 from meeting_placement p where p.case_number = f.case_number and p.body_id in (:served))
         or exists (select 1 from meeting_point t join meeting_item i on i.id = t.item_id
                                                  join meeting m on m.id = i.meeting_id
                    where t.id = f.parent_point and m.body_id in (:served)))
        """;

    private static final String VISIBLE = "(" + SERVED + """
         or f.submitter = :person
         or exists (select 1 from case_review r where r.case_number = f.case_number and r.group_id in (:groups))
         or exists (select 1 from application_statement s where s.case_number = f.case_number and s.group_id in (:groups))
         or exists (select 1 from meeting_point t join meeting_item i on i.id = t.item_id
                                                  join meeting m on m.id = i.meeting_id
                    where t.case_number = f.case_number
                      and (m.body_id in (:chaired)
                           or m.body_id in (:joined) and (m.imported = true or m.status in ('AGENDA_SENT', 'CLOSED')))))
        """;

    /** In place of an empty list, which SQL does not know. */
    private static final List<String> NONE = List.of("");

    private final JdbcClient db;
    private final Organisation organisation;

    CaseAccess(JdbcClient db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    public boolean sees(CaseNumber number, SignedIn person) {
        return !seen(List.of(number), person).isEmpty();
    }

    /** Whether the person belongs to the secretariat of a body that has or has had the case. */
    public boolean serves(CaseNumber number, SignedIn person) {
        return !db.sql("select f.case_number from case_file f where f.case_number = :number and " + SERVED)
                .param("number", number.value())
                .param("served", bodies(person, Body::secretariatGroup))
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** The cluster's cases that a secretariat of the person's has or has had at its body. */
    public Set<CaseNumber> served(ClusterId cluster, SignedIn person) {
        return new HashSet<>(db.sql("select f.case_number from case_file f where f.cluster_id = :cluster and " + SERVED)
                .param("cluster", cluster.value())
                .param("served", bodies(person, Body::secretariatGroup))
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** Those of the cases that the person sees. */
    public Set<CaseNumber> seen(Collection<CaseNumber> numbers, SignedIn person) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql(
                        "select f.case_number from case_file f where f.case_number in (:numbers) and " + VISIBLE)
                .params(of(person))
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /**
     * The cases that the person sees and whose number or title contains the text, newest first.
     *
     * @param text empty for all
     * @param status null for all
     * @param limit the most to give
     */
    public List<CaseNumber> search(SignedIn person, String text, @Nullable CaseStatus status, int limit) {
        return db.sql("select f.case_number from case_file f where " + VISIBLE + """
              and (:status = '' or f.status = :status)
              and (:text = '' or position(:text in lower(f.title)) > 0
                   or position(:text in lower(f.case_number)) > 0)
            order by f.opened_on desc, f.case_number desc limit :limit
            """)
                .params(of(person))
                .param("status", status == null ? "" : status.name())
                .param("text", text.strip().toLowerCase(Locale.forLanguageTag("da-DK")))
                .param("limit", limit)
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private Map<String, Object> of(SignedIn person) {
        var is = new HashMap<String, Object>();
        is.put("person", person.id());
        is.put("groups", person.groups().isEmpty() ? NONE : List.copyOf(person.groups()));
        is.put("served", bodies(person, Body::secretariatGroup));
        is.put("chaired", bodies(person, Body::chairGroup));
        is.put("joined", bodies(person, Body::memberGroup));
        return is;
    }

    private List<String> bodies(SignedIn person, Function<Body, String> group) {
        var found = organisation.bodies().stream()
                .filter(body -> person.isIn(group.apply(body)))
                .map(body -> body.id().value())
                .toList();
        return found.isEmpty() ? NONE : found;
    }
}

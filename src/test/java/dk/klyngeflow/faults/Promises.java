package dk.klyngeflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people were told is done, and whether it is. */
final class Promises {

    /** A draft that was saved: its page was shown again. */
    record Saved(long draft, String title) {}

    /** A draft that was sent: its receipt was shown. */
    record Sent(long draft, String number) {}

    private final List<Saved> saved = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    void saved(long draft, String title) {
        saved.add(new Saved(draft, title));
    }

    void sent(long draft, String number) {
        sent.add(new Sent(draft, number));
    }

    int count() {
        return saved.size() + sent.size();
    }

    int cases() {
        return sent.size();
    }

    /** All of it is there, and nothing by halves: neither of what was promised, nor of what was under way. */
    void areKept(JdbcClient db) {
        var titles = db.sql("""
            select d.id, coalesce(c.title, d.content) from draft d left join case_file c on c.case_number = d.sent_as
            """)
                .query((row, i) -> new Saved(row.getLong(1), row.getString(2)))
                .list();
        assertThat(saved)
                .allSatisfy(promise -> assertThat(titles)
                        .filteredOn(draft -> draft.draft() == promise.draft())
                        .as("draft %d, saved as \"%s\"", promise.draft(), promise.title())
                        .singleElement()
                        .satisfies(draft -> assertThat(draft.title()).contains(promise.title())));

        var cases = db.sql("select id, sent_as from draft where sent_as is not null")
                .query((row, i) -> new Sent(row.getLong(1), row.getString(2)))
                .list();
        assertThat(cases).as("drafts that are cases").containsAll(sent);

        var all = cases.size();
        assertThat(all).isGreaterThanOrEqualTo(sent.size());
        assertThat(count(db, "case_file")).as("cases").isEqualTo(all);
        assertThat(count(db, "application")).as("applications").isEqualTo(all);
        assertThat(count(db, "case_form")).as("what was sent").isEqualTo(all);
        assertThat(count(db, "mail_message where mail_key like 'receipt:%'"))
                .as("receipts")
                .isEqualTo(all);
        assertThat(count(
                        db,
                        "act_ru_execution where parent_id_ is null and super_exec_ is null"
                                + " and business_key_ in (select case_number from case_file)"))
                .as("processes")
                .isEqualTo(all);
        assertThat(count(
                        db,
                        "act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ in (select case_number from case_file)"))
                .as("tasks")
                .isEqualTo(all);
    }

    private static int count(JdbcClient db, String rows) {
        return db.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}

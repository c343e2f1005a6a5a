package dk.klyngeflow.drafts;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked to sign for a draft, and the answer. It is for the revision that was shown: a change lets it lapse. */
@Service
@Transactional
public class SignOffs {

    /** The longest title of whoever signs, in characters. */
    public static final int HOLDER = 200;

    /**
     * @param holder title and organisation
     * @param approved empty while there is no answer
     */
    public record SignOff(
            long id,
            long draft,
            String holder,
            int revision,
            OffsetDateTime askedAt,
            Optional<Boolean> approved,
            Optional<String> remark,
            Optional<OffsetDateTime> answeredAt) {

        public boolean isFor(Draft shown) {
            return shown.id() == draft && shown.revision() == revision;
        }

        /** Whether the draft as it is now is signed for. */
        public boolean covers(Draft shown) {
            return isFor(shown) && approved.orElse(false);
        }
    }

    private final JdbcClient db;
    private final KlyngeClock clock;

    SignOffs(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asks for the draft as it is now. What was asked before does not count any more. */
    public SignOff ask(Draft draft, String holder) {
        forget(draft);
        var key = new GeneratedKeyHolder();
        db.sql("insert into draft_sign_off (draft_id, holder, revision, asked_at) values (?, ?, ?, ?)")
                .params(draft.id(), holder, draft.revision(), OffsetDateTime.now(clock))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    /** Nobody is asked any more. */
    public void forget(Draft draft) {
        db.sql("delete from draft_sign_off where draft_id = ?")
                .param(draft.id())
                .update();
    }

    public Optional<SignOff> of(Draft draft) {
        return db.sql("select * from draft_sign_off where draft_id = ? order by id desc limit 1")
                .param(draft.id())
                .query(SignOffs::signOff)
                .optional();
    }

    public Optional<SignOff> find(long id) {
        return db.sql("select * from draft_sign_off where id = ?")
                .param(id)
                .query(SignOffs::signOff)
                .optional();
    }

    /** @throws Refusal where there is an answer already */
    public void answer(long id, boolean approved, @Nullable String remark) {
        int answered = db.sql("""
                        update draft_sign_off set approved = ?, remark = ?, answered_at = ?
                        where id = ? and answered_at is null
                        """)
                .params(approved, remark, OffsetDateTime.now(clock), id)
                .update();
        if (answered == 0) {
            throw new Refusal("", "closed", "Der er allerede svaret. Dit svar er ikke gemt.");
        }
    }

    private static SignOff signOff(ResultSet row, int ignored) throws SQLException {
        return new SignOff(
                row.getLong("id"),
                row.getLong("draft_id"),
                row.getString("holder"),
                row.getInt("revision"),
                row.getObject("asked_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("approved", Boolean.class)),
                Optional.ofNullable(row.getString("remark")),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class)));
    }
}

package dk.klyngeflow.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.files.FileOwner;
import dk.klyngeflow.files.FileSettings;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.files.StoredFile;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.PersonalData;
import dk.klyngeflow.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts. A change counts the revision up, so that nobody writes over what somebody else has just saved without being
 * told. Joins the caller's transaction; whether the person may is for the caller to ask.
 */
@Service
@Transactional
public class Drafts implements FileOwner, PersonalData {

    /** More than all fields of the longest form; what is beyond was not typed. */
    private static final int LONGEST = 300_000;

    private static final String NOTHING = "{}";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final Files files;
    private final FileSettings fileSettings;
    private final DraftSettings settings;

    Drafts(JdbcClient db, KlyngeClock clock, Files files, FileSettings fileSettings, DraftSettings settings) {
        this.db = db;
        this.clock = clock;
        this.files = files;
        this.fileSettings = fileSettings;
        this.settings = settings;
    }

    /** An empty draft of that kind; the one that the owner has begun already, where nothing is in it yet. */
    public Draft begin(String kind, String owner) {
        return db.sql("""
                        select * from draft d where kind = ? and owner = ? and content = ? and sent_as is null
                        and not exists (select 1 from draft_file f where f.draft_id = d.id) order by id limit 1
                        """)
                .params(kind, owner, NOTHING)
                .query(Drafts::draft)
                .optional()
                .orElseGet(() -> insert(kind, owner));
    }

    private Draft insert(String kind, String owner) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into draft (kind, owner, content, revision, changed_at, changed_by) values (?, ?, ?, 1, ?, ?)")
                .params(kind, owner, NOTHING, OffsetDateTime.now(clock), owner)
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    public Optional<Draft> find(long id) {
        return db.sql("select * from draft where id = ?")
                .param(id)
                .query(Drafts::draft)
                .optional();
    }

    /** The draft, held against every other writer until the transaction ends. */
    public Optional<Draft> lock(long id) {
        return db.sql("select * from draft where id = ? for update")
                .param(id)
                .query(Drafts::draft)
                .optional();
    }

    /** The account's own drafts that are not sent, and those that were shared with it; what was changed last comes first. */
    public List<Draft> of(String account) {
        return db.sql("""
                        select * from draft where sent_as is null
                        and (owner = :account or id in (select draft_id from draft_share where account = :account))
                        order by changed_at desc, id desc
                        """).param("account", account).query(Drafts::draft).list();
    }

    /**
     * Saves what was typed; says nothing where it is what stands there.
     *
     * @param basedOn the revision that the person saw
     * @return the draft as it is now
     * @throws Refusal {@code overtaken} where somebody else has changed it since, {@code maxLength} where it is too much
     */
    public Draft save(Draft draft, int basedOn, Map<String, Object> typed, Actor by) {
        var content = write(typed);
        if (content.equals(write(draft.content()))) {
            return draft;
        }
        if (content.length() > LONGEST) {
            throw new Refusal("", "maxLength", "Der er skrevet mere, end en kladde kan rumme. Intet er gemt.");
        }
        if (basedOn != draft.revision()) {
            throw new Refusal(
                    "",
                    "overtaken",
                    "Kladden er ændret et andet sted, siden du åbnede den. Det, du har skrevet, står her endnu: gemmer du igen,"
                            + " erstatter det, hvad der er gemt.");
        }
        db.sql("update draft set content = ? where id = ?")
                .params(content, draft.id())
                .update();
        return changed(draft, by);
    }

    /** The files that go along, in the order in which they came. */
    public List<StoredFile> files(Draft draft) {
        return files.find(db.sql("select file_id from draft_file where draft_id = ?")
                .param(draft.id())
                .query(Long.class)
                .list());
    }

    /** @throws Refusal where there are as many as a case may carry */
    public Draft attach(Draft draft, StoredFile file, Actor by) {
        if (files(draft).size() >= fileSettings.perCase()) {
            throw new Refusal(
                    "file",
                    "perCase",
                    "Filen \"%s\" er ikke gemt: der kan højst være %d bilag."
                            .formatted(file.name(), fileSettings.perCase()));
        }
        db.sql("insert into draft_file (draft_id, file_id) values (?, ?)")
                .params(draft.id(), file.id())
                .update();
        return changed(draft, by);
    }

    /** Says nothing where the file is not there. */
    public Draft detach(Draft draft, long file, Actor by) {
        int removed = db.sql("delete from draft_file where draft_id = ? and file_id = ?")
                .params(draft.id(), file)
                .update();
        return removed == 0 ? draft : changed(draft, by);
    }

    /** The accounts that write along. */
    public List<String> sharedWith(Draft draft) {
        return db.sql("select account from draft_share where draft_id = ? order by account")
                .param(draft.id())
                .query(String.class)
                .list();
    }

    /** Says nothing where it is shared already. */
    public void share(Draft draft, String account) {
        if (!sharedWith(draft).contains(account)) {
            db.sql("insert into draft_share (draft_id, account) values (?, ?)")
                    .params(draft.id(), account)
                    .update();
        }
    }

    public void unshare(Draft draft, String account) {
        db.sql("delete from draft_share where draft_id = ? and account = ?")
                .params(draft.id(), account)
                .update();
    }

    /** Another account owns it from now on. */
    public void handOver(Draft draft, String account) {
        unshare(draft, account);
        db.sql("update draft set owner = ? where id = ?")
                .params(account, draft.id())
                .update();
    }

    /** All that the account owns and has not sent becomes the other's; says how many that were. */
    public int handOverAll(String from, String to) {
        var own = of(from).stream().filter(draft -> draft.owner().equals(from)).toList();
        own.forEach(draft -> handOver(draft, to));
        return own.size();
    }

    /** The draft has become a case: what was typed stands there now, and here no more. */
    public void sent(Draft draft, CaseNumber number) {
        db.sql("update draft set sent_as = ?, content = ?, changed_at = ? where id = ?")
                .params(number.value(), NOTHING, OffsetDateTime.now(clock), draft.id())
                .update();
        for (var table : List.of("draft_file", "draft_share", "draft_sign_off")) {
            db.sql("delete from " + table + " where draft_id = ?")
                    .param(draft.id())
                    .update();
        }
    }

    public void delete(Draft draft) {
        db.sql("delete from draft where id = ?").param(draft.id()).update();
    }

    /** The day on which the draft is removed where nobody changes it. */
    public LocalDate keptUntil(Draft draft) {
        return settings.kept()
                .until(draft.changedAt().atZoneSameInstant(KlyngeClock.ZONE).toLocalDate());
    }

    /** Those that nobody has changed for so long that they are not kept any more. */
    List<Draft> forgotten() {
        return db.sql("select * from draft where sent_as is null and changed_at < ?")
                .param(settings.kept()
                        .over(clock.today())
                        .atStartOfDay(KlyngeClock.ZONE)
                        .toOffsetDateTime())
                .query(Drafts::draft)
                .list();
    }

    @Override
    public Set<Long> needed(Collection<Long> candidates) {
        return Set.copyOf(db.sql("select distinct file_id from draft_file where file_id in (:files)")
                .param("files", candidates)
                .query(Long.class)
                .list());
    }

    /** The draft that became the case. */
    @Override
    public void remove(CaseNumber number) {
        db.sql("delete from draft where sent_as = ?").param(number.value()).update();
    }

    private Draft changed(Draft draft, Actor by) {
        db.sql("update draft set revision = revision + 1, changed_at = ?, changed_by = ? where id = ?")
                .params(OffsetDateTime.now(clock), by.id(), draft.id())
                .update();
        return find(draft.id()).orElseThrow();
    }

    private static String write(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft draft(ResultSet row, int ignored) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("owner"),
                read(row.getString("content")),
                row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("changed_by"),
                Optional.ofNullable(row.getString("sent_as")).map(CaseNumber::new));
    }

    private static Map<String, Object> read(String content) {
        try {
            return JSON.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that cannot be read", e);
        }
    }
}

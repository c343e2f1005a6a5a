package dk.klyngeflow.meetings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.deadlines.KlyngeClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The effects that wait for a record to be closed; each is applied once. Joins the caller's transaction. */
@Service
@Transactional
public class Effects {

    /** An effect and the point whose answer it depends on. */
    public record Pending(long id, long point, Effect effect) {}

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final ObjectMapper json;

    Effects(JdbcClient db, KlyngeClock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** Lets {@code effect} follow from the point's answer. */
    public void add(long point, Effect effect) {
        db.sql("""
                        insert into meeting_effect (point_id, position, kind, content)
                        select ?, coalesce(max(position), 0) + 1, ?, ? from meeting_effect where point_id = ?
                        """)
                .params(point, effect.getClass().getSimpleName(), write(effect), point)
                .update();
    }

    public void remove(long effect) {
        db.sql("delete from meeting_effect where id = ? and applied_at is null")
                .param(effect)
                .update();
    }

    /** The meeting's effects that are not applied yet, in the order of the agenda. */
    public List<Pending> pending(long meeting) {
        return db.sql("""
                        select e.id, e.point_id, e.content from meeting_effect e
                        join meeting_point p on p.id = e.point_id join meeting_item i on i.id = p.item_id
                        where i.meeting_id = ? and e.applied_at is null order by i.position, p.position, e.position
                        """)
                .param(meeting)
                .query((row, i) -> new Pending(row.getLong(1), row.getLong(2), read(row.getString(3))))
                .list();
    }

    /** What follows from a point's answer, applied or not. */
    public record OfPoint(List<Effect> all) {

        /** The first effect of this kind. */
        public <E extends Effect> Optional<E> first(Class<E> kind) {
            return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }
    }

    public OfPoint ofPoint(long point) {
        return new OfPoint(db
                .sql("select content from meeting_effect where point_id = ? order by position")
                .param(point)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList());
    }

    public void applied(long effect) {
        db.sql("update meeting_effect set applied_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), effect)
                .update();
    }

    private String write(Effect effect) {
        try {
            return json.writerFor(Effect.class).writeValueAsString(effect);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Effect read(String content) {
        try {
            return json.readValue(content, Effect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an effect that cannot be read: " + content, e);
        }
    }
}

package dk.klyngeflow.files;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.util.HashSet;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, files of earlier days that no owner needs are removed, and contents that no file has. */
@Component
public class FileCleaning {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final List<FileOwner> owners;

    FileCleaning(JdbcClient db, KlyngeClock clock, List<FileOwner> owners) {
        this.db = db;
        this.clock = clock;
        this.owners = owners;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Copenhagen")
    @SchedulerLock(name = "fileCleaning", lockAtLeastFor = "PT5M") // the nodes' clocks differ
    @Transactional
    public void everyNight() {
        clean();
    }

    /** Removes what nobody needs and says how many files that were. */
    @Transactional
    public int clean() {
        int removed = 0;
        long after = 0;
        for (var batch = olderAfter(after); !batch.isEmpty(); batch = olderAfter(after)) {
            removed += removeUnneeded(batch);
            after = batch.get(batch.size() - 1);
        }
        removeContents();
        return removed;
    }

    private List<Long> olderAfter(long id) {
        return db.sql("select id from file_stored where stored_on < ? and id > ? order by id limit ?")
                .params(clock.today(), id, BATCH)
                .query(Long.class)
                .list();
    }

    private int removeUnneeded(List<Long> files) {
        var unneeded = new HashSet<>(files);
        owners.forEach(owner -> unneeded.removeAll(owner.needed(files)));
        return unneeded.isEmpty()
                ? 0
                : db.sql("delete from file_stored where id in (:ids)")
                        .param("ids", unneeded)
                        .update();
    }

    private void removeContents() {
        var contents = db.sql("""
            select sha256 from file_content c
            where not exists (select 1 from file_stored f where f.sha256 = c.sha256) for update
            """).query(String.class).list();
        for (var sha256 : contents) {
            db.sql("delete from file_part where sha256 = ?").param(sha256).update();
            db.sql("delete from file_content where sha256 = ?").param(sha256).update();
        }
    }
}

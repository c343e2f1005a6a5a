package dk.klyngeflow.files;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that people hand in. A content is kept once, in parts, so that neither way holds more than one part in
 * memory. Joins the caller's transaction: a form that is refused leaves no file behind. Whoever keeps a file's id is a
 * {@link FileOwner}; a file that nobody owns is removed the night after.
 */
@Service
@Transactional
public class Files {

    private static final int PART = 256 * 1024;

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final FileSettings settings;
    private final TypeCheck types;
    private final TransactionTemplate savepoint;

    Files(
            JdbcClient db,
            KlyngeClock clock,
            FileSettings settings,
            TypeCheck types,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.types = types;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** As {@link #store(String, String, InputStream)}, for what no browser declared. */
    public StoredFile store(String name, InputStream content) {
        return store(name, null, content);
    }

    /**
     * Keeps a file. The caller closes the stream.
     *
     * @param name as it was sent; it is cleaned, and its extension must fit the content
     * @param declaredType the media type that the browser declared, or null
     * @throws Refusal (field {@code file}) for a file that is empty, too large, of a type that is not allowed, with macros,
     *     or not what its name or declaration says
     */
    public StoredFile store(String name, @Nullable String declaredType, InputStream content) {
        var clean = FileName.clean(name);
        try (var spooled = Spooled.of(content, settings.maxSize().toBytes())) {
            requireSize(clean, spooled.size());
            var type = types.typeOf(clean, declaredType, spooled);
            keepOnce(spooled);
            return insert(clean, type, spooled);
        }
    }

    public Optional<StoredFile> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Several files in the order of their ids; one that is not there is left out. */
    public List<StoredFile> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql("""
            select f.id, f.name, f.media_type, f.sha256, c.size_bytes
            from file_stored f join file_content c on c.sha256 = f.sha256
            where f.id in (:ids) order by f.id
            """).param("ids", ids).query(Files::toFile).list();
    }

    /** The file; it must be there. */
    public StoredFile get(long id) {
        return find(id).orElseThrow(() -> new Refusal("file", "unknown", "Filen findes ikke."));
    }

    /** The content, read part by part as it is consumed. Whether the reader may have it is for the owner to say. */
    public InputStream open(long id) {
        return new SequenceInputStream(new Parts(get(id)));
    }

    private void requireSize(String name, long size) {
        if (size == 0) {
            throw new Refusal("file", "empty", "Filen \"%s\" er tom.".formatted(name));
        }
        if (size > settings.maxSize().toBytes()) {
            throw new Refusal(
                    "file",
                    "maxSize",
                    "Filen \"%s\" er for stor: en fil må højst fylde %d MB."
                            .formatted(name, settings.maxSize().toMegabytes()));
        }
    }

    /** Locks a content that is there, so that it is not cleaned away before the file stands beside it. */
    private void keepOnce(Spooled content) {
        if (isKept(content.sha256())) {
            return;
        }
        try {
            savepoint.executeWithoutResult(
                    status -> db.sql("insert into file_content (sha256, size_bytes) values (?, ?)")
                            .params(content.sha256(), content.size())
                            .update());
        } catch (DuplicateKeyException another) {
            return; // somebody hands in the same at this moment, parts and all
        }
        insertParts(content);
    }

    private boolean isKept(String sha256) {
        return db.sql("select sha256 from file_content where sha256 = ? for update")
                .param(sha256)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void insertParts(Spooled content) {
        try (var stream = content.read()) {
            int number = 0;
            for (var part = stream.readNBytes(PART); part.length > 0; part = stream.readNBytes(PART)) {
                db.sql("insert into file_part (sha256, number, bytes) values (?, ?, ?)")
                        .params(content.sha256(), number++, part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile insert(String name, FileType type, Spooled content) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into file_stored (sha256, name, media_type, stored_on) values (?, ?, ?, ?)")
                .params(content.sha256(), name, type.mediaType(), clock.today())
                .update(key, "id");
        return new StoredFile(key.getKeyAs(Long.class), name, type.mediaType(), content.size(), content.sha256());
    }

    private static StoredFile toFile(ResultSet row, int ignored) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
    }

    private class Parts implements Enumeration<InputStream> {

        private final StoredFile file;
        private final long count;
        private int next;

        Parts(StoredFile file) {
            this.file = file;
            this.count = (file.size() + PART - 1) / PART;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(db.sql("select bytes from file_part where sha256 = ? and number = ?")
                    .params(file.sha256(), next++)
                    .query(byte[].class)
                    .single());
        }
    }
}

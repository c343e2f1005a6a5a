package dk.klyngeflow.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** The folder of the H2 file can be written and has room left. PostgreSQL looks after its own. */
class DataFolder {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String FREE = "klyngeflow.startup.min-free-disk";

    private final Environment settings;

    DataFolder(Environment settings) {
        this.settings = settings;
    }

    void check() {
        var url = settings.getProperty("spring.datasource.url", "");
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        var file = url.substring(H2_FILE.length()).replaceFirst(";.*", "");
        var folder = Path.of(file).toAbsolutePath().normalize().getParent();
        var existing = existing(folder);
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new StartRefused(("The folder %s cannot be written: let the program's user write there, or set"
                            + " klyngeflow.data to another folder.")
                    .formatted(folder));
        }
        var needed = Binder.get(settings).bind(FREE, DataSize.class).orElse(DataSize.ofMegabytes(100));
        if (freeBytes(existing) < needed.toBytes()) {
            throw new StartRefused(("The disk of %s has less than %d MB left: free some, or set klyngeflow.data to a"
                            + " folder on another disk.")
                    .formatted(folder, needed.toMegabytes()));
        }
    }

    /** H2 makes the folders that are missing. */
    private static Path existing(Path folder) {
        var found = folder;
        while (!Files.exists(found)) {
            found = found.getParent();
        }
        return found;
    }

    private static long freeBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

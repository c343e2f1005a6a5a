package dk.klyngeflow.casework;

import dk.klyngeflow.casework.importing.Importer;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Brings a cluster's old meetings in (docs/import-format.md). */
@Component
public class Importing {

    /** The command line's option: {@code --import=<file>}. */
    public static final String OPTION = "import";

    /** Told after every step how far the import is; {@code sentence} says in Danish what was just done. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total, String sentence);
    }

    private final Importer importer;

    Importing(Importer importer) {
        this.importer = importer;
    }

    /**
     * Checks the whole file, then writes what is not written yet.
     *
     * @return one English sentence that sums it up
     * @throws RuntimeException naming every mistake in the file with its line; then nothing is written
     */
    public String run(Resource file, Progress progress) {
        return importer.run(importer.check(file), progress::at).toString();
    }
}

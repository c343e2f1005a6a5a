package dk.klyngeflow.casework;

import dk.klyngeflow.casework.CaseFileDesk.Upload;
import dk.klyngeflow.documents.CprCheck;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.files.StoredFile;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes in what people attach: stored, and without CPR numbers unless they say that these may stand in it. */
@Component
class Intake {

    private static final int NAMED = 3;

    private final Files files;
    private final CprCheck cpr;

    Intake(Files files, CprCheck cpr) {
        this.files = files;
        this.cpr = cpr;
    }

    StoredFile take(Upload upload, boolean cprConfirmed) {
        var file = store(upload);
        if (!cprConfirmed) {
            requireNoCpr("Filen \"%s\"".formatted(file.name()), "file", cprIn(file));
        }
        return file;
    }

    static void requireNoCpr(String where, String field, List<String> found) {
        if (!found.isEmpty()) {
            throw new Refusal(
                    field,
                    "cpr",
                    "%s ser ud til at indeholde CPR-numre (%s). Tag dem ud, eller sæt hak ved, at de må stå der."
                            .formatted(where, String.join(", ", found.subList(0, Math.min(NAMED, found.size())))));
        }
    }

    private StoredFile store(Upload upload) {
        try (var content = upload.content().getInputStream()) {
            return files.store(upload.name(), upload.type(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A damaged file is kept as it is; nothing can be read in it. */
    private List<String> cprIn(StoredFile file) {
        try (var content = files.open(file.id())) {
            return cpr.inFile(file.mediaType(), content);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

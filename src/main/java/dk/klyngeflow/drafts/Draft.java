package dk.klyngeflow.drafts;

import dk.klyngeflow.shared.CaseNumber;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody writes on and has not sent, or has sent.
 *
 * @param kind what it will become; understood by whoever sends it
 * @param owner the account that may send it
 * @param content the fields as typed; empty once it is sent
 * @param revision counts the changes, the files' too
 * @param sentAs the case that it became
 */
public record Draft(
        long id,
        String kind,
        String owner,
        Map<String, Object> content,
        int revision,
        OffsetDateTime changedAt,
        String changedBy,
        Optional<CaseNumber> sentAs) {

    private static final int TITLE = 120;

    public boolean isSent() {
        return sentAs.isPresent();
    }

    /** What it can be called on one line; empty where no title is typed. */
    public String title() {
        var typed = content.get("title") instanceof String text ? text : "";
        var line = typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() > TITLE ? line.substring(0, TITLE) : line;
    }
}

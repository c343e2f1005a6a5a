package dk.klyngeflow.papers;

import dk.klyngeflow.documents.CprCheck;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Attached;
import dk.klyngeflow.documents.MeetingDocument.Item;
import dk.klyngeflow.files.Files;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks through a paper, its attachments too, for what may be CPR numbers. */
@Component
class PrivacyCheck {

    private final CprCheck cpr;
    private final Files files;

    PrivacyCheck(CprCheck cpr, Files files) {
        this.cpr = cpr;
        this.files = files;
    }

    /** A Danish sentence for each place where something was found. */
    List<String> of(MeetingDocument document) {
        var items = document.items().stream().map(item -> sentence(nameOf(item), cpr.in(item.text())));
        var attachments = document.attachments().stream()
                .map(one -> sentence("Bilag %s (%s)".formatted(one.number(), one.title()), inAttachment(one)));
        return Stream.concat(items, attachments).filter(Objects::nonNull).toList();
    }

    private static String sentence(String where, List<String> found) {
        return found.isEmpty()
                ? null
                : "%s ser ud til at indeholde CPR-numre: %s".formatted(where, String.join(", ", found));
    }

    private static String nameOf(Item item) {
        return item.number() == null
                ? "Punktet ”%s”".formatted(item.title())
                : "Punkt %s (%s)".formatted(item.number(), item.title());
    }

    /** A damaged file was taken as it is; nothing can be read in it. */
    private List<String> inAttachment(Attached attached) {
        try (var content = files.open(attached.file())) {
            return cpr.inFile(attached.mediaType(), content);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.Subject;
import java.time.LocalTime;

/** An agenda item to be added at the end; everything but title, kind and subject may be null. */
public record NewItem(
        String displayNumber,
        String title,
        String presenter,
        LocalTime startsAt,
        LocalTime endsAt,
        ItemKind kind,
        Subject subject,
        boolean gathers,
        boolean closed,
        String journalNumber,
        Integer treatedAs,
        String background,
        String narrative,
        Long movedFrom) {

    public static NewItem of(ItemKind kind, Subject subject, String title) {
        return new NewItem(null, title, null, null, null, kind, subject, false, false, null, null, null, null, null);
    }

    /** The same item on a later meeting: what it is about stays, when and in which order it is treated does not. */
    public static NewItem movedFrom(AgendaItem item) {
        return new NewItem(
                null,
                item.title(),
                item.presenter().orElse(null),
                null,
                null,
                item.kind(),
                item.subject(),
                false,
                item.closed(),
                item.journalNumber().orElse(null),
                null,
                item.background().orElse(null),
                null,
                item.id());
    }

    /** A draft item; one that gathers takes in the cases on its subject. */
    public static NewItem draft(String title, Subject subject, boolean gathers) {
        var kind = gathers ? ItemKind.CASE : ItemKind.INFORMATION;
        return new NewItem(null, title, null, null, null, kind, subject, gathers, false, null, null, null, null, null);
    }
}

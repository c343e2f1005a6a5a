package dk.klyngeflow.portal;

import dk.klyngeflow.funds.EntryKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The postings behind one of a pool's numbers. */
enum PostingGroup {
    IND(
            "Kommet ind",
            EntryKind.ALLOCATED,
            EntryKind.CARRIED_IN,
            EntryKind.TRANSFERRED_IN,
            EntryKind.TRANSFERRED_OUT,
            EntryKind.HANDED_IN,
            EntryKind.HANDED_OUT),
    RESERVERET("Reserveret", EntryKind.HELD, EntryKind.RELEASED, EntryKind.GRANTED),
    BEVILGET("Bevilget", EntryKind.GRANTED, EntryKind.RETURNED, EntryKind.SPENT_BEFORE),
    VENTER("Venter på overførsel", EntryKind.MARKED, EntryKind.UNMARKED, EntryKind.CARRIED_OUT),
    OVERFOERT("Overført til næste år", EntryKind.CARRIED_OUT);

    private final String danish;
    private final Set<EntryKind> kinds;

    PostingGroup(String danish, EntryKind first, EntryKind... more) {
        this.danish = danish;
        this.kinds = EnumSet.of(first, more);
    }

    static Optional<PostingGroup> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String danish() {
        return danish;
    }

    boolean contains(EntryKind kind) {
        return kinds.contains(kind);
    }
}

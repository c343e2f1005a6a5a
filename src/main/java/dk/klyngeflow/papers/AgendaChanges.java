package dk.klyngeflow.papers;

import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.documents.MeetingDocument.Attached;
import dk.klyngeflow.documents.MeetingDocument.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an addendum changes in the agenda that was sent before, a Danish sentence each. */
final class AgendaChanges {

    private AgendaChanges() {}

    static List<String> between(MeetingDocument before, MeetingDocument now) {
        var changes = new ArrayList<String>();
        if (!before.facts().equals(now.facts())) {
            changes.add("Mødets tid eller sted er ændret.");
        }
        var earlier = byId(before.items(), Item::id);
        var later = byId(now.items(), Item::id);
        now.items().forEach(item -> {
            var known = earlier.get(item.id());
            if (known == null) {
                changes.add("Nyt punkt: %s".formatted(named(item)));
            } else if (!known.equals(item)) {
                changes.add("Punktet er ændret: %s".formatted(named(item)));
            }
        });
        before.items().stream()
                .filter(item -> !later.containsKey(item.id()))
                .forEach(item -> changes.add("Punktet er taget af dagsordenen: %s".formatted(named(item))));
        changes.addAll(ofAttachments(before, now));
        return changes;
    }

    private static List<String> ofAttachments(MeetingDocument before, MeetingDocument now) {
        var changes = new ArrayList<String>();
        var earlier = byId(before.attachments(), Attached::id);
        var later = byId(now.attachments(), Attached::id);
        now.attachments().stream()
                .filter(one -> !earlier.containsKey(one.id()))
                .forEach(one -> changes.add("Nyt bilag %s: %s".formatted(one.number(), one.title())));
        before.attachments().stream()
                .filter(one -> !later.containsKey(one.id()))
                .forEach(one -> changes.add("Bilag %s er taget ud: %s".formatted(one.number(), one.title())));
        now.attachments().stream()
                .filter(one -> earlier.containsKey(one.id())
                        && !earlier.get(one.id()).title().equals(one.title()))
                .forEach(one -> changes.add("Bilag %s hedder nu: %s".formatted(one.number(), one.title())));
        return changes;
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
    }

    private static String named(Item item) {
        return item.closed() ? "lukket punkt" : (item.number() == null ? "" : item.number() + ". ") + item.title();
    }
}

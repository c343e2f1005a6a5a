package dk.klyngeflow.papers;

import dk.klyngeflow.documents.MeetingDocument.Attached;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/**
 * Numbers an agenda's attachments from 1. In an addendum nothing that was sent changes its number: what is new
 * behind attachment 3 of the same item is 3.1, then 3.2; new ones of an item that had none go on at the end.
 */
final class AttachmentNumbers {

    private final Map<Long, Attached> sent;
    private final Set<String> taken = new HashSet<>();

    AttachmentNumbers(List<Attached> sent) {
        this.sent = sent.stream().collect(Collectors.toMap(Attached::id, Function.identity(), (one, other) -> one));
        sent.forEach(one -> taken.add(one.number()));
    }

    /** The same attachments in the same order, numbered. A case that stands under two items has its attachments once. */
    List<Attached> of(List<Attached> attachments) {
        var numbered = new ArrayList<Attached>();
        var seen = new HashSet<Long>();
        for (var attachment : attachments) {
            if (seen.add(attachment.id())) {
                var before = numbered.isEmpty() ? null : numbered.get(numbered.size() - 1);
                numbered.add(attachment.withNumber(number(attachment, before)));
            }
        }
        return numbered;
    }

    private String number(Attached attachment, @Nullable Attached before) {
        var earlier = sent.get(attachment.id());
        if (earlier != null) {
            return earlier.number();
        }
        if (before != null && !sent.isEmpty() && before.item() == attachment.item()) {
            return free(before.number().split("\\.")[0] + ".");
        }
        return free("");
    }

    private String free(String prefix) {
        int next = 1;
        while (!taken.add(prefix + next)) {
            next++;
        }
        return prefix + next;
    }
}

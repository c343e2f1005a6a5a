package dk.klyngeflow.desk;

import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;

/** Gathers what is wrong with a page's fields, so that a person is told everything at once. */
class Refusals {

    private final List<Refusal> all = new ArrayList<>();

    /** The value, or null where it is refused. */
    @Nullable <T> T take(Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            all.add(refusal);
            return null;
        }
    }

    void run(Runnable change) {
        take(() -> {
            change.run();
            return true;
        });
    }

    void add(Refusal refusal) {
        all.add(refusal);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What the page answers with: 409 where another has written meanwhile, 422 for everything else. */
    HttpStatus status() {
        boolean conflict = all.stream().anyMatch(refusal -> refusal.rule().equals(Unseen.RULE));
        return conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    List<Refusal> all() {
        return List.copyOf(all);
    }

    /** The first sentence about each field. */
    Map<String, String> byField() {
        var sentences = new LinkedHashMap<String, String>();
        all.forEach(refusal -> sentences.putIfAbsent(refusal.field(), refusal.getMessage()));
        return sentences;
    }

    /** The same "no", for one of many fields of the same kind on a page. */
    static Refusal at(String suffix, Refusal refusal) {
        return new Refusal(refusal.field() + "-" + suffix, refusal.rule(), refusal.getMessage());
    }
}

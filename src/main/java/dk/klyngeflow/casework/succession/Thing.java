package dk.klyngeflow.casework.succession;

import java.util.Optional;

/**
 * Something that stands open at a body that ends.
 *
 * @param ref a case's number, or the number of a meeting, an arrangement, a fund year
 * @param choice empty while nobody has chosen
 * @param result empty until it is done
 * @param words what was done, in Danish
 */
public record Thing(
        long id,
        long succession,
        ThingKind kind,
        String ref,
        String title,
        Optional<Choice> choice,
        Optional<String> reason,
        Optional<Result> result,
        Optional<String> words) {

    public boolean isDone() {
        return result.isPresent();
    }
}

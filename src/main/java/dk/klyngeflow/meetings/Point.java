package dk.klyngeflow.meetings;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Verb;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * One recommendation point with its own verb and its own outcome. It belongs to one case or to none.
 *
 * @param outcome empty is "missing": shown as such, never guessed
 * @param sentOnAs the linked case that this point became
 * @param decidingBody at a joint meeting the body that decides; empty where it is the meeting's own
 */
public record Point(
        long id,
        long item,
        int position,
        Optional<String> displayNumber,
        Verb verb,
        String text,
        Optional<CaseNumber> caseNumber,
        Optional<Outcome> outcome,
        Optional<String> words,
        Optional<String> recordedBy,
        Optional<CaseNumber> sentOnAs,
        Optional<BodyId> decidingBody) {

    public boolean isAnswered() {
        return outcome.isPresent();
    }

    Point answered(@Nullable Outcome given, @Nullable String inWords, Actor by) {
        return new Point(
                id,
                item,
                position,
                displayNumber,
                verb,
                text,
                caseNumber,
                Optional.ofNullable(given),
                Optional.ofNullable(inWords),
                Optional.of(by.id()),
                sentOnAs,
                decidingBody);
    }
}

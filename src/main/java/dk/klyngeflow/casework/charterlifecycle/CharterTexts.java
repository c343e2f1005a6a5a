package dk.klyngeflow.casework.charterlifecycle;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.Hearings;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about a charter show. */
@Component
class CharterTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Charters charters;
    private final CharterReading reading;
    private final Hearings hearings;
    private final Organisation organisation;

    CharterTexts(Charters charters, CharterReading reading, Hearings hearings, Organisation organisation) {
        this.charters = charters;
        this.reading = reading;
        this.hearings = hearings;
        this.organisation = organisation;
    }

    /** A map that the caller may add to. */
    Map<String, Object> of(OpenTask task) {
        return of(task.get(CharterLifecycle.CHARTER_ID));
    }

    /** The same of a charter that is asked about without its task. */
    Map<String, Object> of(long charterId) {
        var charter = charters.get(charterId);
        var body = organisation.body(charter.body().orElseThrow());
        var texts = new HashMap<String, Object>();
        texts.put("caseNumber", charter.caseNumber().value());
        texts.put("caseTitle", charter.content().title());
        texts.put("charterText", reading.plain(charter.content(), body.owner()));
        texts.put("lifeText", life(charter));
        texts.put("hearingText", hearing(charter));
        return texts;
    }

    String party(long charterId, String party) {
        return name(charters.get(charterId), party);
    }

    private static String life(Charter charter) {
        var text = "%s, version %d".formatted(charter.status().danish(), charter.version());
        text += charter.evaluateBy()
                .map(day -> "\nEvalueres senest " + DAY.format(day))
                .orElse("");
        text += charter.validTo().map(day -> "\nGælder til " + DAY.format(day)).orElse("");
        return text + charter.tiedTo().map(agreement -> " (" + agreement + ")").orElse("");
    }

    private String hearing(Charter charter) {
        return hearings.of(charter.id()).stream()
                .map(answer -> "%s: %s"
                        .formatted(
                                name(charter, answer.party()),
                                answer.accepts()
                                        ? "tilslutter sig"
                                        : answer.statement().orElse("har indsigelser")))
                .collect(Collectors.joining("\n"));
    }

    private String name(Charter charter, String party) {
        var body = organisation.body(charter.body().orElseThrow());
        return organisation.partiesOf(body.owner()).stream()
                .filter(one -> one.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }
}

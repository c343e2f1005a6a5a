package dk.klyngeflow.desk;

import dk.klyngeflow.documents.DocumentHtml;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.Fact;
import dk.klyngeflow.documents.Section;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A charter on paper: the same sections as on its page. */
@Component
class CharterPaper {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Documents documents;
    private final CharterReading reading;
    private final Organisation organisation;

    CharterPaper(Documents documents, CharterReading reading, Organisation organisation) {
        this.documents = documents;
        this.reading = reading;
        this.organisation = organisation;
    }

    byte[] pdf(Charter charter, BodyId body) {
        return documents.pdf(page(charter, body));
    }

    DocumentHtml page(Charter charter, BodyId of) {
        Body body = organisation.body(of);
        return documents.charter(new dk.klyngeflow.documents.Charter(
                charter.content().title(),
                body.name(),
                charter.version(),
                charter.status().danish(),
                charter.inForceFrom().orElse(charter.draftedOn()),
                facts(charter),
                reading.sections(charter.content(), body.owner()).stream()
                        .map(section -> new Section(
                                section.heading(),
                                section.blocks().stream()
                                        .map(block -> new Section.Block(block.list(), block.lines()))
                                        .toList()))
                        .toList()));
    }

    private static List<Fact> facts(Charter charter) {
        var facts = new ArrayList<Fact>();
        charter.adoptedBy().ifPresent(words -> facts.add(new Fact("Vedtaget", words)));
        charter.evaluateBy().ifPresent(day -> facts.add(new Fact("Evalueres senest", DAY.format(day))));
        charter.validTo().ifPresent(day -> facts.add(new Fact("Gælder til", DAY.format(day) + agreement(charter))));
        charter.endedBecause().ifPresent(why -> facts.add(new Fact("Ophørt", why)));
        return facts;
    }

    private static String agreement(Charter charter) {
        return charter.tiedTo().map(name -> " (" + name + ")").orElse("");
    }
}

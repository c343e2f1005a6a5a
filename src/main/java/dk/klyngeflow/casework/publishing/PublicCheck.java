package dk.klyngeflow.casework.publishing;

import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops what is about to leave the house where it may hold a CPR number, until somebody has said that it does not. */
@Component
public class PublicCheck {

    private final MeetingPapers papers;

    PublicCheck(MeetingPapers papers) {
        this.papers = papers;
    }

    /** Where in the document's open part and its open attachments something looks like a CPR number, a sentence each. */
    public List<String> suspects(MeetingDocument document) {
        return papers.cprFindings(document.open());
    }

    /** @throws Refusal where something looks like a CPR number and nobody has confirmed that it is none */
    public void require(MeetingDocument document, boolean confirmed) {
        var suspects = suspects(document);
        if (!confirmed && !suspects.isEmpty()) {
            throw new Refusal(
                    "cprConfirmed",
                    "cpr",
                    "%s. Fjern det, eller bekræft, at det ikke er et CPR-nummer."
                            .formatted(String.join(". ", suspects)));
        }
    }
}

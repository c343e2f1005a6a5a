package dk.klyngeflow.casework.publishing;

import dk.klyngeflow.documents.CprCheck;
import dk.klyngeflow.meetings.MinutesDocument;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops what is about to leave the house where it may hold a CPR number, until somebody has said that it does not. */
@Component
public class PublicCheck {

    private final CprCheck cpr;

    PublicCheck(CprCheck cpr) {
        this.cpr = cpr;
    }

    /** What looks like CPR numbers in the document's open part, each with its last four digits covered. */
    public List<String> suspects(MinutesDocument document) {
        return cpr.in(document.open().text());
    }

    /** @throws Refusal where something looks like a CPR number and nobody has confirmed that it is none */
    public void require(MinutesDocument document, boolean confirmed) {
        var suspects = suspects(document);
        if (!confirmed && !suspects.isEmpty()) {
            throw new Refusal(
                    "cprConfirmed",
                    "cpr",
                    "Teksten indeholder noget, der ligner et CPR-nummer (%s): fjern det, eller bekræft, at det ikke er et."
                            .formatted(String.join(", ", suspects)));
        }
    }
}

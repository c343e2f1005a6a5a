package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.Letter;
import dk.klyngeflow.organisation.Organisation;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A case's letter as a PDF to read in the browser; whether the reader may is for the page to say. */
@Component
class LetterPdfs {

    private final Documents documents;
    private final Organisation organisation;

    LetterPdfs(Documents documents, Organisation organisation) {
        this.documents = documents;
        this.organisation = organisation;
    }

    ResponseEntity<byte[]> of(CaseFile file, dk.klyngeflow.cases.Letter letter) {
        var pdf = documents.pdf(documents.letter(Letter.of(
                file.body().map(organisation::body).map(body -> body.name()).orElse(letter.signedBy()),
                List.of(letter.recipient()),
                file.number(),
                letter.writtenOn(),
                letter.subject(),
                Arrays.asList(letter.text().split("\n\n")),
                letter.signedBy())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.number() + "-brev-" + letter.id() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}

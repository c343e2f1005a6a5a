package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.Letter;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The letters of a case as PDF, for its submitter once they have left the house, and for the secretariats. */
@Controller
class LetterPages {

    private final CaseRegister cases;
    private final Letters letters;
    private final Documents documents;
    private final Organisation organisation;
    private final ApplicationDesk desk;

    LetterPages(
            CaseRegister cases, Letters letters, Documents documents, Organisation organisation, ApplicationDesk desk) {
        this.cases = cases;
        this.letters = letters;
        this.documents = documents;
        this.organisation = organisation;
        this.desk = desk;
    }

    @GetMapping("/sager/{number}/breve/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        var file = parse(number).flatMap(cases::find).orElseThrow(LetterPages::notFound);
        var letter = letters.find(file.number(), id)
                .filter(found -> mayRead(file, found.isReleased(), person))
                .orElseThrow(LetterPages::notFound);
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
                                .filename(file.number() + "-brev-" + id + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private boolean mayRead(CaseFile file, boolean released, SignedIn person) {
        return desk.isSecretaryIn(file.cluster(), person)
                || released && file.submitter().equals(person.id());
    }

    private static Optional<CaseNumber> parse(String number) {
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import org.springframework.http.HttpStatus;
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
    private final LetterPdfs pdfs;
    private final ApplicationDesk desk;

    LetterPages(CaseRegister cases, Letters letters, LetterPdfs pdfs, ApplicationDesk desk) {
        this.cases = cases;
        this.letters = letters;
        this.pdfs = pdfs;
        this.desk = desk;
    }

    @GetMapping("/sager/{number}/breve/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        var file = CaseNumber.parse(number).flatMap(cases::find).orElseThrow(LetterPages::notFound);
        var letter = letters.find(file.number(), id)
                .filter(found -> mayRead(file, found.isReleased(), person))
                .orElseThrow(LetterPages::notFound);
        return pdfs.of(file, letter);
    }

    private boolean mayRead(CaseFile file, boolean released, SignedIn person) {
        return desk.isSecretaryIn(file.cluster(), person)
                || released && file.submitter().equals(person.id());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

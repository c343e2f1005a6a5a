package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.CaseDiagrams;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A case's processes as diagrams, on a page of their own: few want them, and they are the heaviest thing there is to load. */
@Controller
class DiagramPages {

    private final CaseRegister cases;
    private final CaseAccess access;
    private final CaseDiagrams diagrams;

    DiagramPages(CaseRegister cases, CaseAccess access, CaseDiagrams diagrams) {
        this.cases = cases;
        this.access = access;
        this.diagrams = diagrams;
    }

    @GetMapping("/sager/{number}/forloeb")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        var file = CaseNumber.parse(number)
                .filter(known -> access.sees(known, person))
                .flatMap(cases::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", file.number());
        model.addAttribute("caseTitle", file.title());
        model.addAttribute("diagrams", diagrams.of(file.number()));
        return "cases/diagram";
    }
}

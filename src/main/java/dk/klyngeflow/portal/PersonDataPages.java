package dk.klyngeflow.portal;

import dk.klyngeflow.casework.PersonReports;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept about a person, for administrators. Whoever searches says what for; asked for by POST, it is in no address. */
@Controller
class PersonDataPages {

    private static final int ACCOUNT = 64;
    private static final int PURPOSE = 500;

    private final PersonReports reports;

    PersonDataPages(PersonReports reports) {
        this.reports = reports;
    }

    @GetMapping("/persondata")
    String form(@AuthenticationPrincipal SignedIn person) {
        requireAdministrator(person);
        return "persondata";
    }

    @PostMapping("/persondata")
    String search(
            @RequestParam(name = "account", defaultValue = "") String account,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        requireAdministrator(person);
        model.addAttribute("account", account);
        model.addAttribute("purpose", purpose);
        try {
            model.addAttribute(
                    "report",
                    reports.of(
                            Typed.requiredLine("account", "Brugernavn", account, ACCOUNT),
                            Typed.requiredLine("purpose", "Formål", purpose, PURPOSE),
                            person));
        } catch (Refusal refusal) {
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
        }
        return "persondata";
    }

    private static void requireAdministrator(SignedIn person) {
        if (!person.isAdministrator()) {
            throw new AccessDeniedException("only administrators");
        }
    }
}

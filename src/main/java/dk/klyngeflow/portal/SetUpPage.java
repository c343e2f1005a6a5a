package dk.klyngeflow.portal;

import dk.klyngeflow.identity.FirstSetUp;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first administrator, once; afterwards there is no such page. */
@Controller
class SetUpPage {

    private final FirstSetUp setUp;

    SetUpPage(FirstSetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/opsaetning")
    String show() {
        requireOpen();
        return "setup";
    }

    /** A password is never shown again; whoever is refused types it anew. */
    @PostMapping("/opsaetning")
    String create(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "user", defaultValue = "") String user,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model,
            RedirectAttributes redirect) {
        requireOpen();
        try {
            setUp.create(code, user.strip(), password);
        } catch (Refusal refusal) {
            model.addAttribute("code", code);
            model.addAttribute("user", user);
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            return "setup";
        }
        redirect.addFlashAttribute("done", "Administratoren er oprettet, og opsætningen er lukket. Log ind.");
        return "redirect:/login";
    }

    private void requireOpen() {
        if (!setUp.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}

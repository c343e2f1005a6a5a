package dk.klyngeflow.portal;

import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.casework.CaseDesk;
import dk.klyngeflow.casework.CaseFileDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of the person's own clusters. A case of another cluster does not exist here. */
@Controller
class CasePages {

    private final CaseRegister cases;
    private final CaseViews views;
    private final ApplicationViews applications;
    private final CaseDesk desk;
    private final ApplicationDesk applicationDesk;
    private final CaseFileDesk papers;

    /** What the case carries, as far as the person may read it. */
    record Papers(List<Attachment> attachments, boolean writable) {}

    CasePages(
            CaseRegister cases,
            CaseViews views,
            ApplicationViews applications,
            CaseDesk desk,
            ApplicationDesk applicationDesk,
            CaseFileDesk papers) {
        this.cases = cases;
        this.views = views;
        this.applications = applications;
        this.desk = desk;
        this.applicationDesk = applicationDesk;
        this.papers = papers;
    }

    @GetMapping("/sager")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "status", defaultValue = "") String status,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var wanted = Arrays.stream(CaseStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
        model.addAttribute("list", views.list(person, text, wanted));
        model.addAttribute("text", text);
        model.addAttribute("status", wanted);
        model.addAttribute("statuses", CaseStatus.values());
        return "cases/list";
    }

    @GetMapping("/sager/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        fill(visible(number, person), person, model);
        return "cases/case";
    }

    @PostMapping("/sager/{number}/traek")
    String withdraw(
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            desk.withdraw(file.number(), person);
        } catch (Refusal refusal) {
            fill(visible(number, person), person, model);
            model.addAttribute("refusals", List.of(refusal));
            return "cases/case";
        }
        redirect.addFlashAttribute("done", "Sagen er trukket tilbage. Dens plads på dagsordenen er givet fri.");
        return "redirect:/sager/" + file.number();
    }

    @PostMapping("/sager/{number}/status")
    String orderStatus(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String dueOn,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            applicationDesk.orderStatus(file.number(), Typed.requiredDate("dueOn", "Senest", dueOn), person);
        } catch (Refusal refusal) {
            fill(file, person, model);
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("typedDueOn", dueOn);
            return "cases/case";
        }
        redirect.addFlashAttribute("done", "Der er bestilt en status på projektet.");
        return "redirect:/sager/" + file.number();
    }

    private void fill(CaseFile file, SignedIn person, Model model) {
        model.addAttribute("file", views.page(file, person));
        model.addAttribute("application", applications.of(file, person).orElse(null));
        model.addAttribute("papers", new Papers(papers.readable(file, person), papers.mayWrite(file, person)));
    }

    private CaseFile visible(String number, SignedIn person) {
        return parse(number)
                .flatMap(cases::find)
                .filter(file -> person.tenants().contains(file.cluster().value()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<CaseNumber> parse(String number) {
        try {
            return Optional.of(new CaseNumber(number));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.SuccessionDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A body ends: the secretariat chooses for what stands open, sees the outcome before it happens, and reads what became of it. */
@Controller
class SuccessionPages {

    private static final int REASON = 300;

    private final SuccessionDesk desk;

    SuccessionPages(SuccessionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/ophoer")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("endings", desk.of(person));
        model.addAttribute("ahead", desk.ahead(person));
        return "succession/list";
    }

    @GetMapping("/ophoer/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(ending(id, person), Map.of(), person, model);
    }

    @PostMapping("/ophoer/{id:\\d+}")
    String choose(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var ending = ofSecretary(id, person);
        var refusals = new Refusals();
        var chosen = new ArrayList<SuccessionDesk.Chosen>();
        for (var item : desk.items(id, person)) {
            if (!item.choices().isEmpty()) {
                var reason = refusals.take(() ->
                        Typed.lines("reason-" + item.id(), "Begrundelse", typed.get("reason-" + item.id()), REASON));
                chosen.add(new SuccessionDesk.Chosen(
                        item.id(), typed.getOrDefault("choice-" + item.id(), ""), reason == null ? "" : reason));
            }
        }
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.choose(id, revision(typed), chosen, person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "Valgene er gemt. Intet flyttes, før den sidste dag er gået.");
            return "redirect:/ophoer/" + id + (typed.containsKey("proeve") ? "/generalproeve" : "");
        }
        return refused(refusals, ending, typed, person, model, response);
    }

    @GetMapping("/ophoer/{id:\\d+}/generalproeve")
    String rehearse(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var ending = ofSecretary(id, person);
        if (ending.over()) {
            return "redirect:/ophoer/" + id;
        }
        var rehearsed = desk.rehearse(id, person);
        model.addAttribute("ending", ending);
        model.addAttribute("groups", grouped(rehearsed.items()));
        model.addAttribute("rehearsed", rehearsed);
        return "succession/rehearsal";
    }

    @PostMapping("/ophoer/{id:\\d+}/bekraeft")
    String confirm(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var ending = ofSecretary(id, person);
        var refusals = new Refusals();
        refusals.run(() -> desk.confirm(id, person));
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "Fordelingen er bekræftet. Den føres ud, når den sidste dag er gået.");
            return "redirect:/ophoer/" + id;
        }
        return refused(refusals, ending, Map.of(), person, model, response);
    }

    private String refused(
            Refusals refusals,
            SuccessionDesk.Ending ending,
            Map<String, String> typed,
            SignedIn person,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusals.status().value());
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return page(ending, typed, person, model);
    }

    private String page(SuccessionDesk.Ending ending, Map<String, String> typed, SignedIn person, Model model) {
        model.addAttribute("ending", ending);
        model.addAttribute("groups", grouped(desk.items(ending.id(), person)));
        model.addAttribute("typed", typed);
        return "succession/ending";
    }

    private static Map<String, List<SuccessionDesk.Item>> grouped(List<SuccessionDesk.Item> items) {
        var groups = new LinkedHashMap<String, List<SuccessionDesk.Item>>();
        items.forEach(item ->
                groups.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        return groups;
    }

    private static int revision(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("revision", ""));
        } catch (NumberFormatException none) {
            throw new Refusal("", "required", "Genindlæs siden, og vælg igen.");
        }
    }

    private SuccessionDesk.Ending ending(long id, SignedIn person) {
        return desk.find(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SuccessionDesk.Ending ofSecretary(long id, SignedIn person) {
        var ending = ending(id, person);
        if (!ending.secretary()) {
            throw new AccessDeniedException("only the body's secretariat");
        }
        return ending;
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.casework.TaskDesk;
import dk.klyngeflow.casework.TaskDesk.Question;
import dk.klyngeflow.forms.FormTyping;
import dk.klyngeflow.identity.KeptTyping;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task as a page: the form of Tasklist, for those who have no business there. */
@Controller
class TaskPages {

    private final TaskDesk desk;
    private final FormHtml html;
    private final KeptTyping keptTyping;

    TaskPages(TaskDesk desk, FormHtml html, KeptTyping keptTyping) {
        this.desk = desk;
        this.html = html;
        this.keptTyping = keptTyping;
    }

    @GetMapping("/opgaver/{id}")
    String show(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var question = desk.open(id, person);
        if (question.isEmpty()) {
            return done(response);
        }
        var asked = question.get();
        var kept = keptTyping.take(request);
        if (kept.isPresent()) {
            model.addAttribute("kept", true);
            html.again(asked.form(), asked.shown(), FormTyping.typed(asked.form(), kept.get()), asked.options(), model);
        } else {
            html.first(asked.form(), asked.shown(), asked.options(), model);
        }
        return page(asked, "/opgaver/" + id, CaseNumber.parse(asked.key()), model);
    }

    @PostMapping("/opgaver/{id}")
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var question = desk.open(id, person);
        if (question.isEmpty()) {
            return done(response);
        }
        var asked = question.get();
        var typed = html.typed(asked.form(), sent);
        var number = CaseNumber.parse(asked.key());
        if (html.onlyShows(sent)) {
            html.again(asked.form(), asked.shown(), typed, asked.options(), model);
            return page(asked, "/opgaver/" + id, number, model);
        }
        try {
            if (!desk.complete(id, typed, person)) {
                return done(response);
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            html.refused(asked.form(), asked.shown(), typed, asked.options(), refusal, model);
            return page(asked, "/opgaver/" + id, number, model);
        }
        redirect.addFlashAttribute("done", "Opgaven \"%s\" er løst.".formatted(asked.name()));
        return "redirect:/mit";
    }

    /** The page of a task, which posts to {@code address}. */
    static String page(Question asked, String address, Optional<CaseNumber> number, Model model) {
        model.addAttribute("task", asked);
        model.addAttribute("address", address);
        model.addAttribute("caseNumber", number.orElse(null));
        return "tasks/task";
    }

    private static String done(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "tasks/done";
    }
}

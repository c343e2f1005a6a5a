package dk.klyngeflow.portal;

import dk.klyngeflow.casework.LinkAnswers;
import dk.klyngeflow.casework.LinkAnswers.Closed;
import dk.klyngeflow.casework.LinkAnswers.Found;
import dk.klyngeflow.casework.LinkAnswers.Question;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a personal link leads to: a question, and its answer without an account. Looking changes nothing, so programs that
 * open links in e-mails do no harm.
 */
@Controller
class LinkPages {

    private static final String TOKEN = "/svar/{token:[A-Za-z0-9_-]{20,80}}";

    private final LinkAnswers answers;
    private final FormHtml html;
    private final WrongTokens wrongTokens;

    LinkPages(LinkAnswers answers, FormHtml html, WrongTokens wrongTokens) {
        this.answers = answers;
        this.html = html;
        this.wrongTokens = wrongTokens;
    }

    /** The address is the secret: it goes to no other site and into no search engine. */
    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping(TOKEN)
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = find(token, request);
        if (found.isEmpty() || !(found.get() instanceof Question question)) {
            return noQuestion(found, request, response, model);
        }
        html.first(question.form(), question.shown(), question.options(), model);
        return page(question, model);
    }

    @PostMapping(TOKEN)
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var found = find(token, request);
        if (found.isEmpty() || !(found.get() instanceof Question question)) {
            return noQuestion(found, request, response, model);
        }
        var typed = html.typed(question.form(), parameters);
        if (html.onlyShows(parameters)) {
            html.again(question.form(), question.shown(), typed, question.options(), model);
            return page(question, model);
        }
        try {
            redirect.addFlashAttribute("sentence", answers.submit(token, typed));
            return "redirect:/svar/tak";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            html.refused(question.form(), question.shown(), typed, question.options(), refusal, model);
            return page(question, model);
        }
    }

    @GetMapping("/svar/tak")
    String thanks() {
        return "answers/thanks";
    }

    /** Everything else that looks like a link but is none. */
    @GetMapping("/svar/**")
    String unknown(HttpServletRequest request, HttpServletResponse response, Model model) {
        wrongTokens.count(request.getRemoteAddr());
        return noQuestion(Optional.empty(), request, response, model);
    }

    private Optional<Found> find(String token, HttpServletRequest request) {
        if (wrongTokens.tooMany(request.getRemoteAddr())) {
            return Optional.empty();
        }
        var found = answers.open(token);
        if (found.isEmpty()) {
            wrongTokens.count(request.getRemoteAddr());
        }
        return found;
    }

    private static String page(Question question, Model model) {
        model.addAttribute("title", question.title());
        model.addAttribute("holder", question.holder());
        return "answers/question";
    }

    private String noQuestion(
            Optional<Found> found, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (found.isPresent() && found.get() instanceof Closed closed) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("sentence", closed.sentence());
            return "answers/closed";
        }
        boolean tooMany = wrongTokens.tooMany(request.getRemoteAddr());
        response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        model.addAttribute("tooMany", tooMany);
        return "answers/unknown";
    }
}

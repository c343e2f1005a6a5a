package dk.klyngeflow.portal;

import dk.klyngeflow.cases.Letter;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.CaseDesk;
import dk.klyngeflow.casework.CaseLinks;
import dk.klyngeflow.casework.CaseLinks.Followed;
import dk.klyngeflow.casework.Forecasts;
import dk.klyngeflow.casework.TaskDesk;
import dk.klyngeflow.casework.TaskDesk.Question;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case for whoever holds a link to it: what whoever raised it sees, and what is expected of him. */
@Controller
class FollowPages {

    private static final String CASE = "/foelg/" + LinkEntrance.TOKEN;

    private final LinkEntrance entrance;
    private final CaseLinks links;
    private final CaseViews views;
    private final CaseDesk cases;
    private final TaskDesk tasks;
    private final Letters letters;
    private final LetterPdfs pdfs;
    private final Forecasts forecasts;
    private final FormHtml html;

    FollowPages(
            LinkEntrance entrance,
            CaseLinks links,
            CaseViews views,
            CaseDesk cases,
            TaskDesk tasks,
            Letters letters,
            LetterPdfs pdfs,
            Forecasts forecasts,
            FormHtml html) {
        this.entrance = entrance;
        this.links = links;
        this.views = views;
        this.cases = cases;
        this.tasks = tasks;
        this.letters = letters;
        this.pdfs = pdfs;
        this.forecasts = forecasts;
        this.html = html;
    }

    private record Entered(PersonalLink link, Followed followed) {}

    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        LinkEntrance.keepSecret(response);
    }

    @GetMapping(CASE)
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(token, request)
                .map(entered -> page(token, entered, model))
                .orElseGet(() -> entrance.closed(token, request, response, model));
    }

    @PostMapping(CASE + "/traek")
    String withdraw(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var entered = enter(token, request);
        if (entered.isEmpty()) {
            return entrance.closed(token, request, response, model);
        }
        var followed = entered.get().followed();
        try {
            cases.withdraw(followed.file().number(), followed.inPlaceOf());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusals", List.of(refusal));
            return page(token, entered.get(), model);
        }
        links.used(entered.get().link(), "trak sagen tilbage");
        redirect.addFlashAttribute("done", "Sagen er trukket tilbage. Dens plads på dagsordenen er givet fri.");
        return "redirect:" + base(token);
    }

    @GetMapping(CASE + "/opgaver/{id}")
    String task(
            @PathVariable String token,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return asked(token, id, request, response, model, (entered, question) -> {
            html.first(question.form(), question.shown(), question.options(), model);
            return taskPage(token, entered, question, model);
        });
    }

    @PostMapping(CASE + "/opgaver/{id}")
    String answer(
            @PathVariable String token,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return asked(
                token,
                id,
                request,
                response,
                model,
                (entered, question) -> submit(token, entered, question, sent, response, model, redirect));
    }

    private String submit(
            String token,
            Entered entered,
            Question asked,
            MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var typed = html.typed(asked.form(), sent);
        if (html.onlyShows(sent)) {
            html.again(asked.form(), asked.shown(), typed, asked.options(), model);
            return taskPage(token, entered, asked, model);
        }
        try {
            if (!tasks.complete(asked.id(), typed, entered.followed().inPlaceOf())) {
                return done(response);
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            html.refused(asked.form(), asked.shown(), typed, asked.options(), refusal, model);
            return taskPage(token, entered, asked, model);
        }
        links.used(entered.link(), asked.name());
        redirect.addFlashAttribute("done", "Tak. \"%s\" er sendt.".formatted(asked.name()));
        return "redirect:" + base(token);
    }

    @GetMapping(CASE + "/breve/{id:\\d+}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, @PathVariable long id, HttpServletRequest request) {
        return enter(token, request)
                .flatMap(entered -> {
                    var file = entered.followed().file();
                    return letters.find(file.number(), id)
                            .filter(Letter::isReleased)
                            .map(letter -> pdfs.of(file, letter));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What becomes of the question, or the page that says why there is none. */
    private String asked(
            String token,
            String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            BiFunction<Entered, Question, String> then) {
        var entered = enter(token, request);
        if (entered.isEmpty()) {
            return entrance.closed(token, request, response, model);
        }
        return question(entered.get(), id)
                .map(question -> then.apply(entered.get(), question))
                .orElseGet(() -> done(response));
    }

    private Optional<Entered> enter(String token, HttpServletRequest request) {
        return entrance.open(token, LinkPurpose.FOLLOW_CASE, request)
                .flatMap(link -> links.open(link).map(followed -> new Entered(link, followed)));
    }

    /** A task of this case that was given to whoever raised it; no other is there for the link. */
    private Optional<Question> question(Entered entered, String task) {
        var followed = entered.followed();
        try {
            return tasks.open(task, followed.inPlaceOf())
                    .filter(asked -> asked.key().equals(followed.file().number().value()));
        } catch (AccessDeniedException anothers) {
            return Optional.empty();
        }
    }

    private String page(String token, Entered entered, Model model) {
        var followed = entered.followed();
        var number = followed.file().number();
        model.addAttribute("file", views.page(followed.file(), followed.inPlaceOf()));
        model.addAttribute("steps", tasks.stepsOf(number, followed.inPlaceOf()));
        model.addAttribute("ahead", forecasts.of(followed.file()).orElse(null));
        model.addAttribute("taskAddress", base(token) + "/opgaver/");
        model.addAttribute("base", base(token));
        model.addAttribute("holder", entered.link().holder());
        model.addAttribute("expires", entered.link().expires());
        model.addAttribute(
                "letters",
                letters.of(number).stream().filter(Letter::isReleased).toList());
        return "cases/follow";
    }

    private static String taskPage(String token, Entered entered, Question asked, Model model) {
        model.addAttribute("caseAddress", base(token));
        return TaskPages.page(
                asked,
                base(token) + "/opgaver/" + asked.id(),
                Optional.of(entered.followed().file().number()),
                model);
    }

    private static String done(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "tasks/done";
    }

    private static String base(String token) {
        return "/foelg/" + token;
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and a Danish page to whoever is refused something that no form of the page asks for. */
@ControllerAdvice
class PageFrame {

    private final ObjectProvider<DemoGuide> demo;
    private final Organisation organisation;

    PageFrame(ObjectProvider<DemoGuide> demo, Organisation organisation) {
        this.demo = demo;
        this.organisation = organisation;
    }

    /** Reads nothing by itself: many requests of the same controllers answer without a page. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var person = person();
        return new Frame(person, isSecretary(person), path(request), back(request), demo.getIfAvailable());
    }

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        var page = new ModelAndView("error/refused");
        page.addObject("frame", frame(request));
        page.addObject("sentence", refusal.getMessage());
        return page;
    }

    /** A page that takes a file was sent without one. */
    @ExceptionHandler(MultipartException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView noFile(MultipartException missing, HttpServletRequest request) {
        return refused(new Refusal("", "file", "Der er ikke sendt nogen fil: vælg en, og prøv igen."), request);
    }

    /** Two at once: nothing of this one is stored. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView overtaken(ConcurrencyFailureException clash, HttpServletRequest request) {
        return refused(
                new Refusal(
                        "",
                        "overtaken",
                        "En anden ændrede det samme i det samme øjeblik, så intet er gemt. Gå tilbage, og prøv igen."),
                request);
    }

    private boolean isSecretary(@Nullable SignedIn person) {
        return person != null && organisation.bodies().stream().anyMatch(body -> person.isIn(body.secretariatGroup()));
    }

    @Nullable private static SignedIn person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String back(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() == DispatcherType.ERROR) {
            return "/";
        }
        var query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }
}

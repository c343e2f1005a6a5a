package dk.klyngeflow.portal;

import dk.klyngeflow.identity.SignInWay;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in page, for our pages and for the engine's web applications. */
@Controller
class SignInPage {

    private final SignInWay way;

    SignInPage(SignInWay way) {
        this.way = way;
    }

    @GetMapping("/login")
    String signIn(
            @RequestParam(name = "fejl", required = false) String failed, HttpServletRequest request, Model model) {
        if (failed != null) {
            model.addAttribute("sentence", sentence(request));
        }
        model.addAttribute("elsewhere", way.startsAt());
        return "login";
    }

    private static final String WRONG = "Brugernavnet eller adgangskoden er forkert. Prøv igen.";
    private static final String LOCKED =
            "Der har været for mange forsøg, så kontoen er låst. Vent et øjeblik, og prøv igen; bliver den ved med at være"
                    + " låst, så kontakt din administrator.";

    private static final String REFUSED =
            "Din arbejdsplads' log ind blev ikke godkendt her. Prøv igen; bliver det ved, så kontakt din administrator.";

    private String sentence(HttpServletRequest request) {
        if (!way.startsAt().isEmpty()) {
            return REFUSED;
        }
        return isLocked(request) ? LOCKED : WRONG;
    }

    private static boolean isLocked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
    }
}

package dk.klyngeflow.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody sends after the session has run out is not done and not lost: it is kept while the person signs in again, and
 * the page that it was sent from shows it once more.
 */
class TypingSurvives extends OncePerRequestFilter {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final RequestMatcher forms;
    private final KeptTyping kept;

    /** @param forms the pages with forms that are worth keeping; each is shown again at the address it is sent to */
    TypingSurvives(RequestMatcher forms, KeptTyping kept) {
        this.forms = forms;
        this.kept = kept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !forms.matches(request) || isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        kept.keep(request);
        var back = request.getContextPath() + KeptTyping.path(request);
        request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(back));
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private static boolean isSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken);
    }
}

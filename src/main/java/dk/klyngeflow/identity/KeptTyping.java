package dk.klyngeflow.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody sends after the session has run out is not done and not lost: it is kept in the new session while the person
 * signs in again, and the page that it was sent from shows it once more. Files cannot be kept.
 */
public class KeptTyping extends OncePerRequestFilter {

    private static final String KEPT = KeptTyping.class.getName();
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    /** More than the longest form; what is beyond is not typed. */
    private static final int LONGEST = 300_000;

    private record Kept(String path, LinkedHashMap<String, ArrayList<String>> typed) implements Serializable {}

    private final RequestMatcher forms;

    /** @param forms the pages with forms that are worth keeping; each is shown again at the address it is sent to */
    KeptTyping(RequestMatcher forms) {
        this.forms = forms;
    }

    /** What was kept for this page, once; whether the person may see the page is for the page to say. */
    public static Optional<Map<String, List<String>>> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEPT) instanceof Kept kept)
                || !kept.path().equals(path(request))) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(new LinkedHashMap<>(kept.typed()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !forms.matches(request) || isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        keep(request);
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private static void keep(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, ArrayList<String>>();
        int length = 0;
        for (var one : request.getParameterMap().entrySet()) {
            var values = new ArrayList<>(List.of(one.getValue()));
            length += one.getKey().length()
                    + values.stream().mapToInt(String::length).sum();
            typed.put(one.getKey(), values);
        }
        if (length <= LONGEST) {
            var session = request.getSession();
            session.setAttribute(KEPT, new Kept(path(request), typed));
            session.setAttribute(SAVED_REQUEST, new SimpleSavedRequest(request.getContextPath() + path(request)));
        }
    }

    private static boolean isSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

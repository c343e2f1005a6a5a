package dk.klyngeflow.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has a session is looked up anew with every request: a seat that was lost, or an account that is gone, counts at
 * the next click and not at the next sign-in.
 */
class PersonNow extends OncePerRequestFilter {

    private final Persons persons;

    PersonNow(Persons persons) {
        this.persons = persons;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.isAuthenticated() && !(kept instanceof AnonymousAuthenticationToken)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(now(kept, request));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Authentication now(Authentication kept, HttpServletRequest request) {
        var person = persons.find(kept.getName());
        if (person.isPresent()) {
            return UsernamePasswordAuthenticationToken.authenticated(person.get(), null, List.of());
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new AnonymousAuthenticationToken(
                "gone", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }
}

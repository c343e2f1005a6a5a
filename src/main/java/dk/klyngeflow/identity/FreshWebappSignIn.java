package dk.klyngeflow.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The web applications would keep a person's groups for as long as the session lasts; here each call brings its own. Which of
 * the applications those groups open is remembered for half a minute: the engine needs a dozen statements to say so.
 */
class FreshWebappSignIn extends ContainerBasedAuthenticationFilter {

    /** Where the web applications ask who has signed in; the library would look into the session. */
    private static final Pattern WHO = Pattern.compile("/api/[^/]+/auth/user/([^/]+)");

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Asked(String person, List<String> groups) {}

    private record Opened(Set<String> applications, Instant until) {}

    /** Soft: what is not asked for again is let go when memory is short. */
    private final Map<Asked, Opened> remembered = new ConcurrentReferenceHashMap<>();

    private final InstantSource clock;

    FreshWebappSignIn(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(new WithoutKeptSignIn((HttpServletRequest) request), response, chain);
    }

    @Override
    protected String extractEngineName(HttpServletRequest request) {
        var who = WHO.matcher(getRequestUri(request));
        return who.matches() ? who.group(1) : super.extractEngineName(request);
    }

    @Override
    protected boolean existisAuthentication(Authentications kept, String engine, String person) {
        return false;
    }

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine engine, String person, List<String> groups, List<String> tenants) {
        var asked = new Asked(person, groups);
        var now = clock.instant();
        var opened = remembered.get(asked);
        if (opened == null || opened.until().isBefore(now)) {
            var authentication = super.createAuthentication(engine, person, groups, tenants);
            remembered.put(asked, new Opened(authentication.getAuthorizedApps(), now.plus(REMEMBERED)));
            return authentication;
        }
        var authentication = new UserAuthentication(person, engine.getName());
        authentication.setGroupIds(groups);
        authentication.setTenantIds(tenants);
        authentication.setAuthorizedApps(opened.applications());
        return authentication;
    }
}

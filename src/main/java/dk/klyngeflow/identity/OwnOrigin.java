package dk.klyngeflow.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that another site's page asks a browser for, beside the tokens: a browser also sends cookies and a password
 * it has remembered for {@code /engine-rest}. Programs that are no browser say nothing of an origin, and pass.
 */
class OwnOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OwnOrigin.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    /** From our own pages, or typed by the person. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn(
                    "refused {} {} asked for by {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    request.getHeader(HttpHeaders.ORIGIN));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHost(origin, request);
    }

    /** The host as the browser addressed it; a proxy that changes it tells us by the forwarded headers. */
    private static boolean isHost(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == portOf(uri);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}

package dk.klyngeflow.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number, which every line logged for it carries, and the case's number where the address names one.
 * People read the number on the page that says that something went wrong; who they are is not in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    static final String REQUEST = "requestNumber";
    static final String CASE = "caseNumber";
    static final String HEADER = "X-Request-Id";

    private static final Pattern CASE_IN_PATH = Pattern.compile("/([A-Z]+-\\d{4}-\\d{4,})(?=/|$)");
    private static final int LENGTH = 8;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = UUID.randomUUID().toString().substring(0, LENGTH);
        request.setAttribute(REQUEST, number);
        response.setHeader(HEADER, number);
        MDC.put(REQUEST, number);
        var named = CASE_IN_PATH.matcher(request.getRequestURI());
        if (named.find()) {
            MDC.put(CASE, named.group(1));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(CASE);
        }
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.startup.LockedFile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in Danish that the database is away or has no room left, and that nothing is stored by halves. Every other page asks the
 * database for the session first, so this one stands before all of them and is a file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SECONDS = "20";

    /** The SQL standard's and PostgreSQL's classes: no connection, no resources, stopped by an operator, the system failed. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    /** PostgreSQL: the transaction of a program that was frozen in it is ended. */
    private static final String FROZEN_TOO_LONG = "25P03";
    /** H2: it cannot read or write, or was closed by that; or its file cannot be opened yet. */
    private static final Set<String> OF_H2 = Set.of("90007", "90020", "90028", "90031", "90098", "90121");

    private final byte[] page;

    private final LockedFile file;

    DatabaseAway(LockedFile file) throws IOException {
        this.file = file;
        this.page = new ClassPathResource("database-away.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !isAway(fault)) {
                throw fault;
            }
            file.letGo(fault);
            LOG.error(
                    "the database is away or full: {} {} is not done",
                    request.getMethod(),
                    request.getServletPath(),
                    fault);
            response.reset();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(page);
        }
    }

    private static boolean isAway(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException // neither committed nor rolled back by us
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state != null
                && (OF_H2.contains(state)
                        || state.equals(FROZEN_TOO_LONG)
                        || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}

package dk.klyngeflow.casework.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** A list that is asked for, with another query than was sent; one that was asked for as GET becomes a POST, which has a query. */
class NarrowedQuery extends BufferedRequest {

    private static final String JSON = "application/json";

    NarrowedQuery(HttpServletRequest request, byte[] query) {
        super(request, query);
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getContentType() {
        return JSON;
    }

    @Override
    public String getHeader(String name) {
        return isContentType(name) ? JSON : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isContentType(name) ? Collections.enumeration(List.of(JSON)) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = Collections.list(super.getHeaderNames());
        names.removeIf(NarrowedQuery::isContentType);
        names.removeIf(HttpHeaders.CONTENT_LENGTH::equalsIgnoreCase);
        names.add(HttpHeaders.CONTENT_TYPE);
        return Collections.enumeration(names);
    }

    private static boolean isContentType(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
    }
}

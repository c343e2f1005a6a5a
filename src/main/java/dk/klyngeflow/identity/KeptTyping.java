package dk.klyngeflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What people sent after their session had run out, until they have signed in again. Only so many, the oldest go first: who
 * is not signed in must not fill the memory. Files cannot be kept.
 */
@Component
public class KeptTyping {

    private static final String ID = KeptTyping.class.getName();
    private static final int MOST = 100;

    /** More than the longest form; what is beyond is not typed. */
    private static final int LONGEST = 300_000;

    private record Kept(String path, Map<String, List<String>> typed) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** What was kept for this page, once; whether the person may see the page is for the page to say. */
    public synchronized Optional<Map<String, List<String>>> take(HttpServletRequest request) {
        var session = request.getSession(false);
        var id = session == null ? null : (String) session.getAttribute(ID);
        var found = id == null ? null : kept.get(id);
        if (found == null || !found.path().equals(path(request))) {
            return Optional.empty();
        }
        kept.remove(id);
        session.removeAttribute(ID);
        return Optional.of(found.typed());
    }

    synchronized void keep(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        int length = 0;
        for (var one : request.getParameterMap().entrySet()) {
            var values = List.of(one.getValue());
            length += one.getKey().length()
                    + values.stream().mapToInt(String::length).sum();
            typed.put(one.getKey(), values);
        }
        if (length <= LONGEST) {
            var id = UUID.randomUUID().toString();
            kept.put(id, new Kept(path(request), typed));
            request.getSession().setAttribute(ID, id);
        }
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

package dk.klyngeflow.support;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.core.annotation.AnnotationUtils;

/** All of the engine's REST interface, as its own resources declare it. */
public final class EngineApi {

    /** A method and a path with its variables in braces. */
    public record Endpoint(String method, String path) {}

    /** Lists that are asked for with a POST. */
    private static final Pattern QUERY = Pattern.compile(
            "/(history/)?[a-z-]+(/count)?|/filter/\\{[^}]+}/(list|count|singleResult)|/identity/password-policy");

    private static final int DEEPEST = 5;

    private EngineApi() {}

    public static List<Endpoint> endpoints() {
        var found = new LinkedHashSet<Endpoint>();
        CamundaRestResources.getResourceClasses().forEach(resource -> collect(resource, "", found, 0));
        return found.stream()
                .filter(endpoint -> !endpoint.method().equals("OPTIONS"))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    public static boolean isQuery(String path) {
        return QUERY.matcher(path).matches();
    }

    private static void collect(Class<?> resource, String above, Set<Endpoint> found, int depth) {
        var own = AnnotationUtils.findAnnotation(resource, Path.class);
        var here = above + (own == null || depth > 0 ? "" : part(own.value()));
        for (var method : resource.getMethods()) {
            var path = AnnotationUtils.findAnnotation(method, Path.class);
            var full = here + (path == null ? "" : part(path.value()));
            var verb = verb(method);
            if (verb != null) {
                found.add(new Endpoint(verb, full));
            } else if (path != null
                    && depth < DEEPEST
                    && method.getReturnType().getName().startsWith("org.camunda")) {
                collect(method.getReturnType(), full, found, depth + 1);
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : AnnotationUtils.getAnnotations(method)) {
            var http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return http.value();
            }
        }
        return null;
    }

    private static String part(String path) {
        var plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/$", "");
        return plain.isEmpty() || plain.startsWith("/") ? plain : "/" + plain;
    }
}

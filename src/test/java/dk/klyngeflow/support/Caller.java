package dk.klyngeflow.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at the other end of the wire, with a password sent with every call or a session of the web applications. */
public final class Caller {

    /** What came back; a body that is no JSON is an empty node. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return JSON.createObjectNode();
            }
        }

        public String field() {
            return json().path("field").asText(null);
        }

        public String rule() {
            return json().path("rule").asText(null);
        }

        public String message() {
            return json().path("message").asText("");
        }
    }

    /** Browsers send a cookie that is for TLS only to their own machine without TLS, too; Java does not. */
    private static final class CookiesOverPlainHttp extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOKEN = "X-XSRF-TOKEN";
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> headers = new HashMap<>();
    /** Of the last page with a form. */
    private String pageToken = "";

    private Caller(int port) {
        this(port, new CookiesOverPlainHttp());
    }

    private Caller(int port, CookieManager cookies) {
        this.root = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The same browser, with the same cookies, at another port of this machine. */
    public Caller at(int port) {
        var there = new Caller(port, cookies);
        there.headers.putAll(headers);
        return there;
    }

    public static Caller anonymous(int port) {
        return new Caller(port);
    }

    /** Sends the password with every call, as programs do. */
    public static Caller withPassword(int port, String user, String password) {
        var caller = new Caller(port);
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        caller.headers.put("Authorization", "Basic " + credentials);
        return caller;
    }

    /** Signs in on our own page and opens the task list, as a browser does. */
    public static Caller signedIn(int port, String user, String password) {
        var caller = new Caller(port);
        caller.submit("/login", Map.of("username", user, "password", password));
        if (caller.get("/camunda/app/tasklist/default/").status() != 200) {
            throw new AssertionError(user + " cannot sign in to the task list");
        }
        caller.headers.put(TOKEN, caller.cookie("XSRF-TOKEN"));
        return caller;
    }

    /** Sends this token of the web applications from now on; null sends none. */
    public Caller withToken(String token) {
        headers.remove(TOKEN);
        if (token != null) {
            headers.put(TOKEN, token);
        }
        return this;
    }

    /** Sends this header from now on. */
    public Caller with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    /** Sends the body as JSON. */
    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    /** Fills in the form of one of our pages and sends it, as a browser does without scripts. */
    public Answer submit(String path, Map<String, ?> fields) {
        return submit(path, path, fields);
    }

    /** Fills in a form that stands on {@code page} and goes to another path; a value that is a collection is sent several times. */
    public Answer submit(String page, String path, Map<String, ?> fields) {
        pageToken = "";
        var shown = get(page);
        if (shown.status() >= 500) {
            return shown;
        }
        if (pageToken.isEmpty()) {
            get("/login"); // a form that stands on another page
        }
        return send(path, fields);
    }

    /** Sends a form without looking at its page: with the token of the last page that this caller has seen. */
    public Answer submitUnseen(String path, Map<String, ?> fields) {
        if (pageToken.isEmpty()) {
            get("/login");
        }
        return send(path, fields);
    }

    private Answer send(String path, Map<String, ?> fields) {
        var sent = new HashMap<String, Object>(fields);
        sent.put("_csrf", pageToken);
        var form = sent.entrySet().stream()
                .flatMap(field -> values(field.getValue())
                        .map(value -> encoded(field.getKey()) + "=" + encoded(String.valueOf(value))))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    /** Sends the body, null for none, as JSON; a text is sent as it is. */
    public Answer call(String method, String path, Object body) {
        return send(
                method,
                path,
                "application/json",
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
    }

    /** Sends a file with a form that stands on {@code page}, as a browser does. */
    public Answer upload(String page, String path, String field, String name, byte[] content) {
        get(page);
        var boundary = "----klyngeflow";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(boundary, pageToken)
                + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, field, name);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    public Answer post(String path, byte[] body) {
        return send("POST", path, "application/json", BodyPublishers.ofByteArray(body));
    }

    /** A form's values as the task list sends them. */
    public static Map<String, Object> form(Map<String, ?> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            var wrapped = new HashMap<String, Object>();
            wrapped.put("value", value);
            variables.put(name, wrapped);
        });
        return Map.of("variables", variables);
    }

    private Answer send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            var answer = http.send(request.method(method, body).build(), BodyHandlers.ofString());
            var token = PAGE_TOKEN.matcher(answer.body());
            if (token.find()) {
                pageToken = token.group(1);
            }
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Stream<?> values(Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

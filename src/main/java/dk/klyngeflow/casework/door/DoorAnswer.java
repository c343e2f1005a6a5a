package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers in the shapes that the engine's own clients expect. */
class DoorAnswer {

    private final HttpServletResponse response;
    private final ObjectMapper json;

    DoorAnswer(HttpServletResponse response, ObjectMapper json) {
        this.response = response;
        this.json = json;
    }

    void done() {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void json(String text) throws IOException {
        write(HttpServletResponse.SC_OK, text);
    }

    void started(StartForm.Started started) throws IOException {
        write(
                HttpServletResponse.SC_OK,
                json.writeValueAsString(Map.of(
                        "id",
                        started.processInstanceId(),
                        "businessKey",
                        started.businessKey(),
                        "links",
                        List.of(),
                        "ended",
                        false)));
    }

    /** Values by name; {@code names} may be a comma-separated list of those that are asked for. */
    void variables(Map<String, Object> shown, String names) throws IOException {
        var wanted = names == null || names.isBlank() ? null : List.of(names.split(","));
        var variables = new LinkedHashMap<String, Object>();
        shown.forEach((name, value) -> {
            if (wanted == null || wanted.contains(name)) {
                var typed = new LinkedHashMap<String, Object>();
                typed.put("type", typeOf(value));
                typed.put("value", value instanceof Collection<?> rows ? text(rows) : value);
                typed.put("valueInfo", Map.of());
                variables.put(name, typed);
            }
        });
        write(HttpServletResponse.SC_OK, json.writeValueAsString(variables));
    }

    private static String typeOf(Object value) {
        return value instanceof Boolean ? "Boolean" : value instanceof Collection<?> ? "Json" : "String";
    }

    private String text(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The refusal's sentence, with the field and the rule that said no. */
    void refused(Refusal refused) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", "InvalidRequestException");
        answer.put("message", refused.getMessage());
        answer.put("field", refused.field());
        answer.put("rule", refused.rule());
        write(HttpServletResponse.SC_BAD_REQUEST, json.writeValueAsString(answer));
    }

    void error(int status, String sentence) throws IOException {
        write(status, json.writeValueAsString(Map.of("type", "RestException", "message", sentence)));
    }

    private void write(int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text);
    }
}

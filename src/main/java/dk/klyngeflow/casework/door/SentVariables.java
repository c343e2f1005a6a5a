package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the task list sends with a form: each value wrapped, lists and objects as JSON text. */
final class SentVariables {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(Object.class);

    private SentVariables() {}

    static Map<String, Object> read(JsonNode body) {
        var sent = new LinkedHashMap<String, Object>();
        var variables = body.path("variables");
        if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
            throw malformed();
        }
        variables.fields().forEachRemaining(entry -> sent.put(entry.getKey(), value(entry.getValue())));
        return sent;
    }

    private static Object value(JsonNode wrapped) {
        var value = wrapped.path("value");
        try {
            if (value.isTextual()
                    && "json".equalsIgnoreCase(wrapped.path("type").asText())) {
                return JSON.readValue(value.asText());
            }
            return value.isMissingNode() ? null : JSON.readValue(value);
        } catch (IOException unreadable) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal("variables", "malformed", "Formularens indhold kan ikke læses: send gyldig JSON.");
    }
}

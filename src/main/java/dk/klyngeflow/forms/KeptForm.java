package dk.klyngeflow.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A form that was sent and kept: what stands in it. */
public record KeptForm(JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param json as {@link FormData#toJson()} wrote it */
    public static KeptForm read(String json) {
        try {
            return new KeptForm(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept form that cannot be read", e);
        }
    }

    /** The field's text; empty where it was left out. */
    public String text(String key) {
        return content.path(key).asText("");
    }
}

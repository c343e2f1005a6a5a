package dk.klyngeflow.meetings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Minutes as they are kept in a column: JSON. */
@Component("minutesDocuments")
class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    String write(MinutesDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    MinutesDocument read(String content) {
        try {
            return json.readValue(content, MinutesDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("minutes that cannot be read", e);
        }
    }
}

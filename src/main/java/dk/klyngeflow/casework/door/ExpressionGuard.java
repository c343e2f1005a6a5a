package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;

/** Expressions in queries run as code, in or-queries even where they are switched off: none may come in from outside. */
final class ExpressionGuard {

    private ExpressionGuard() {}

    static JsonNode parse(ObjectMapper json, byte[] body) {
        if (body.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(body);
        } catch (IOException unreadable) { // what was sent is in memory, so it is never the line
            throw malformed();
        }
    }

    /** Every name counts, wherever it stands and however often. */
    static void requireNone(ObjectMapper json, byte[] body) {
        try (var parser = json.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    requirePlain(parser.currentName());
                }
            }
        } catch (IOException unreadable) {
            throw malformed();
        }
    }

    static void requirePlain(String name) {
        if (name.endsWith("Expression")) {
            throw new Refusal(name, "expression", "Udtryk er ikke tilladt i forespørgsler: fjern " + name + ".");
        }
    }

    static Refusal malformed() {
        return new Refusal("", "malformed", "Indholdet kan ikke læses: send gyldig JSON.");
    }
}

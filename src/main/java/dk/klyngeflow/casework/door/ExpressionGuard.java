package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Expressions in queries run as code, in or-queries even where they are switched off: none may come in from outside. */
final class ExpressionGuard {

    private ExpressionGuard() {}

    static JsonNode parse(ObjectMapper json, byte[] body) {
        if (body.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refusal("", "malformed", "Indholdet kan ikke læses: send gyldig JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireNone(ObjectMapper json, byte[] body) {
        walk(parse(json, body));
    }

    static void requirePlain(String name) {
        if (name.endsWith("Expression")) {
            throw new Refusal(name, "expression", "Udtryk er ikke tilladt i forespørgsler: fjern " + name + ".");
        }
    }

    private static void walk(JsonNode node) {
        node.fieldNames().forEachRemaining(ExpressionGuard::requirePlain);
        node.forEach(ExpressionGuard::walk);
    }
}

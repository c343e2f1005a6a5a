package dk.klyngeflow.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the e-mail that carries a link: as unique as the link, and nothing that leads to it. */
final class LinkKeys {

    private LinkKeys() {}

    static String of(String link) {
        return UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

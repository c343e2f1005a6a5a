package dk.klyngeflow.links;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the program from outside ({@code klyngeflow.address}): an e-mail cannot hold a relative link. */
@Component
public class PublicAddress {

    private final URI root;

    PublicAddress(@Value("${klyngeflow.address}") URI root) {
        if (!root.isAbsolute() || root.getHost() == null) {
            throw new IllegalArgumentException(
                    "klyngeflow.address must be an address like https://klyngeflow.eksempel.dk, not '%s'"
                            .formatted(root));
        }
        this.root = root;
    }

    /** The whole link to one of our pages. */
    public String of(String path) {
        return root.toString().replaceFirst("/+$", "") + path;
    }

    /** The host alone. */
    public String host() {
        return root.getHost();
    }
}

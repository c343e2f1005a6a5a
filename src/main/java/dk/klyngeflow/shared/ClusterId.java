package dk.klyngeflow.shared;

/** A health cluster, or a region acting for its regional bodies. It is also the tenant of everything that belongs to it. */
public record ClusterId(String value) {

    public ClusterId {
        Identifiers.requirePlain("cluster", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

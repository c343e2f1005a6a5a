package dk.klyngeflow.shared;

/** A body (forum, steering group, political group) as the organisation files name it: letters and digits only. */
public record BodyId(String value) {

    public BodyId {
        Identifiers.requirePlain("body", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dk.klyngeflow.papers;

/** Who reads a paper. */
public enum Audience {
    /** The body's own people: everything. */
    BODY,
    /** Everybody else: closed items by their place only, and no closed attachment. */
    PUBLIC
}

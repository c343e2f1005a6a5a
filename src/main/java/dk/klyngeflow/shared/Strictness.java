package dk.klyngeflow.shared;

/** How hard a body's own rule binds. Without it the software would forbid what the documents allow. */
public enum Strictness {
    /** Refused. */
    MUST,
    /** "Som udgangspunkt": may be overridden with a recorded reason. */
    DEFAULT,
    /** "Tilstræbes", "vejledende": warned about, never blocked. */
    TARGET,
    /** Permission, nothing to check. */
    MAY
}

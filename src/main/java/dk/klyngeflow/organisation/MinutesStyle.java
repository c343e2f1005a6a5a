package dk.klyngeflow.organisation;

/** What a body's minutes hold beside the outcome of each point (C-15). */
public enum MinutesStyle {
    /** Short decision minutes. */
    DECISIONS_ONLY,
    WITH_NARRATIVE
}

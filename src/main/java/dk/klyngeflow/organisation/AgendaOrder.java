package dk.klyngeflow.organisation;

/** How a body orders its agenda before its chairs have looked at it (C-11). */
public enum AgendaOrder {
    AS_COLLECTED,
    /** Psychiatry's items come first, each part otherwise in the order it had. */
    PSYCHIATRY_FIRST
}

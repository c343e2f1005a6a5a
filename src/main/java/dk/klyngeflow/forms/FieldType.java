package dk.klyngeflow.forms;

/** What a field brings back, whatever it looks like on the screen. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Text with line breaks. */
    LONG_TEXT,
    NUMBER,
    /** Ticked or not. */
    FLAG,
    /** A calendar day, as text {@code 2026-12-24}. */
    DATE,
    /** One of the options. */
    CHOICE,
    /** Any number of the options. */
    CHOICES,
    /** Rows with fields of their own. */
    ROWS
}

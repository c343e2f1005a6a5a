package dk.klyngeflow.forms;

/** One thing that can be chosen: {@code value} is what is sent and stored, {@code label} what people read. */
public record Option(String value, String label) {}

package dk.klyngeflow.forms;

import java.io.Serializable;

/** One thing wrong with what was sent; the words mean the same as in {@link dk.klyngeflow.shared.Refusal}. */
public record FieldError(String field, String rule, String message) implements Serializable {}

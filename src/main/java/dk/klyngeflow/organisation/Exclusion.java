package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.shared.Subject;

/** A subject that a body leaves to another. */
public record Exclusion(Subject subject, BodyId refersTo, Strictness strictness, String rule) {}

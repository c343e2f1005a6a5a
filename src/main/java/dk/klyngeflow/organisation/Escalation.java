package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;

/** Where a body sends what it does not decide itself. */
public record Escalation(BodyId to, String rule) {}

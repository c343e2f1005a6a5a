package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.BodyId;

/** A chair of one body who is a born member of another: whoever holds the chair holds the seat. */
public record ExOfficio(BodyId body, String chair) {}

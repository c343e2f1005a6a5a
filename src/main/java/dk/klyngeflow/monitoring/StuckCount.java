package dk.klyngeflow.monitoring;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.util.Optional;

/** How many cases of a body are stuck for this reason; a case with two reasons counts under both. */
public record StuckCount(StuckKind kind, ClusterId cluster, Optional<BodyId> body, long cases) {}

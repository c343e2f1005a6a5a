package dk.klyngeflow.notifications;

import java.time.OffsetDateTime;

/**
 * The right to try an e-mail.
 *
 * @param tries which try it is; whoever leases the e-mail afterwards has the next
 * @param until from then on another node may try it
 */
record Lease(long id, int tries, OffsetDateTime until) {}

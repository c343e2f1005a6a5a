package dk.klyngeflow.papers;

import dk.klyngeflow.documents.MeetingDocument;
import java.time.LocalDateTime;

/**
 * An agenda as it was sent, never changed.
 *
 * @param version 1 is the agenda, each later one an addendum (tillægsdagsorden)
 * @param sha256 the fingerprint of everything in it, attachments included
 */
public record SentAgenda(long meeting, int version, LocalDateTime frozenAt, String sha256, MeetingDocument document) {}

package dk.klyngeflow.notifications;

import java.time.OffsetDateTime;

/**
 * An e-mail on its way.
 *
 * @param messageId the part of its Message-ID before the @; never changes
 * @param tries how often it has been tried, this time included
 */
record Letter(long id, String messageId, Mail mail, int tries, OffsetDateTime writtenAt) {}

package dk.klyngeflow.notifications;

import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One e-mail to one address, in plain Danish text. No part of it may hold a person's name that the recipient does not
 * know already; what is confidential stands behind a link.
 *
 * @param key names the e-mail for good: the same key is one e-mail, however often a step is repeated
 * @param subject one line; where an answer is due, the day comes first
 * @param replyTo where answers go, the shared mailbox of the body; null where nobody reads them
 * @param calendar an invitation that calendars understand, or null
 * @param about the business key of the process that it is about; null where it is information only
 */
public record Mail(
        String key,
        EmailAddress to,
        String subject,
        String text,
        @Nullable EmailAddress replyTo,
        List<Attachment> attachments,
        @Nullable CalendarPart calendar,
        @Nullable String about) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SUBJECT = 250;

    /** @throws Refusal where the subject has a line break, which could smuggle further headers in, or is too long */
    public Mail {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a mail's key has 1 to %d characters".formatted(LONGEST_KEY));
        }
        requireOneLine("subject", "Mailens emne", subject, LONGEST_SUBJECT);
        attachments = List.copyOf(attachments);
    }

    public static Mail of(String key, EmailAddress to, String subject, String text) {
        return new Mail(key, to, subject, text, null, List.of(), null, null);
    }

    public Mail replyingTo(@Nullable EmailAddress mailbox) {
        return new Mail(key, to, subject, text, mailbox, attachments, calendar, about);
    }

    public Mail with(Attachment attachment) {
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Mail(key, to, subject, text, replyTo, more, calendar, about);
    }

    public Mail with(CalendarPart part) {
        return new Mail(key, to, subject, text, replyTo, attachments, part, about);
    }

    /** @param key the case's number or the key of the process that the e-mail is about; seen where it cannot be delivered */
    public Mail about(String key) {
        return new Mail(this.key, to, subject, text, replyTo, attachments, calendar, key);
    }

    /** A file that goes along. */
    public record Attachment(String name, String mediaType, byte[] content) {

        public Attachment {
            requireOneLine("attachment", "Navnet på en vedhæftet fil", name, 200);
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Attachment same
                    && name.equals(same.name)
                    && mediaType.equals(same.mediaType)
                    && Arrays.equals(content, same.content);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(content);
        }
    }

    /**
     * An iCalendar object as a part of its own.
     *
     * @param method {@code REQUEST} or {@code CANCEL}, as the object itself says
     */
    public record CalendarPart(String method, String iCalendar) {}

    private static void requireOneLine(String field, String what, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Refusal(field, "required", what + " skal udfyldes.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    field, "oneLine", what + " skal stå på én linje, uden linjeskift og andre usynlige tegn.");
        }
        if (text.length() > longest) {
            throw new Refusal(
                    field,
                    "maxLength",
                    "%s må højst være på %d tegn (der er %d).".formatted(what, longest, text.length()));
        }
    }
}

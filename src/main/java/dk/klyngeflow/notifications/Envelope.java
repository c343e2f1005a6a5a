package dk.klyngeflow.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.mail.MailPreparationException;

/** Makes the MIME message of an e-mail: plain text, beside it the calendar's part, and the attachments. */
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress sender;
    private final String domain;

    Envelope(String address, String name) {
        try {
            this.sender = new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    MimeMessage message(MimeMessage message, Letter letter, OffsetDateTime now) {
        var mail = letter.mail();
        try {
            message.setFrom(sender);
            message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().value()));
            if (mail.replyTo() != null) {
                message.setReplyTo(new InternetAddress[] {
                    new InternetAddress(mail.replyTo().value())
                });
            }
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(now.toInstant()));
            message.setHeader("Message-ID", "<%s@%s>".formatted(letter.messageId(), domain));
            // So that nobody's holiday notice answers.
            message.setHeader("Auto-Submitted", "auto-generated");
            fill(message, mail);
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static void fill(MimeMessage message, Mail mail) throws MessagingException, UnsupportedEncodingException {
        if (mail.attachments().isEmpty() && mail.calendar() == null) {
            message.setText(mail.text(), UTF_8);
        } else if (mail.attachments().isEmpty()) {
            message.setContent(textAndCalendar(mail));
        } else {
            var all = new MimeMultipart("mixed");
            all.addBodyPart(mail.calendar() == null ? text(mail) : wrapped(textAndCalendar(mail)));
            for (var attachment : mail.attachments()) {
                all.addBodyPart(attached(attachment));
            }
            message.setContent(all);
        }
    }

    private static Multipart textAndCalendar(Mail mail) throws MessagingException {
        var part = new MimeBodyPart();
        var type = "text/calendar; charset=UTF-8; method=" + mail.calendar().method();
        var source = new ByteArrayDataSource(mail.calendar().iCalendar().getBytes(StandardCharsets.UTF_8), type);
        part.setDataHandler(new DataHandler(source));
        part.setHeader("Content-Type", type);
        return new MimeMultipart("alternative", text(mail), part);
    }

    private static BodyPart text(Mail mail) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(mail.text(), UTF_8);
        return part;
    }

    private static BodyPart wrapped(Multipart parts) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static BodyPart attached(Mail.Attachment attachment)
            throws MessagingException, UnsupportedEncodingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(MimeUtility.encodeText(attachment.name(), UTF_8, null));
        return part;
    }
}

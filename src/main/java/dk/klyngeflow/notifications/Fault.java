package dk.klyngeflow.notifications;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why the mail server did not take an e-mail.
 *
 * @param permanent it will never take this one, so trying again is useless
 * @param code the server's answer as a number, or the kind of fault; fit for a log
 * @param answer the server's own words; may name an address
 */
record Fault(boolean permanent, String code, String answer) {

    /** From 530 to 539 the server does not trust us: our settings are wrong, not the e-mail. */
    private static final int NOT_TRUSTED_FROM = 530;

    private static final int NOT_TRUSTED_TO = 539;

    static Fault of(MailException fault) {
        for (var cause : causes(fault)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), address.getMessage());
            }
            if (cause instanceof SMTPSendFailedException send
                    && !(send.getNextException() instanceof MessagingException)) {
                return answered(send.getReturnCode(), send.getMessage());
            }
        }
        var root = fault.getMostSpecificCause();
        return new Fault(false, root.getClass().getSimpleName(), String.valueOf(root.getMessage()));
    }

    private static Fault answered(int code, String words) {
        boolean ours = code >= NOT_TRUSTED_FROM && code <= NOT_TRUSTED_TO;
        return new Fault(
                code >= 500 && code <= 599 && !ours,
                String.valueOf(code),
                String.valueOf(words).strip());
    }

    /** All exceptions that hang on this one; JavaMail chains them in a way of its own. */
    private static List<Throwable> causes(MailException fault) {
        var found = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(fault));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.contains(next)) {
                continue;
            }
            found.add(next);
            if (next instanceof MailSendException send) {
                open.addAll(List.of(send.getMessageExceptions()));
            }
            if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return found;
    }
}

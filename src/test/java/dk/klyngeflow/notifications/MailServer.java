package dk.klyngeflow.notifications;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server in this process, which can be told to refuse an address. */
class MailServer extends GreenMail {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    MailServer() {
        super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        ANSWERS.clear();
    }

    /** From now on the server answers this to everything for the address; {@code null}: it takes it. */
    void answer(String address, String answer) {
        if (answer == null) {
            ANSWERS.remove(address);
        } else {
            ANSWERS.put(address, answer);
        }
    }

    JavaMailSenderImpl client() {
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(getSmtp().getPort());
        client.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        client.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return client;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers own) {
        return super.createServices(setups, new Managers() {

            private final SmtpManager choosy = new SmtpManager(own.getImapHostManager(), own.getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress to) {
                    return ANSWERS.get(to.getEmail());
                }
            };

            @Override
            public SmtpManager getSmtpManager() {
                return choosy;
            }

            @Override
            public ImapHostManager getImapHostManager() {
                return own.getImapHostManager();
            }

            @Override
            public UserManager getUserManager() {
                return own.getUserManager();
            }
        });
    }
}

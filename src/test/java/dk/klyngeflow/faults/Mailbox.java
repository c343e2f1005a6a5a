package dk.klyngeflow.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server at a fixed address, which can be down; it remembers everything that it ever took. */
final class Mailbox implements AutoCloseable {

    private final int port;
    private final List<String> before = new ArrayList<>();
    private GreenMail server;

    Mailbox() throws IOException {
        this.port = Postgres.freePort();
    }

    void up() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    void down() {
        before.addAll(taken());
        server.stop();
        server = null;
    }

    /** For a node that sends to it. */
    Node of(Node node) {
        return node.with("spring.mail.host", "127.0.0.1")
                .with("spring.mail.port", port)
                .with("spring.mail.properties.mail.smtp.connectiontimeout", 5000)
                .with("spring.mail.properties.mail.smtp.timeout", 10000)
                .with("klyngeflow.mail.sender", "post@eksempel.dk");
    }

    /** The Message-IDs of all that was taken, in its order. */
    List<String> messageIds() {
        var all = new ArrayList<>(before);
        all.addAll(taken());
        return all;
    }

    private List<String> taken() {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .map(message -> {
                            try {
                                return message.getMessageID();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}

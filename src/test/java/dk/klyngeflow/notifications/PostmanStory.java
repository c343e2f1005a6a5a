package dk.klyngeflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMailUtil;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.notifications.Delivery.Status;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Stored;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails on their way to a real mail server: what arrives, and what happens when it does not. */
abstract class PostmanStory {

    private static final LocalDateTime THURSDAY = LocalDateTime.of(2022, 9, 1, 9, 0);
    private static final int HOURS = 30;
    private static final String CHAIR = "formand@eksempel.dk";
    private static final String SECRET = "et-hemmeligt-link";

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailRows rows;

    @Autowired
    private MailHold hold;

    @Autowired
    private JdbcClient db;

    @Autowired
    private KlyngeClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Stored stored;

    private MailServer server;
    private Postman postman;

    @BeforeEach
    void aMailServer() {
        fresh.at(THURSDAY);
        server = new MailServer();
        server.start();
        postman = postman();
    }

    @AfterEach
    void noMailServer() {
        server.stop();
    }

    @Test
    void whatIsSentArrivesWithItsHeaders() throws Exception {
        send(Mail.of(
                        "k",
                        new EmailAddress(CHAIR),
                        "Senest 5. september: Godkend dagsordenen – møde på Læsø",
                        "Kære formandskab\n\nÆ, ø og å.")
                .replyingTo(new EmailAddress("sekretariat@eksempel.dk")));

        postman.deliver();

        var arrived = onlyArrived();
        assertThat(arrived.getSubject()).isEqualTo("Senest 5. september: Godkend dagsordenen – møde på Læsø");
        assertThat(arrived.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(CHAIR);
        assertThat(arrived.getReplyTo()).extracting(Object::toString).containsExactly("sekretariat@eksempel.dk");
        assertThat(MimeUtility.decodeText(arrived.getFrom()[0].toString())).isEqualTo("Klyngeflow <post@eksempel.dk>");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getSentDate()).isBetween("2022-09-01T08:59:00", "2022-09-01T09:05:00");
        assertThat(arrived.getContent().toString().replace("\r", "").strip())
                .isEqualTo("Kære formandskab\n\nÆ, ø og å.");
    }

    @Test
    void aCalendarAndFilesGoAlong() throws Exception {
        send(Mail.of("k", new EmailAddress(CHAIR), "Indkaldelse", "Se kalenderen")
                .with(new Mail.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
                .with(new Mail.Attachment("Møde på Læsø.pdf", "application/pdf", new byte[] {1, 2, 3})));

        postman.deliver();

        var all = (Multipart) onlyArrived().getContent();
        var alternatives = (Multipart) all.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Se kalenderen");
        assertThat(alternatives.getBodyPart(1).getContentType())
                .contains("text/calendar")
                .contains("method=REQUEST");
        assertThat(new String(alternatives.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        assertThat(MimeUtility.decodeText(all.getBodyPart(1).getFileName())).isEqualTo("Møde på Læsø.pdf");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsSentLeavesNoTextBehind() {
        send(mail("k").with(new Mail.Attachment("a.txt", "text/plain", SECRET.getBytes(StandardCharsets.UTF_8))));
        assertThat(stored.columnsWith(SECRET)).isNotEmpty();

        postman.deliver();

        assertThat(stored.columnsWith(SECRET)).isEmpty();
        var delivery = outbox.delivery("k").orElseThrow();
        assertThat(delivery.status()).isEqualTo(Status.SENT);
        assertThat(delivery.sentAt()).isNotNull();
        assertThat(delivery.text()).isNull();
        assertThat(stored.now().get(tableName("mail_attachment"))).startsWith("0 rows");
    }

    @Test
    void emailsGoOutInTheOrderInWhichTheyWereWritten() throws Exception {
        IntStream.rangeClosed(1, 45).forEach(i -> send(mail("k" + i)));

        postman.deliver();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanStory::subject))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 45).mapToObj(i -> "Emne k" + i).toList());
    }

    @Test
    void aRepeatedStepAndARepeatedRunSendOneEmail() {
        send(mail("k"));
        postman.deliver();
        send(mail("k"));
        postman.deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** A node died after the mail server took the e-mail and before it was noted: recipients' programs know it again. */
    @Test
    void aSecondTryHasTheSameMessageId() throws Exception {
        send(mail("k"));
        postman.deliver();
        var first = onlyArrived().getMessageID();

        server.purgeEmailFromAllMailboxes();
        fresh.at(THURSDAY.plusMinutes(20)); // the row is as new
        send(mail("k"));
        postman.deliver();

        assertThat(onlyArrived().getMessageID()).isEqualTo(first).matches("<[0-9a-f]{32}@eksempel\\.dk>");
        assertThat(first).isNotEqualTo(messageIdOf("other"));
    }

    @Test
    void severalNodesSendEachEmailOnce() throws Exception {
        IntStream.rangeClosed(1, 60).forEach(i -> send(mail("k" + i)));
        var begin = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            nodes.submit(() -> {
                begin.await();
                postman().deliver();
                return null;
            });
        }

        begin.countDown();
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanStory::subject))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void whatANodeHasTakenIsDueAgainWhenTheNodeDied() {
        send(mail("k"));
        transaction.executeWithoutResult(status -> rows.lease(20, now(), now().plusMinutes(15)));

        postman.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();

        fresh.timeOnly(THURSDAY.plusMinutes(16));
        postman.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** It was frozen while the mail server had its first e-mail, and another node went on with the others. */
    @Test
    void aNodeThatWasHeldUpForLongerThanItsLeaseSendsNothingTwice() throws Exception {
        IntStream.rangeClosed(1, 5).forEach(i -> send(mail("k" + i)));
        var held = new CountDownLatch(1);
        var thawed = new CountDownLatch(1);
        var frozen = new Postman(
                hold,
                rows,
                new Envelope("post@eksempel.dk", "Klyngeflow"),
                server.client(),
                Duration.ofDays(5),
                clock,
                new TransactionTemplate(transaction.getTransactionManager()) {
                    @Override
                    public void executeWithoutResult(Consumer<TransactionStatus> action) {
                        held.countDown();
                        await(thawed);
                        super.executeWithoutResult(action);
                    }
                });
        var node = Executors.newSingleThreadExecutor();
        var run = node.submit(frozen::deliver);
        await(held);

        fresh.timeOnly(THURSDAY.plusMinutes(16));
        postman.deliver();
        thawed.countDown();
        run.get(60, TimeUnit.SECONDS);
        node.shutdown();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanStory::subject))
                .as("the one that the server had when the node froze comes again, and no other")
                .containsExactly("Emne k1", "Emne k1", "Emne k2", "Emne k3", "Emne k4", "Emne k5");
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .limit(2)
                        .map(PostmanStory::messageId)
                        .distinct())
                .as("and is known again")
                .hasSize(1);
        assertThat(outbox.latest()).allSatisfy(mail -> assertThat(mail.status()).isEqualTo(Status.SENT));
    }

    /** The server answered the frozen node with a refusal that the other node never got. */
    @Test
    void aRefusalThatComesTooLateChangesNothing() {
        send(mail("k"));
        var late = transaction
                .execute(status -> rows.lease(20, now(), now().plusMinutes(15)))
                .get(0);
        var letter = rows.letter(late).orElseThrow();
        fresh.timeOnly(THURSDAY.plusMinutes(16));
        postman.deliver();

        rows.undeliverable(letter, "550 5.1.1 No such user");
        rows.postpone(letter, now(), "452 4.2.2 Mailbox full");

        assertThat(outbox.latest()).singleElement().satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(Status.SENT);
            assertThat(mail.problem()).isNull();
        });
    }

    @Test
    void anAddressThatDoesNotExistIsSeenAtOnce() {
        server.answer(CHAIR, "550 5.1.1 No such user");
        send(mail("k"));
        send(Mail.of("k2", new EmailAddress("anden@eksempel.dk"), "Emne", "Tekst"));

        postman.deliver();

        assertThat(outbox.undelivered()).singleElement().satisfies(mail -> {
            assertThat(mail.key()).isEqualTo("k");
            assertThat(mail.to()).isEqualTo(CHAIR);
            assertThat(mail.problem()).contains("550 5.1.1 No such user");
            assertThat(mail.tries()).isEqualTo(1);
        });
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anUndeliverableEmailCanBeTriedAgain() {
        server.answer(CHAIR, "550 5.1.1 No such user");
        send(mail("k"));
        postman.deliver();
        server.answer(CHAIR, null);

        outbox.tryAgain(outbox.undelivered().get(0).id());
        postman.deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.undelivered()).isEmpty();
    }

    @Test
    void aFullMailboxIsTriedAgain() {
        server.answer(CHAIR, "452 4.2.2 Mailbox full");
        send(mail("k"));
        postman.deliver();

        assertThat(outbox.waiting()).singleElement().satisfies(mail -> {
            assertThat(mail.problem()).contains("452 4.2.2 Mailbox full");
            assertThat(mail.tries()).isEqualTo(1);
        });
        postman.deliver();
        assertThat(outbox.waiting().get(0).tries())
                .as("not before its pause is over")
                .isEqualTo(1);

        server.answer(CHAIR, null);
        fresh.timeOnly(THURSDAY.plusMinutes(2));
        postman.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** The server does not trust us: that is no fault of the e-mail's. */
    @Test
    void aRefusedSignInIsNotTheEmailsFault() {
        server.answer(CHAIR, "530 5.7.0 Authentication required");
        send(mail("k"));
        postman.deliver();

        assertThat(outbox.undelivered()).isEmpty();
        assertThat(outbox.waiting()).hasSize(1);
    }

    /** One is written every hour, and each is tried as long as it takes; they arrive once, in their order. */
    @Test
    void aMailServerThatIsDownForMoreThanADayLosesNothing() {
        var client = server.client();
        server.stop();
        postman = new Postman(
                hold,
                rows,
                new Envelope("post@eksempel.dk", "Klyngeflow"),
                client,
                Duration.ofDays(5),
                clock,
                transaction);
        var now = THURSDAY;
        for (int quarter = 0; quarter < 4 * HOURS; quarter++) {
            fresh.timeOnly(now);
            if (quarter % 4 == 0) {
                send(mail("k" + quarter / 4));
            }
            postman.deliver();
            now = now.plusMinutes(15);
        }
        assertThat(outbox.waiting())
                .hasSize(HOURS)
                .allSatisfy(mail -> assertThat(mail.tries()).isBetween(1, HOURS + 10));
        assertThat(outbox.undelivered()).isEmpty();

        server = new MailServer();
        server.start();
        postman = postman();
        fresh.timeOnly(now.plusHours(1));
        postman.deliver();
        postman.deliver();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanStory::subject))
                .containsExactlyElementsOf(
                        IntStream.range(0, HOURS).mapToObj(i -> "Emne k" + i).toList());
        assertThat(outbox.waiting()).isEmpty();
    }

    /** Of three that wait in the backup, the mail server's log has the first: it does not come again. */
    @Test
    void afterARestoreEmailsWaitUntilSomebodySaysWhichHadGone() throws Exception {
        IntStream.rangeClosed(1, 3).forEach(i -> send(mail("k" + i)));
        transaction.executeWithoutResult(status -> hold.atStart(true, null));
        postman.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(hold.held()).isPresent();

        var released =
                hold.release(List.of("<" + messageIdInTheOutbox("k1") + "@eksempel.dk>", "<unknown@eksempel.dk>"));
        postman.deliver();

        assertThat(released).isEqualTo(new MailHold.Released(1, 2));
        assertThat(hold.held()).isEmpty();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanStory::subject))
                .containsExactly("Emne k2", "Emne k3");
        assertThat(outbox.latest()).allSatisfy(mail -> assertThat(mail.status()).isEqualTo(Status.SENT));
        assertThat(stored.columnsWith(SECRET)).isEmpty();
    }

    @Test
    void aRestartOnTheSameDatabaseHoldsNothingAndACopyHoldsEverything() {
        transaction.executeWithoutResult(status -> hold.atStart(false, "one"));
        transaction.executeWithoutResult(status -> hold.atStart(false, "one"));
        assertThat(hold.held()).isEmpty();

        transaction.executeWithoutResult(status -> hold.atStart(false, "another"));
        assertThat(hold.held()).isPresent();

        transaction.executeWithoutResult(status -> hold.atStart(false, "another"));
        assertThat(hold.held()).as("until somebody releases them").isPresent();
    }

    @Test
    void afterFiveDaysSomebodyIsTold() {
        server.answer(CHAIR, "452 4.2.2 Mailbox full");
        send(mail("k"));
        postman.deliver();
        fresh.timeOnly(THURSDAY.plusDays(5).minusHours(1));
        postman.deliver();
        assertThat(outbox.undelivered()).isEmpty();

        fresh.timeOnly(THURSDAY.plusDays(5).plusHours(2));
        postman.deliver();
        assertThat(outbox.undelivered()).hasSize(1);
    }

    @Test
    void theLogNamesNobody() {
        var log = (Logger) LoggerFactory.getLogger(Postman.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        log.addAppender(seen);
        var level = log.getLevel();
        log.setLevel(Level.ALL);
        try {
            send(mail("k"));
            send(Mail.of("k2", new EmailAddress("anden@eksempel.dk"), "Emne", SECRET));
            server.answer(CHAIR, "550 5.1.1 No such user " + CHAIR);
            server.answer("anden@eksempel.dk", "451 4.3.0 Later, anden@eksempel.dk");
            postman.deliver();
        } finally {
            log.setLevel(level);
            log.detachAppender(seen);
        }

        assertThat(seen.list).hasSize(2).allSatisfy(event -> {
            assertThat(event.getFormattedMessage())
                    .doesNotContain("eksempel.dk")
                    .doesNotContain(SECRET);
            assertThat(event.getThrowableProxy()).isNull();
        });
        assertThat(seen.list.get(0).getFormattedMessage()).contains("550");
    }

    private Postman postman() {
        return new Postman(
                hold,
                rows,
                new Envelope("post@eksempel.dk", "Klyngeflow"),
                server.client(),
                Duration.ofDays(5),
                clock,
                transaction);
    }

    private void send(Mail mail) {
        outbox.send(mail);
    }

    private static Mail mail(String key) {
        return Mail.of(key, new EmailAddress(CHAIR), "Emne " + key, "Svar her: " + SECRET);
    }

    private String messageIdInTheOutbox(String key) {
        return db.sql("select message_id from mail_message where mail_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private String messageIdOf(String key) throws Exception {
        server.purgeEmailFromAllMailboxes();
        send(mail(key));
        postman.deliver();
        return onlyArrived().getMessageID();
    }

    private MimeMessage onlyArrived() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch moment) {
        try {
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        return GreenMailUtil.getHeaders(message)
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring("Subject: ".length());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private String tableName(String name) {
        return stored.now().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }
}

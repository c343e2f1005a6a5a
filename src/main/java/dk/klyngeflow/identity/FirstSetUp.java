package dk.klyngeflow.identity;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.startup.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator: from the configuration, or made once on a page that a code in the log opens. Afterwards it is
 * closed for good: should the administrators ever be gone, the program does not start rather than let anybody be the next one.
 */
@Component
public class FirstSetUp {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSetUp.class);
    private static final int CODE_BYTES = 16;

    /** Both empty: the page asks. There is no default. */
    @ConfigurationProperties("klyngeflow.first-administrator")
    record Settings(String user, String password) {

        boolean given() {
            return user != null && !user.isBlank() && password != null && !password.isBlank();
        }
    }

    private final Settings settings;
    private final Accounts accounts;
    private final PasswordRule passwords;
    private final SignInWay signIn;
    private final JdbcClient db;
    private final KlyngeClock clock;
    private final TransactionTemplate transaction;

    /** Null where nothing is to be set up. */
    private volatile String code;

    FirstSetUp(
            Settings settings,
            Accounts accounts,
            PasswordRule passwords,
            SignInWay signIn,
            JdbcClient db,
            KlyngeClock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once the groups are there. */
    void atStart() {
        if (accounts.hasAdministrator()) {
            markDone();
        } else if (!signIn.startsAt().isEmpty()) {
            LOG.warn("there is no administrator yet: the first is whoever signs in with that group among the claims");
        } else if (isDone()) {
            throw new StartRefused(("The group %s is empty though the program has been set up: put an account into "
                            + "it in the database (table act_id_membership), or restore a backup, and start again")
                    .formatted(Groups.ADMINISTRATORS));
        } else if (settings.given()) {
            accounts.ensure(
                    settings.user(),
                    settings.user(),
                    "",
                    settings.password(),
                    List.of(Groups.ADMINISTRATORS),
                    List.of());
            markDone();
        } else {
            code = newCode();
            LOG.warn("there is no administrator yet: open /opsaetning and use the code {}", code);
        }
    }

    /** Whether the first administrator is still to be made. */
    public boolean isOpen() {
        return code != null && !isDone();
    }

    /**
     * Makes the first administrator, in a transaction of its own, and closes.
     *
     * @throws Refusal in Danish, naming the field: the code is another, the name or password breaks a rule
     */
    public synchronized void create(String typedCode, String id, String password) {
        if (!isOpen()) { // done by now, here or on another node
            throw new Refusal("", "closed", "Opsætningen er lukket: der er allerede en administrator. Log ind.");
        }
        if (!MessageDigest.isEqual(bytes(code), bytes(typedCode.strip()))) {
            LOG.warn("somebody tried to set the program up with a wrong code");
            throw new Refusal("code", "wrong", "Koden er forkert: brug den, der står i programmets log.");
        }
        if (!id.matches(AccountRules.ID)) {
            throw new Refusal(
                    "user",
                    "format",
                    "Brugernavn må kun have bogstaverne a-z, tal og tegnene . _ @ -, og det skal begynde med et bogstav"
                            + " eller et tal.");
        }
        passwords.require(password, id, id, "");
        transaction.executeWithoutResult(status -> {
            accounts.ensure(id, id, "", password, List.of(Groups.ADMINISTRATORS), List.of());
            markDone();
        });
        code = null;
        LOG.info("{} is the first administrator; the set-up is closed", id);
    }

    private boolean isDone() {
        return db.sql("select count(*) from identity_setup")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void markDone() {
        if (!isDone()) {
            db.sql("insert into identity_setup (id, done_at) values (1, ?)")
                    .param(OffsetDateTime.now(clock))
                    .update();
        }
    }

    private static String newCode() {
        var random = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

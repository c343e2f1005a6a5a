package dk.klyngeflow.links;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.PersonalLink.State;
import dk.klyngeflow.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and opens personal links. A token has 192 random bits; only its hash is stored, so nobody who reads the database
 * can answer in another's place. Joins the caller's transaction.
 */
@Service
@Transactional
public class PersonalLinks {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient db;
    private final KlyngeClock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(JdbcClient db, KlyngeClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A new link. It is known to whoever gets the answer of this call and to nobody else, and cannot be shown again.
     *
     * @param subject what it is about: at most 400 characters, understood by whoever answers for the purpose
     * @param holder the seat or party it is for, never a person's name
     * @param expires the last day on which it can be used
     * @return the path of the page; {@link PublicAddress} makes it a link for an e-mail
     */
    public String issue(LinkPurpose purpose, String subject, String holder, LocalDate expires) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("""
            insert into link_personal (token_hash, purpose, subject, holder, issued_at, expires_on)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(hash(token), purpose.name(), subject, holder, OffsetDateTime.now(clock), expires)
                .update();
        return purpose.path() + token;
    }

    /** What the link is for, and whether it can be used; empty for a token that was never issued. */
    public Optional<PersonalLink> open(String token) {
        return db.sql("select * from link_personal where token_hash = ?")
                .param(hash(token))
                .query(this::link)
                .optional();
    }

    /**
     * Notes that the link was answered; one for a single answer is closed by it. Of two answers at the same time one
     * comes through.
     *
     * @throws Refusal where it was used, revoked or expired meanwhile; the caller's transaction must not commit then
     */
    public void use(PersonalLink link) {
        int used = db.sql("""
            update link_personal set used_at = ?
            where id = ? and revoked_at is null and expires_on >= ? and (used_at is null or ? = false)
            """)
                .params(
                        OffsetDateTime.now(clock),
                        link.id(),
                        clock.today(),
                        link.purpose().once())
                .update();
        if (used == 0) {
            throw new Refusal("link", "closed", "Linket kan ikke bruges mere. Dit svar er ikke gemt.");
        }
    }

    /** Closes all open links for this purpose and subject: the question is answered in another way, or has gone. */
    public void revoke(LinkPurpose purpose, String subject) {
        db.sql("""
                        update link_personal set revoked_at = ?
                        where purpose = ? and subject = ? and revoked_at is null
                        """).params(OffsetDateTime.now(clock), purpose.name(), subject).update();
    }

    /** All links that were issued for this purpose and subject, the oldest first. */
    public List<PersonalLink> of(LinkPurpose purpose, String subject) {
        return db.sql("select * from link_personal where purpose = ? and subject = ? order by id")
                .params(purpose.name(), subject)
                .query(this::link)
                .list();
    }

    private PersonalLink link(ResultSet row, int number) throws SQLException {
        var purpose = LinkPurpose.valueOf(row.getString("purpose"));
        var expires = row.getObject("expires_on", LocalDate.class);
        var used = row.getObject("used_at", OffsetDateTime.class);
        boolean revoked = row.getObject("revoked_at", OffsetDateTime.class) != null;
        return new PersonalLink(
                row.getLong("id"),
                purpose,
                row.getString("subject"),
                row.getString("holder"),
                row.getObject("issued_at", OffsetDateTime.class),
                expires,
                used,
                state(used != null && purpose.once(), revoked, expires));
    }

    private State state(boolean used, boolean revoked, LocalDate expires) {
        if (used) {
            return State.USED;
        }
        if (revoked) {
            return State.REVOKED;
        }
        return clock.today().isAfter(expires) ? State.EXPIRED : State.OPEN;
    }

    private static String hash(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

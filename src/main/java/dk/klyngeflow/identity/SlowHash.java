package dk.klyngeflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * BCrypt for the accounts' passwords: whoever steals the table has years of guessing before him. The engine's own hash is
 * one round of SHA-512. The hash carries its strength, so that the strength can be raised later.
 *
 * <p>Imports {@code ..impl..}: password hashing has no public type (docs/decisions/0002).
 */
class SlowHash implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;

    SlowHash(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String hash) {
        return bcrypt.matches(shortened(password), hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }

    /** BCrypt reads 72 bytes at most; password and salt may be longer. */
    private static String shortened(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}

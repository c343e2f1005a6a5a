package dk.klyngeflow.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How people prove who they are. It ends with an account's id in the session, and nothing else: what the account may do is
 * asked anew with every request ({@link PersonNow}). Another way, such as a SAML proxy, is another of these
 * (docs/decisions/0011).
 */
public interface SignInWay {

    /** Where the sign-in page sends a person; empty where the page itself asks for a password. */
    String startsAt();

    /** Adds the way to the chain of our pages. */
    void addTo(HttpSecurity http) throws Exception;
}

package dk.klyngeflow.identity;

import dk.klyngeflow.deadlines.KlyngeClock;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Passwords are checked by the engine's own accounts, with their throttling. */
@Component
class AccountSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final Persons persons;
    private final KlyngeClock clock;

    AccountSignIn(IdentityService identities, Persons persons, KlyngeClock clock) {
        this.identities = identities;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var id = attempt.getName();
        // Before the password is looked at: hashing is what would slow others down.
        if (persons.isPaused(id, clock.instant())) {
            throw new LockedException("too many attempts");
        }
        if (id.isBlank() || !identities.checkPassword(id, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("wrong user or password");
        }
        var person = persons.find(id).orElseThrow(() -> new BadCredentialsException("wrong user or password"));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

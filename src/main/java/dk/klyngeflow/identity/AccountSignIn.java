package dk.klyngeflow.identity;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Sign-in with the engine's own accounts, its password policy and its throttling. */
@Component
class AccountSignIn implements AuthenticationProvider {

    private final IdentityService identities;

    AccountSignIn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var id = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        if (!passwordIsRight(id, password)) {
            throw new BadCredentialsException("wrong user or password");
        }
        var person = find(id).orElseThrow(() -> new BadCredentialsException("wrong user or password"));
        var roles = person.groups().stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.copyOf(roles));
    }

    private boolean passwordIsRight(String id, String password) {
        try {
            return !id.isBlank() && identities.checkPassword(id, password);
        } catch (AuthenticationException locked) {
            throw new LockedException("too many attempts", locked);
        }
    }

    /** The person as the accounts know them now. */
    Optional<SignedIn> find(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return Optional.empty();
        }
        var groups = new TreeSet<String>();
        for (Group group : identities.createGroupQuery().groupMember(id).list()) {
            groups.add(group.getId());
        }
        var tenants = new TreeSet<String>();
        for (Tenant tenant : identities
                .createTenantQuery()
                .userMember(id)
                .includingGroupsOfUser(true)
                .list()) {
            tenants.add(tenant.getId());
        }
        var name = (user.getFirstName() + " " + user.getLastName()).trim();
        return Optional.of(new SignedIn(id, name, groups, tenants));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

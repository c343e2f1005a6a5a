package dk.klyngeflow.support;

import dk.klyngeflow.identity.Accounts;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Accounts that sign in for real. */
@Component
@Lazy
public class People {

    private static final String PASSWORD = "Klynge-Kode-2026!";

    private final Accounts accounts;
    private final IdentityService identities;
    private final Environment environment;

    People(Accounts accounts, IdentityService identities, Environment environment) {
        this.accounts = accounts;
        this.identities = identities;
        this.environment = environment;
    }

    /** Calls the engine's REST interface with a password. */
    public Caller calling(String id, String... groups) {
        ensure(id, groups);
        return Caller.withPassword(port(), id, PASSWORD);
    }

    /** Has a session in the task list. */
    public Caller inTheTaskList(String id, String... groups) {
        ensure(id, groups);
        return Caller.signedIn(port(), id, PASSWORD);
    }

    /** The account is deleted, as in Admin. */
    public void remove(String id) {
        identities.deleteUser(id);
    }

    public Caller anonymous() {
        return Caller.anonymous(port());
    }

    private void ensure(String id, String... groups) {
        accounts.ensure(id, "Ida", "Testesen", PASSWORD, List.of(groups), List.of());
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}

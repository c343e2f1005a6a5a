package dk.klyngeflow.support;

import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.identity.Groups;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Accounts that sign in for real. Everybody is in the group of all users, like everybody with an account. */
@Component
@Lazy
public class People {

    private static final String PASSWORD = "Klynge-Kode-2026!";

    private final Accounts accounts;
    private final Environment environment;

    People(Accounts accounts, Environment environment) {
        this.accounts = accounts;
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

    public Caller anonymous() {
        return Caller.anonymous(port());
    }

    private void ensure(String id, String... groups) {
        var all = new ArrayList<>(List.of(groups));
        all.add(Groups.EVERYBODY);
        accounts.ensure(id, "Ida", "Testesen", PASSWORD, all, List.of());
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}

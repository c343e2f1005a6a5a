package dk.klyngeflow.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator from the configuration, where there is none. Without one the engine's web applications
 * would offer to create one to anybody; that page is closed.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Both empty: none is created. There is no default. */
    @ConfigurationProperties("klyngeflow.first-administrator")
    record Settings(String user, String password) {

        boolean given() {
            return user != null && !user.isBlank() && password != null && !password.isBlank();
        }
    }

    private final Settings settings;
    private final Accounts accounts;
    private final IdentityService identities;

    FirstAdministrator(Settings settings, Accounts accounts, IdentityService identities) {
        this.settings = settings;
        this.accounts = accounts;
        this.identities = identities;
    }

    /** Once the groups are there. */
    void ensure() {
        if (identities.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0) {
            return;
        }
        if (settings.given()) {
            accounts.ensure(
                    settings.user(),
                    settings.user(),
                    "",
                    settings.password(),
                    List.of(Groups.ADMINISTRATORS, Groups.EVERYBODY),
                    List.of());
        } else {
            LOG.warn(
                    "there is no administrator: set klyngeflow.first-administrator.user and .password, and start again");
        }
    }
}

package dk.klyngeflow.demo;

import dk.klyngeflow.identity.Accounts;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's users. Their password stands in the demo profile's configuration and nowhere else. */
@Component
@Profile("demo")
@Order(1)
class DemoUsers implements ApplicationRunner {

    /** {@code tenants} for those who sit in no body. */
    record DemoUser(
            String id,
            String firstName,
            String lastName,
            String does,
            @DefaultValue List<String> groups,
            @DefaultValue List<String> tenants) {}

    @ConfigurationProperties("klyngeflow.demo")
    record Settings(String password, List<DemoUser> users) {}

    private final Settings settings;
    private final Accounts accounts;

    DemoUsers(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var user : settings.users()) {
            accounts.ensure(
                    user.id(), user.firstName(), user.lastName(), settings.password(), user.groups(), user.tenants());
        }
    }
}

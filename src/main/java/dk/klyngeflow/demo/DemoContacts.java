package dk.klyngeflow.demo;

import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Made-up addresses for the demo's bodies. What somebody has changed since stays. */
@Component
@Profile("demo")
@Order(1)
class DemoContacts implements ApplicationRunner {

    /** {@code seat} and {@code party} are empty for the body's shared mailbox. */
    record DemoContact(
            BodyId body,
            @DefaultValue("") String seat,
            @DefaultValue("") String party,
            EmailAddress address,
            @Nullable EmailAddress assistant) {}

    @ConfigurationProperties("klyngeflow.demo-post")
    record Settings(@DefaultValue List<DemoContact> contacts) {}

    private final Settings settings;
    private final Contacts contacts;

    DemoContacts(Settings settings, Contacts contacts) {
        this.settings = settings;
        this.contacts = contacts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var one : settings.contacts()) {
            var point = ContactPoint.seat(one.body(), one.seat(), one.party(), "");
            if (contacts.find(point).isEmpty()) {
                contacts.keep(new Contact(point, one.address(), one.assistant()), Actor.SYSTEM);
            }
        }
    }
}

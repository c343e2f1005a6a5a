package dk.klyngeflow.identity;

import dk.klyngeflow.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Says in Danish what a password must be, before the engine says it in English and with an error 500. */
@Component
public class PasswordRule {

    private static final String SENTENCE =
            "Adgangskoden skal have mindst 10 tegn med både store og små bogstaver, tal og andre tegn, og den må ikke"
                    + " indeholde brugerens navn.";

    private final IdentityService identities;

    PasswordRule(IdentityService identities) {
        this.identities = identities;
    }

    /** @throws Refusal naming the field {@code password}, where the engine's policy refuses it for this person */
    public void require(String password, String id, String firstName, String lastName) {
        var user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        if (!identities.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new Refusal("password", "policy", SENTENCE);
        }
    }
}

package dk.klyngeflow.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How the engine keeps accounts: names as single sign-on has them too, and slow hashes. Its password policy is
 * as it brings it. After a wrong password the account pauses, from 3 seconds up to 60, and no hash is computed meanwhile: ten
 * thousand tries slow nobody down. The engine would lock it for good after ten; then anybody could lock anybody out.
 */
@Component
class AccountRules extends AbstractProcessEnginePlugin {

    /** Letters, digits and what e-mail addresses have; nothing that means something in an expression or a path. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

    /** In a row, a minute apart in the end; then an administrator has to unlock the account. */
    private static final int MOST_TRIES = 100;

    /** @param strength BCrypt's cost: each step more doubles the time a guess takes */
    @ConfigurationProperties("klyngeflow.password-hash")
    record Settings(@DefaultValue("11") int strength) {}

    private final Settings settings;

    AccountRules(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(ID);
        engine.setLoginMaxAttempts(MOST_TRIES);
        // Passwords from before are still checked by the engine's own hash, and hashed anew when they are changed.
        engine.setPasswordEncryptor(new SlowHash(settings.strength()));
    }
}

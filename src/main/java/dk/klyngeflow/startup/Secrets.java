package dk.klyngeflow.startup;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whoever is named has a password, and every secret that a profile needs is there and not empty. */
class Secrets {

    private final Environment settings;

    Secrets(Environment settings) {
        this.settings = settings;
    }

    void check() {
        if (settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            need(
                    "spring.datasource.password",
                    "The database's password is missing: set KLYNGEFLOW_DB_PASSWORD, or write it to the file"
                            + " klyngeflow-db-password in %s.");
        }
        if (settings.getProperty("klyngeflow.sign-in", "").equals("openid")) {
            need(
                    "spring.security.oauth2.client.provider.klyngeflow.issuer-uri",
                    "The address of the sign-in provider is missing: set KLYNGEFLOW_OPENID_ISSUER to https://...");
            need(
                    "spring.security.oauth2.client.registration.klyngeflow.client-secret",
                    "The secret for the sign-in provider is missing: set KLYNGEFLOW_OPENID_SECRET, or write it to the"
                            + " file klyngeflow-openid-secret in %s.");
        }
        if (isSet("spring.mail.host") && isSet("spring.mail.username")) {
            need(
                    "spring.mail.password",
                    "The mail server's password is missing: set spring.mail.password, or leave out"
                            + " spring.mail.username where the server asks for none.");
        }
        if (isSet("klyngeflow.first-administrator.user")) {
            need(
                    "klyngeflow.first-administrator.password",
                    "The first administrator's password is missing: set klyngeflow.first-administrator.password, or"
                            + " leave out klyngeflow.first-administrator.user and use the code in the log.");
        }
    }

    private void need(String setting, String sentence) {
        if (!isSet(setting)) {
            throw new StartRefused(sentence.formatted(settings.getProperty("klyngeflow.secrets", "/run/secrets")));
        }
    }

    private boolean isSet(String setting) {
        return StringUtils.hasText(settings.getProperty(setting));
    }
}

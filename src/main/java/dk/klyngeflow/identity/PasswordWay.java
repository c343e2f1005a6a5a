package dk.klyngeflow.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** A name and a password on our own page: the embedded default. */
@Component
@ConditionalOnProperty(name = "klyngeflow.sign-in", havingValue = "accounts")
class PasswordWay implements SignInWay {

    @Override
    public String startsAt() {
        return "";
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?fejl"));
    }
}

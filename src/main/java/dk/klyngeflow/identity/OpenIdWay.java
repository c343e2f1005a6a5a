package dk.klyngeflow.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Sign-in by OpenID Connect. The token is checked by Spring Security: signature, issuer, audience, nonce, expiry. */
@Component
@ConditionalOnProperty(name = "klyngeflow.sign-in", havingValue = "openid")
class OpenIdWay implements SignInWay {

    /** The one registration; its settings are Spring's own, in the profile {@code openid}. */
    private static final String REGISTRATION = "klyngeflow";

    private final OpenIdPersons persons;

    OpenIdWay(OpenIdPersons persons) {
        this.persons = persons;
    }

    @Override
    public String startsAt() {
        return "/oauth2/authorization/" + REGISTRATION;
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                .defaultSuccessUrl("/")
                .failureUrl("/login?fejl")
                .userInfoEndpoint(userInfo -> userInfo.oidcUserService(persons)));
    }
}

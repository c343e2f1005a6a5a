package dk.klyngeflow.identity;

import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** The web applications would keep a person's groups for as long as the session lasts; here each call brings its own. */
class FreshWebappSignIn extends ContainerBasedAuthenticationFilter {

    @Override
    protected boolean existisAuthentication(Authentications kept, String engine, String person) {
        return false;
    }
}

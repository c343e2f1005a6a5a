package dk.klyngeflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands the signed-in person to the engine's web applications: one sign-in for everything. Created by name, hence public. */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = new AuthenticationResult(person.id(), true);
        result.setGroups(List.copyOf(person.groups()));
        result.setTenants(List.copyOf(person.tenants()));
        return result;
    }
}

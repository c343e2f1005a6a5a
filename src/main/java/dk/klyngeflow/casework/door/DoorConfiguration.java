package dk.klyngeflow.casework.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.klyngeflow.identity.PasswordRule;
import dk.klyngeflow.meetings.Conflicts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the door in front of both ways to the engine: after sign-in and after the webapps' own token check. */
@Configuration
class DoorConfiguration {

    private static final int AFTER_SIGN_IN = 110;

    /**
     * The web applications' own check of their token, before the door. They hang it behind all of our filters, where a call
     * that the door answers itself never comes by.
     */
    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> webappToken(CamundaBpmProperties properties) {
        var registration = new FilterRegistrationBean<>(new CsrfPreventionFilter());
        registration.setName("webappTokenBeforeTheDoor");
        registration.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
        registration.addUrlPatterns("/camunda/api/engine/*");
        registration.setOrder(AFTER_SIGN_IN - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineDoor> engineDoor(
            FormDoor forms,
            PasswordRule passwords,
            Conflicts conflicts,
            IdentityService identities,
            ObjectMapper json) {
        var door = new EngineDoor(forms, new Administration(passwords), new Reading(json, conflicts), identities, json);
        var registration = new FilterRegistrationBean<>(door);
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }
}

package dk.klyngeflow.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in where. Four doors: the engine's REST interface and what operators' programs ask of ours (a password with every
 * call), the engine's web applications, and our own pages (one session for both). Everything that is not named is denied.
 *
 * <p>Path matchers are given as objects: the engine's servlets are not Spring MVC's, so plain text would never match.
 */
@Configuration
class WebSecurity {

    /** Our pages load nothing from elsewhere and run no inline script. */
    private static final String PAGE_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Long forms: a draft, a task. */
    private static final RequestMatcher FORMS_WORTH_KEEPING =
            new OrRequestMatcher(path("/ansoeg/kladder/*"), path("/opgaver/*"));

    private final boolean tls;

    WebSecurity(@Value("${klyngeflow.tls}") boolean tls) {
        this.tls = tls;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identities) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable) // no session and no token; OwnOrigin keeps other sites out
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .headers(this::common)
                .addFilterBefore(new OwnOrigin(), CsrfFilter.class)
                .addFilterAfter(new EngineRestIdentity(identities), AuthorizationFilter.class)
                .build();
    }

    /** What is stuck, and metrics: for operators, and for whatever program watches in their name. */
    @Bean
    @Order(2)
    SecurityFilterChain operatorsPrograms(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(path("/api/**"), path("/actuator/prometheus")))
                .csrf(AbstractHttpConfigurer::disable) // no session and no token; OwnOrigin keeps other sites out
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(
                                who.get().getPrincipal() instanceof SignedIn person && person.isOperator())))
                .httpBasic(Customizer.withDefaults())
                .headers(this::common)
                .addFilterBefore(new OwnOrigin(), CsrfFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain engineWebapps(HttpSecurity http, Persons persons) throws Exception {
        // First-administrator creation and the webapps' own password form are closed: sign-in has one door.
        var closed = new OrRequestMatcher(
                path("/camunda/api/*/setup/**"),
                path("/camunda/app/*/*/setup/**"),
                path("/camunda/api/*/auth/user/*/login/**"));
        return http.securityMatcher(path("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable) // the webapps bring their own token and check it
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(closed).denyAll().anyRequest().authenticated())
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                (request, response, e) -> response.sendRedirect(request.getContextPath() + "/login"),
                                path("/camunda/**"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND), closed))
                .logout(logout -> logout.logoutRequestMatcher(path("/camunda/api/*/auth/user/*/logout"))
                        .logoutSuccessHandler(
                                (request, response, who) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT)))
                .headers(headers -> common(headers)
                        .frameOptions(frame -> frame.sameOrigin())
                        .cacheControl(cache -> cache.disable()))
                .addFilterBefore(new OwnOrigin(), CsrfFilter.class)
                .addFilterBefore(new PersonNow(persons), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SignInWay signIn, Persons persons, KeptTyping kept) throws Exception {
        signIn.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(path("/udvalg/*/aarsplan"))
                        .authenticated() // a secretariat's page beside what its body publishes
                        .requestMatchers(
                                path("/"),
                                path("/login"),
                                path("/opsaetning"),
                                path("/start/**"),
                                path("/error"),
                                path("/assets/**"),
                                path("/favicon.ico"),
                                path("/robots.txt"),
                                path("/tilgaengelighed"),
                                path("/udvalg/**"), // what the bodies publish
                                path("/demo/clock.js"),
                                path("/demo/post/**"), // there in the demo only
                                path("/udvalg/*/kalender.ics"), // of bodies that publish
                                path("/svar/**"), // the token is the permission
                                path("/kladde/**"), // here too
                                path("/foelg/**"), // and here
                                path("/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .headers(headers -> common(headers).contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY)))
                .addFilterBefore(new OwnOrigin(), CsrfFilter.class)
                .addFilterBefore(new TypingSurvives(FORMS_WORTH_KEEPING, kept), CsrfFilter.class)
                .addFilterBefore(new PersonNow(persons), AuthorizationFilter.class)
                .build();
    }

    /** Browsers come back over TLS only, whichever of the doors they came to first. */
    private HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        if (tls) {
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        } else {
            headers.httpStrictTransportSecurity(hsts -> hsts.disable());
        }
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** After Spring Security's chain, so that the person is known. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(
                new FreshWebappSignIn(Clock.systemUTC())); // the machine's own: the demo moves the one clock
        registration.setInitParameters(Map.of("authentication-provider", WebappSignIn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(101);
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }
}

package dk.klyngeflow.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dk.klyngeflow.identity.Persons;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Our own pages as a browser without scripts uses them, behind the whole chain of filters. */
@Component
@Lazy
public class Browsing {

    /** What a page answered. */
    public record Page(int status, String body, String location) {}

    private final MockMvc browser;
    private final Persons persons;

    Browsing(WebApplicationContext program, Persons persons) {
        this.browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.persons = persons;
    }

    /** An account with a session, or nobody. */
    public Visit as(String account) {
        return new Visit(account, new MockHttpSession());
    }

    public Visit anonymous() {
        return as(null);
    }

    /** One browser; whoever is at it may sign in and out. */
    public final class Visit {

        private final String account;
        private final MockHttpSession session;

        private Visit(String account, MockHttpSession session) {
            this.account = account;
            this.session = session;
        }

        /** The same browser, with somebody else at it. */
        public Visit now(String other) {
            return new Visit(other, session);
        }

        public Page open(String path) {
            return perform(get(path));
        }

        /** Sends a form; a value that is a collection is sent several times. */
        public Page send(String path, Map<String, ?> fields, MockMultipartFile... files) {
            var request = multipart(path);
            for (var file : files) {
                request.file(file);
            }
            fields.forEach((name, value) -> request.param(
                    name,
                    value instanceof Collection<?> many
                            ? many.stream().map(String::valueOf).toArray(String[]::new)
                            : new String[] {String.valueOf(value)}));
            return perform(request.with(csrf()));
        }

        private Page perform(AbstractMockHttpServletRequestBuilder<?> request) {
            request.session(session);
            if (account != null) {
                var person = persons.find(account).orElseThrow();
                request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
            }
            try {
                MockHttpServletResponse answer =
                        browser.perform(request).andReturn().getResponse();
                return new Page(
                        answer.getStatus(),
                        answer.getContentAsString(StandardCharsets.UTF_8),
                        answer.getHeader("Location"));
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}

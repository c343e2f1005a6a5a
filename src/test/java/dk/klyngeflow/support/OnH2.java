package dk.klyngeflow.support;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on H2 in memory (with {@code -Pall-on-postgres}: on PostgreSQL). All classes that carry this annotation alone share one context. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:klyngeflow;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
@ContextConfiguration(initializers = EmbeddedPostgresServer.WhereAsked.class)
@Import(TestConfiguration.class)
public @interface OnH2 {}

package dk.klyngeflow.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a PostgreSQL before the context, and stops it as the last of its beans, after the connection pool; its own shutdown
 * hook would race Spring's.
 */
class EmbeddedPostgresServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** On PostgreSQL what runs on H2 otherwise, where {@code -Pall-on-postgres} asks for it. */
    static class WhereAsked extends EmbeddedPostgresServer {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (Boolean.getBoolean("klyngeflow.test.all-on-postgres")) {
                super.initialize(context);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var postgres =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            context.getBeanFactory().registerSingleton("embeddedPostgres", postgres);
            context.addBeanFactoryPostProcessor(factory ->
                    ((DefaultListableBeanFactory) factory).registerDisposableBean("embeddedPostgres", postgres::close));
            TestPropertyValues.of(
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

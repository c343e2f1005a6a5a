package dk.klyngeflow.identity;

import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions are rows in the database: a sign-in survives the node that it began on ({@code spring.session} does the rest).
 */
@Configuration
class SessionRows {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRows.class);

    /** Found by its name. What another version of the program has kept and this one cannot read counts as not kept. */
    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(
                byte[].class,
                Object.class,
                readable(new DeserializingConverter(getClass().getClassLoader())));
        return conversion;
    }

    private static Converter<byte[], Object> readable(Converter<byte[], Object> converter) {
        return kept -> {
            try {
                return converter.convert(kept);
            } catch (SerializationFailedException ofAnotherVersion) {
                LOG.info("a part of a session was kept by another version of the program and is left out");
                return null;
            }
        };
    }

    /** Two requests of one session may keep the same thing at the same moment: the later one counts. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterCounts(DataSource database)
            throws MetaDataAccessException {
        var product = JdbcUtils.<String>extractDatabaseMetaData(database, about -> about.getDatabaseProductName());
        var upsert = UPSERTS.get(DatabaseDriver.fromProductName(product));
        return sessions -> sessions.setCreateSessionAttributeQuery(upsert);
    }

    /** Around the repository that {@code spring.session} makes. */
    @Bean
    static BeanPostProcessor accessByTheMinute() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository rows ? new AccessByTheMinute<>(rows) : bean;
            }
        };
    }

    private static final Map<DatabaseDriver, String> UPSERTS =
            Map.of(DatabaseDriver.POSTGRESQL, """
                insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)
                on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
                """, DatabaseDriver.H2, """
                merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                key (session_primary_id, attribute_name) values (?, ?, ?)
                """);
}

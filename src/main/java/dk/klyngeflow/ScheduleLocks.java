package dk.klyngeflow;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is scheduled with a {@code @SchedulerLock} is done by one of several nodes, by the database's clock. What has no lock
 * is each node's own business, or takes its share itself, as the postman does.
 */
@Configuration
@EnableSchedulerLock(defaultLockAtMostFor = "PT1H")
class ScheduleLocks {

    @Bean
    LockProvider scheduleLock(DataSource database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .withTableName("schedule_lock")
                .usingDbTime()
                .build());
    }
}

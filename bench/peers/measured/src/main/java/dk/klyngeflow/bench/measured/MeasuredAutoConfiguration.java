package dk.klyngeflow.bench.measured;

import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/** Every contestant is counted by the same library and commanded in the same way. */
@AutoConfiguration
class MeasuredAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Statements benchStatements() {
        return new Statements();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor benchCounting(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(statements)
                                .build()
                        : bean;
            }
        };
    }

    @Bean
    Commands benchCommands(
            Map<String, IntConsumer> can, Statements statements, ConfigurableApplicationContext context) {
        return new Commands(can, statements, context);
    }
}

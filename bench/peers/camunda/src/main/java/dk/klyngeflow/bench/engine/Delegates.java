package dk.klyngeflow.bench.engine;

import dk.klyngeflow.bench.peer.Steps;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that the models name. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    private interface Step extends Function<Function<String, Object>, Map<String, Object>> {}

    private static JavaDelegate delegate(Step step) {
        return execution -> execution.setVariables(step.apply(execution::getVariable));
    }

    private static ExecutionListener listener(Step step) {
        return execution -> execution.setVariables(step.apply(execution::getVariable));
    }

    @Bean
    JavaDelegate receiveCaseDelegate(Steps steps) {
        return delegate(steps::receiveCase);
    }

    @Bean
    JavaDelegate placeOnAgendaDelegate(Steps steps) {
        return delegate(steps::placeOnAgenda);
    }

    @Bean
    ExecutionListener releasePlacementListener(Steps steps) {
        return listener(steps::releasePlacement);
    }

    @Bean
    JavaDelegate assignPoolDelegate(Steps steps) {
        return delegate(steps::assignPool);
    }

    @Bean
    JavaDelegate holdFundsDelegate(Steps steps) {
        return delegate(steps::holdFunds);
    }

    @Bean
    JavaDelegate letProjectStartDelegate(Steps steps) {
        return delegate(steps::letProjectStart);
    }

    @Bean
    JavaDelegate grantFundsDelegate(Steps steps) {
        return delegate(steps::grantFunds);
    }

    @Bean
    JavaDelegate refuseApplicationDelegate(Steps steps) {
        return delegate(steps::refuseApplication);
    }

    @Bean
    ExecutionListener closeApplicationListener(Steps steps) {
        return listener(steps::closeApplication);
    }

    @Bean
    JavaDelegate planReportsDelegate(Steps steps) {
        return delegate(steps::planReports);
    }

    @Bean
    JavaDelegate returnUnspentDelegate(Steps steps) {
        return delegate(steps::returnUnspent);
    }
}

package dk.klyngeflow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;

/** What is scheduled is done by one of several nodes, or it is known why each may do it. */
@AnalyzeClasses(packages = "dk.klyngeflow", importOptions = DoNotIncludeTests.class)
class ScheduledOnceTest {

    private static final Map<String, String> EACH_NODE = Map.of(
            "MailJob.deliver", "the postman leases what it sends",
            "StuckJob.count", "each node shows its own count, and changes nothing",
            "DemoClock.keep", "the demo is one node");

    @ArchTest
    static final ArchRule oneOfSeveralNodesDoesIt = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should(new ArchCondition<>("be done by one node") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var name = method.getOwner().getSimpleName() + "." + method.getName();
                    boolean known = method.isAnnotatedWith(SchedulerLock.class) || EACH_NODE.containsKey(name);
                    events.add(new SimpleConditionEvent(method, known, name + " has no @SchedulerLock"));
                }
            });
}

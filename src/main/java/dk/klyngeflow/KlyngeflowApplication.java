package dk.klyngeflow;

import dk.klyngeflow.casework.Importing;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts Klyngeflow. {@code ./mvnw spring-boot:run} adds the profile {@code demo}; {@code java -jar} does not.
 * With {@code --import=<file>} it ends after the import, with an exit code that says how that went.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KlyngeflowApplication {

    public static void main(String[] args) {
        var program = SpringApplication.run(KlyngeflowApplication.class, args);
        if (program.getBean(ApplicationArguments.class).containsOption(Importing.OPTION)) {
            System.exit(SpringApplication.exit(program));
        }
    }
}

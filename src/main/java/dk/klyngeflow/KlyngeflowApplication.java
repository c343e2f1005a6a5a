package dk.klyngeflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Klyngeflow. {@code ./mvnw spring-boot:run} adds the profile {@code demo}; {@code java -jar} does not. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KlyngeflowApplication {

    public static void main(String[] args) {
        SpringApplication.run(KlyngeflowApplication.class, args);
    }
}

package dk.klyngeflow.bench.flowable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FlowableContestant {

    public static void main(String[] args) {
        SpringApplication.run(FlowableContestant.class, args);
    }
}

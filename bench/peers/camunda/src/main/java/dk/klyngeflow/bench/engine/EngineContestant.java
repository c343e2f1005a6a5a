package dk.klyngeflow.bench.engine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EngineContestant {

    public static void main(String[] args) {
        SpringApplication.run(EngineContestant.class, args);
    }
}

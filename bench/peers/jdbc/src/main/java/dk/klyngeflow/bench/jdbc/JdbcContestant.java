package dk.klyngeflow.bench.jdbc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class JdbcContestant {

    public static void main(String[] args) {
        SpringApplication.run(JdbcContestant.class, args);
    }
}

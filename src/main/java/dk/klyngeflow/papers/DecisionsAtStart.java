package dk.klyngeflow.papers;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Minutes that were published by an older program: their decisions are registered when a newer one starts first. */
@Component
class DecisionsAtStart implements ApplicationRunner {

    private final Publications publications;

    DecisionsAtStart(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        publications.registerTheRest();
    }
}

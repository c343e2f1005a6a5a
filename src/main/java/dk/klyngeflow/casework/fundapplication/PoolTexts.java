package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.funds.Pools;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the secretariat sees of the money when it screens. */
@Component
class PoolTexts {

    private final Pools pools;

    PoolTexts(Pools pools) {
        this.pools = pools;
    }

    /** The year's pools with what is free; a shortage is said, never refused. */
    String of(Application application) {
        var ofYear = pools.of(application.cluster(), application.year());
        if (ofYear.isEmpty()) {
            return "Klyngens puljer for %d er ikke åbnet.".formatted(application.year());
        }
        return ofYear.stream()
                .map(pool -> "%s %d: %s fri, %s reserveret%s%s"
                        .formatted(
                                pool.name(),
                                application.year(),
                                pool.free(),
                                pool.held(),
                                pool.guidancePercent()
                                        .map(percent -> " (vejledende " + percent + " % af årets midler)")
                                        .orElse(""),
                                application.applied().exceeds(pool.free())
                                        ? ". Der mangler %s til denne ansøgning."
                                                .formatted(application.applied().minus(pool.free()))
                                        : ""))
                .collect(Collectors.joining("\n"));
    }
}

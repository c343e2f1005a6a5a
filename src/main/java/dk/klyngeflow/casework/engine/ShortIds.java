package dk.klyngeflow.casework.engine;

import com.github.f4b6a3.tsid.TsidFactory;
import java.security.SecureRandom;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/**
 * The engine's ids: 13 characters in the order of time, where its own have 36 in none. They stand several times in each of its
 * rows and indexes. Each start draws a number for its node; should two nodes draw the same one, and make an id in the same
 * millisecond at the same count, the primary key refuses the second.
 *
 * <p>Imports {@code ..impl..}: the generator has no public type (docs/decisions/0002).
 */
@Component
class ShortIds implements IdGenerator {

    private static final int NODE_BITS = 14;

    private final TsidFactory ids = TsidFactory.builder()
            .withNodeBits(NODE_BITS)
            .withNode(new SecureRandom().nextInt(1 << NODE_BITS))
            .build();

    @Override
    public String getNextId() {
        return ids.create().toLowerCase();
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.util.List;

/** One kind of things that can stand open when a body ends: which they are, and how one is handed over or closed. */
interface OpenThings {

    /** @param follows what goes along with it, in Danish; empty for nothing */
    record Open(String ref, String title, String follows) {}

    ThingKind kind();

    /** What stands open at the body. */
    List<Open> at(Body body, LocalDate lastDay);

    /** Whether it stands open there still. */
    boolean isOpen(String ref, Body body, LocalDate lastDay);

    /** Whether it can be handed over to a successor at all. */
    default boolean canBeHandedOver() {
        return true;
    }

    /** Whether it could be closed now. */
    boolean canBeClosed(String ref);

    /** Hands it over to {@link Ending#takesOver}; says what went along, or nothing. */
    String handOver(String ref, Ending ending);

    /** Closes it; the reason is kept with it. */
    void close(String ref, String reason, Ending ending);
}

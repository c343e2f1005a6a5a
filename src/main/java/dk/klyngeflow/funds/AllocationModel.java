package dk.klyngeflow.funds;

import java.util.List;

/** How a year's money is given out. Percentages are guidance, never a lock. */
public enum AllocationModel {
    A_ALL_AT_START("A: alle midler fordeles i starten af året", List.of(PoolPart.START)),
    B_70_30("B: 70 % i starten af året, 30 % til ad hoc-projekter", List.of(PoolPart.START, PoolPart.ADHOC)),
    C_ONGOING("C: midler tildeles løbende", List.of(PoolPart.ONGOING));

    /** What goes to the start of the year where the model divides the money, in percent. */
    public static final int GUIDANCE_START_PERCENT = 70;

    private final String danish;
    private final List<PoolPart> parts;

    AllocationModel(String danish, List<PoolPart> parts) {
        this.danish = danish;
        this.parts = parts;
    }

    public String danish() {
        return danish;
    }

    /** The pools that the year's money is divided into; the last takes the rest. */
    public List<PoolPart> parts() {
        return parts;
    }

    /** Whether the money is divided, so that a percentage has to be said. */
    public boolean divides() {
        return parts.size() > 1;
    }
}

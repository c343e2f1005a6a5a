package dk.klyngeflow.organisation;

/**
 * How a region decides whether a cluster's pilot is scaled.
 *
 * @param earlyDirection whether the political committee sets the direction early, before the decision
 */
public record ScalingRules(Ruled<Boolean> earlyDirection) {

    /** What holds where a region's file says nothing. */
    static final ScalingRules UNLESS_SAID = new ScalingRules(Ruled.unlessSaid(false));
}

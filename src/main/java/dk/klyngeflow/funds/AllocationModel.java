package dk.klyngeflow.funds;

/** How a year's money is given out. Percentages are guidance, never a lock. */
public enum AllocationModel {
    A_ALL_AT_START("A: alle midler fordeles i starten af året"),
    B_70_30("B: 70 % i starten af året, 30 % til ad hoc-projekter"),
    C_ONGOING("C: midler tildeles løbende");

    private final String danish;

    AllocationModel(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

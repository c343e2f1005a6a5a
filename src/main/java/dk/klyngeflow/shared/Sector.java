package dk.klyngeflow.shared;

/** Where a seat comes from. */
public enum Sector {
    REGION("Region"),
    HOSPITAL("Hospital"),
    PSYCHIATRY("Psykiatri"),
    MUNICIPALITY("Kommune"),
    GENERAL_PRACTICE("Almen praksis"),
    PATIENTS("Patienter og pårørende");

    private final String danish;

    Sector(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

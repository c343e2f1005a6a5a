package dk.klyngeflow.monitoring;

/** What trying again would do to the process. */
public enum RetryEffect {
    SAME_STEP("Et nyt forsøg kører det samme trin igen; intet af trinnet er udført endnu."),
    SKIPS_STEP("Et nyt forsøg gentager ikke trinnet, som er udført; det går videre til det næste."),
    NOTHING("Der er intet at prøve igen: sagen venter på nogen.");

    private final String danish;

    RetryEffect(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

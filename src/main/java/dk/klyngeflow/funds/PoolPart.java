package dk.klyngeflow.funds;

import java.util.Locale;

/** What a pool of the year is for. */
public enum PoolPart {
    /** Given out at the start of the year: projects carried out for most of it. */
    START("Årets start"),
    /** Reserved for projects that come from the coordinating committee or arise during the year. */
    ADHOC("Ad hoc-projekter"),
    /** Given out as projects come. */
    ONGOING("Løbende tildeling");

    private final String danish;

    PoolPart(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    /** The last word of the pool's id. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

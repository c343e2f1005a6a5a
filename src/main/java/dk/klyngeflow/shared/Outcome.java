package dk.klyngeflow.shared;

/** A body's answer to one recommendation point. A missing answer is null and is shown as missing, never guessed. */
public enum Outcome {
    APPROVED("Godkendt"),
    APPROVED_WITH_PROVISO("Godkendt med forbehold"),
    NOTED("Taget til efterretning"),
    DISCUSSED("Drøftet"),
    FORWARDED_UP("Sendes videre til næste niveau"),
    POSTPONED("Udsættes til næste møde"),
    /** Not an error: the recorded consequence applies. */
    NO_DECISION("Ikke truffet beslutning"),
    RETURNED_FOR_QUALIFICATION("Sendes tilbage til kvalificering"),
    REJECTED("Afvist"),
    WITHDRAWN("Trukket");

    private final String danish;

    Outcome(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    /** Whether the recorded words say no more than the outcome itself. */
    public boolean isSaidBy(String words) {
        var bare = words.strip();
        return bare.isEmpty()
                || danish.equalsIgnoreCase(bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare);
    }

    public boolean approves() {
        return this == APPROVED || this == APPROVED_WITH_PROVISO;
    }

    /** Nothing was asked to be decided and nothing was. */
    public boolean onlyTakesNote() {
        return this == NOTED || this == DISCUSSED;
    }
}

package dk.klyngeflow.shared;

/** What a recommendation point asks a body to do. The verb suggests an outcome and never dictates it (C-18). */
public enum Verb {
    NOTES("Tager til efterretning"),
    APPROVES("Godkender"),
    APPOINTS("Udpeger"),
    GIVES_MANDATE("Giver mandat"),
    CANCELS("Aflyser"),
    DISCUSSES("Drøfter"),
    DISCUSSES_AND_DECIDES("Drøfter og træffer beslutning"),
    GIVES_INPUT("Giver input"),
    APPROVES_AND_RECOMMENDS("Godkender og indstiller til godkendelse på næste niveau");

    private final String danish;

    Verb(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }

    /** An approval that only the next level makes final. */
    public boolean recommendsUp() {
        return this == APPROVES_AND_RECOMMENDS;
    }
}

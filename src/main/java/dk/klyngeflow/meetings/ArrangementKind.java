package dk.klyngeflow.meetings;

/** The kinds of things that a decision puts in force. */
public enum ArrangementKind {
    STANDING_ITEM("Fast punkt på dagsordenen"),
    PARTICIPATION("Deltagelse"),
    MANDATE("Mandat"),
    EVALUATION("Evaluering"),
    DOCUMENT("Dokument"),
    EVENT("Arrangement"),
    FOLLOW_UP("Opfølgning"),
    DATA_WISH("Dataønske");

    private final String danish;

    ArrangementKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

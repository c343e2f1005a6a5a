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
    DATA_WISH("Dataønske"),
    /** A political decision: the chairs may approve between meetings. Never on by default. */
    CHAIR_APPROVAL("Formandskabet må godkende mellem møder"),
    /** To be told at the body's next meeting, once. */
    INFORMATION_ITEM("Orientering på næste møde");

    private final String danish;

    ArrangementKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

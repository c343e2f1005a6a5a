package dk.klyngeflow.links;

/** What a personal link is for. */
public enum LinkPurpose {
    /** A chair approves an agenda. */
    AGENDA_APPROVAL("godkendelse af dagsorden", true),
    /** Somebody who was sent minutes objects to them. */
    OBJECTION("indsigelse mod referat", true),
    /** A party gives its statement on an application. */
    PARTY_STATEMENT("udtalelse", true),
    /** A party appoints its member of a group. */
    APPOINTMENT("udpegning", true),
    /** A party answers a written hearing. */
    HEARING("svar på høring", true),
    /** A chair answers a chairmen's decision. */
    CHAIR_DECISION("formandsbeslutning", true),
    /** A member reports absence or a substitute, and may change it until the meeting. */
    ABSENCE("afbud eller stedfortræder", false),
    /** Whoever raised a case follows it. */
    FOLLOW_CASE("følg sagen", false),
    /** A leader signs for an application. */
    SIGN_OFF("underskrift", true);

    private final String danish;
    private final boolean once;

    LinkPurpose(String danish, boolean once) {
        this.danish = danish;
        this.once = once;
    }

    public String danish() {
        return danish;
    }

    /** Whether the link is closed by its first answer. */
    public boolean once() {
        return once;
    }
}

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
    /** A chair lets a status be sent. */
    STATUS_APPROVAL("godkendelse af status", true),
    /** A member reports absence or a substitute, and may change it until the meeting. */
    ABSENCE("afbud eller stedfortræder", false),
    /** Whoever raised a case follows it. */
    FOLLOW_CASE("følg sagen", false),
    /** A leader signs for an application. */
    SIGN_OFF("underskrift", true),
    /** A colleague without an account writes on a draft. */
    DRAFT("kladde", false);

    private final String danish;
    private final boolean once;

    LinkPurpose(String danish, boolean once) {
        this.danish = danish;
        this.once = once;
    }

    public String danish() {
        return danish;
    }

    /** Where the page of such links is; the token follows. */
    public String path() {
        return switch (this) {
            case FOLLOW_CASE -> "/foelg/";
            case DRAFT -> "/kladde/";
            default -> "/svar/";
        };
    }

    /** Whether the link is closed by its first answer. */
    public boolean once() {
        return once;
    }
}

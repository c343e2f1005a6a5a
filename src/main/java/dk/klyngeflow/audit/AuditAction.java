package dk.klyngeflow.audit;

/** What somebody did. */
public enum AuditAction {
    SAW("Så sagens side"),
    READ_FORM("Læste en formular"),
    STARTED("Startede sagen"),
    CLAIMED("Tog en opgave"),
    GAVE_BACK("Gav en opgave fra sig"),
    SENT_FORM("Sendte en formular"),
    USED_LINK("Brugte et link"),
    WITHDREW("Trak sagen tilbage"),
    ASSIGNED("Gav en opgave til en anden"),
    RETRIED("Prøvede et trin igen"),
    WOKE_TIMER("Lod en frist virke"),
    MOVED_CASE("Flyttede sagen til et andet møde"),
    SENT_AGAIN("Sendte igen"),
    RELEASED_MAILS("Frigav mails efter en genskabelse"),
    SET_ASIDE("Lagde en besked til side"),
    DECLARED_CONFLICT("Erklærede sig inhabil"),
    WITHDREW_CONFLICT("Trak erklæringen om inhabilitet tilbage"),
    WROTE_JOURNAL("Skrev et journalnummer"),
    EXPORTED("Hentede sagen"),
    SEARCHED_PERSON("Søgte efter en persons oplysninger"),
    CHANGED_ROLE("Ændrede en rolle"),
    REMOVED_PERSONS("Fjernede personoplysninger");

    private final String danish;

    AuditAction(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

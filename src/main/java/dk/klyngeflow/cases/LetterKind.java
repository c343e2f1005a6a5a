package dk.klyngeflow.cases;

/** What a letter says. */
public enum LetterKind {
    GRANT("Tilsagn"),
    REFUSAL("Afslag"),
    REQUEST("Anmodning om oplysninger"),
    MAY_BEGIN("Projektet må begynde"),
    RECEIPT("Kvittering"),
    REPORT_DUE("Rapport ventes"),
    CLOSED("Projektet er afsluttet");

    private final String danish;

    LetterKind(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}

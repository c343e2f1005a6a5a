package dk.klyngeflow.casework;

import java.util.Arrays;
import java.util.Optional;

/** What people can apply for or raise on our own pages; each is a start form. */
public enum DraftKind {
    FUNDS(
            "klyngemidler",
            "applyForFunds",
            "Ansøg om klyngemidler",
            "Penge til et projekt for patienter, som flere sektorer er fælles om. I skal bruge formål, partnere, periode og budget.",
            "Ansøgning"),
    ISSUE(
            "problemstilling",
            "raiseIssue",
            "Rejs en problemstilling",
            "Noget i samarbejdet virker ikke, og et forum skal se på det. Sagen begynder dér og løftes op, hvis den skal.",
            "Problemstilling"),
    GROUP(
            "ad-hoc-gruppe",
            "proposeGroup",
            "Foreslå en ad hoc-gruppe",
            "En afgrænset opgave, som en gruppe skal løse for et forum, du selv er med i.",
            "Forslag om en gruppe"),
    SCALING(
            "skalering",
            "proposeScaling",
            "Foreslå skalering af en afprøvning",
            "Klyngen har afprøvet noget, der virker, og andre bør have glæde af det. I skal bruge resultater og evaluering.",
            "Forslag om skalering");

    private final String slug;
    private final String formId;
    private final String title;
    private final String lead;
    private final String noun;

    DraftKind(String slug, String formId, String title, String lead, String noun) {
        this.slug = slug;
        this.formId = formId;
        this.title = title;
        this.lead = lead;
        this.noun = noun;
    }

    public static Optional<DraftKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    static DraftKind ofForm(String formId) {
        return Arrays.stream(values())
                .filter(kind -> kind.formId.equals(formId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no draft is filled in with " + formId));
    }

    /** In addresses. */
    public String slug() {
        return slug;
    }

    public String formId() {
        return formId;
    }

    public String title() {
        return title;
    }

    /** What it is for, in a sentence or two. */
    public String lead() {
        return lead;
    }

    /** What one of them is called: "Ansøgning". */
    public String noun() {
        return noun;
    }
}

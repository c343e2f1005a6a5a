package dk.klyngeflow.documents;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.lang.Nullable;

/** The letters about cluster funds, in the words that all bodies share. */
public final class Letters {

    private Letters() {}

    /**
     * What every such letter names.
     *
     * @param recipient the lines of the address field
     * @param decidedBy the full local name of the body that decided
     * @param decidedOn the meeting's day
     * @param signedBy the role that signs
     */
    public record Head(
            String body,
            List<String> recipient,
            CaseNumber caseNumber,
            LocalDate date,
            String project,
            String decidedBy,
            LocalDate decidedOn,
            String signedBy) {}

    /** A report that the receiver of a grant owes. */
    public record Report(String what, LocalDate due) {}

    /**
     * A grant (tilsagn).
     *
     * @param applied what was applied for; where it is more than was granted, the letter says so
     * @param pool the pool's Danish name
     * @param words the decision's own words; or null
     * @param conditions may be empty
     * @param reports with their dates; may be empty
     */
    public static Letter grant(
            Head head,
            Money granted,
            Money applied,
            String pool,
            @Nullable String words,
            List<String> conditions,
            List<Report> reports) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("%s har den %s besluttet at give tilsagn om %s til projektet ”%s”."
                .formatted(head.decidedBy(), Danish.date(head.decidedOn()), Danish.amount(granted), head.project()));
        if (applied.exceeds(granted)) {
            paragraphs.add(
                    "Der var søgt om %s, så tilsagnet dækker en del af det ansøgte.".formatted(Danish.amount(applied)));
        }
        if (words != null && !words.isBlank()) {
            paragraphs.add("Beslutningen lyder: ”%s”".formatted(words.strip()));
        }
        return letter(head, "Tilsagn om klyngemidler", paragraphs)
                .with(List.of(
                        new Fact("Projekt", head.project()),
                        new Fact("Bevilget beløb", Danish.amount(granted)),
                        new Fact("Pulje", pool)))
                .with(Section.list("Vilkår", conditions))
                .with(Section.list(
                        "Afrapportering",
                        reports.stream()
                                .map(report -> "%s senest den %s".formatted(report.what(), Danish.date(report.due())))
                                .toList()))
                .with(Section.of(
                        "Ubrugte midler",
                        "Midler, som ikke er brugt, når projektet er afsluttet, tilbagebetales til puljen."));
    }

    /** A refusal (afslag) with its reasons, which are never empty. */
    public static Letter refusal(Head head, Money applied, List<String> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal gives its reasons");
        }
        return letter(
                        head,
                        "Afslag på ansøgning om klyngemidler",
                        List.of(
                                "%s har den %s behandlet ansøgningen om %s til projektet ”%s” og har besluttet ikke at give tilsagn."
                                        .formatted(
                                                head.decidedBy(),
                                                Danish.date(head.decidedOn()),
                                                Danish.amount(applied),
                                                head.project())))
                .with(Section.list("Begrundelse", reasons))
                .with(Section.of(
                        "Spørgsmål",
                        "Spørgsmål til afgørelsen kan rettes til sekretariatet med henvisning til sagsnummeret."));
    }

    private static Letter letter(Head head, String subject, List<String> paragraphs) {
        return Letter.of(
                head.body(), head.recipient(), head.caseNumber(), head.date(), subject, paragraphs, head.signedBy());
    }
}

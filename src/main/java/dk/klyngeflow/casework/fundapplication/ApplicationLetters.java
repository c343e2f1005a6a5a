package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.LetterKind;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.casework.letters.LetterPost;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the house writes to an applicant. */
@Component
public class ApplicationLetters {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final LetterPost post;
    private final DecisionTrail trail;
    private final Organisation organisation;

    ApplicationLetters(LetterPost post, DecisionTrail trail, Organisation organisation) {
        this.post = post;
        this.trail = trail;
        this.organisation = organisation;
    }

    /** Tells what was granted by this answer. */
    void grant(Application application, Money amount, TrailEntry answer) {
        var conditions = application
                .conditions()
                .map(text -> "\n\nTilsagnet er givet på disse vilkår:\n" + text)
                .orElse("");
        var less = application.applied().exceeds(amount) ? " af de " + application.applied() + ", I har søgt om" : "";
        write(
                application,
                Optional.of(answer),
                LetterKind.GRANT,
                "Tilsagn om klyngemidler til " + application.sent().title(),
                """
                %s har bevilget %s%s til projektet "%s".%s

                Projektet løber fra %s til %s. I får besked, når der ventes en statusrapport, og når projektet slutter, \
                ventes en slutrapport. Midler, der ikke er brugt, går tilbage til klyngen.\
                """.formatted(
                                decidedBy(application, Optional.of(answer)),
                                amount,
                                less,
                                application.sent().title(),
                                conditions,
                                day(application.sent().startsOn()),
                                day(application.sent().endsOn())));
    }

    /** The words of whoever refused it are its reason. */
    void refuse(Application application) {
        var answer = lastAnswer(application);
        var reason = application
                .refusalReason()
                .or(() -> answer.map(TrailEntry::words))
                .orElse("Der er ikke givet en nærmere begrundelse.");
        write(
                application,
                answer,
                LetterKind.REFUSAL,
                "Afslag på klyngemidler til " + application.sent().title(),
                """
                I har søgt om %s til projektet "%s". %s har ikke bevilget midlerne.

                Begrundelse:
                %s\
                """.formatted(
                        application.applied(), application.sent().title(), decidedBy(application, answer), reason));
    }

    /** Project freedom is not money freedom: it may begin, its money still waits for an answer. */
    void mayBegin(Application application) {
        write(
                application,
                lastAnswer(application),
                LetterKind.MAY_BEGIN,
                "Projektet " + application.sent().title() + " må begynde",
                """
                Driftsforum har indstillet projektet "%s". Det er et mindre projekt og må begynde nu.

                Midlerne er ikke bevilget endnu: det afgøres på politisk niveau, og I får besked.\
                """.formatted(application.sent().title()));
    }

    void request(Application application, String question) {
        write(
                application,
                Optional.empty(),
                LetterKind.REQUEST,
                "Vi mangler oplysninger om " + application.sent().title(),
                """
                Sekretariatet har brug for at vide mere om ansøgningen om midler til projektet "%s":

                %s\
                """.formatted(application.sent().title(), question));
    }

    public void closed(Application application, Money unused) {
        var returned = unused.isPositive()
                ? "\n\n%s er ikke brugt og er ført tilbage til klyngens pulje.".formatted(unused)
                : "";
        write(
                application,
                Optional.empty(),
                LetterKind.CLOSED,
                "Projektet " + application.sent().title() + " er afsluttet",
                "Slutrapporten for projektet \"%s\" er godkendt, og projektet er afsluttet.%s"
                        .formatted(application.sent().title(), returned));
    }

    /** Once per kind and round of the application; a letter about a meeting's decision waits for its record. */
    private void write(
            Application application, Optional<TrailEntry> answer, LetterKind kind, String subject, String body) {
        var meeting = application.refusalReason().isEmpty() ? answer.map(TrailEntry::meeting) : Optional.<Long>empty();
        post.write(new LetterPost.Draft(
                "%s:%s:%d".formatted(kind.name().toLowerCase(Locale.ROOT), application.number(), sequence(application)),
                application.number(),
                kind,
                meeting,
                application.sent().applicant(),
                new EmailAddress(application.sent().contactMail()),
                subject,
                body,
                "Sekretariatet for " + clusterName(application)));
    }

    /** What tells one round from the next: a resubmission, or money that was released. */
    private static int sequence(Application application) {
        return application.version() * 1000 + application.holdRound();
    }

    private Optional<TrailEntry> lastAnswer(Application application) {
        var answers = trail.of(application.number());
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    private String decidedBy(Application application, Optional<TrailEntry> answer) {
        return application.refusalReason().isPresent()
                ? "Sekretariatet"
                : answer.map(entry -> "%s (%s)"
                                .formatted(organisation.body(entry.body()).name(), day(entry.decidedOn())))
                        .orElse("Sekretariatet");
    }

    private String clusterName(Application application) {
        return organisation.cluster(application.cluster()).orElseThrow().name();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

package dk.klyngeflow.casework;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.documents.CprCheck;
import dk.klyngeflow.documents.RichText;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case carries to its meetings: statement and attachments. Written by the secretariat of the body
 * where the case is and by whoever raised it, while the case is open. Each call checks the person, is one transaction, and
 * stores nothing where it refuses. What looks like a CPR number is refused until the person says that it may stand.
 */
@Component
public class CaseFileDesk {

    /** @param type the media type that the browser declared; or null */
    public record Upload(String name, @Nullable String type, InputStreamSource content) {}

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final CaseStatements statements;
    private final Attachments attachments;
    private final Intake intake;
    private final Organisation organisation;
    private final CprCheck cpr;

    CaseFileDesk(
            CaseRegister cases,
            DecisionTrail trail,
            CaseStatements statements,
            Attachments attachments,
            Intake intake,
            Organisation organisation,
            CprCheck cpr) {
        this.cases = cases;
        this.trail = trail;
        this.statements = statements;
        this.attachments = attachments;
        this.intake = intake;
        this.organisation = organisation;
        this.cpr = cpr;
    }

    /** Whether the person may write in the case's file. */
    public boolean mayWrite(CaseFile file, SignedIn person) {
        return file.isOpen()
                && (isSubmitter(file, person)
                        || file.body()
                                .filter(body ->
                                        person.isIn(organisation.body(body).secretariatGroup()))
                                .isPresent());
    }

    /** Whether the person may read what is closed: whoever raised the case, and the bodies that have had it. */
    public boolean mayReadClosed(CaseFile file, SignedIn person) {
        return isSubmitter(file, person) || bodiesOf(file).anyMatch(body -> belongs(body, person));
    }

    /** The attachments that the person may read, in order. */
    @Transactional(readOnly = true)
    public List<Attachment> readable(CaseFile file, SignedIn person) {
        boolean closedToo = mayReadClosed(file, person);
        return attachments.of(file.number()).stream()
                .filter(one -> closedToo || !one.closed())
                .toList();
    }

    /** Attaches all of the files, or none of them. */
    @Transactional
    public void attach(CaseNumber number, List<Upload> uploads, boolean cprConfirmed, SignedIn person) {
        requireWriter(number, person);
        if (uploads.isEmpty()) {
            throw new Refusal("file", "required", "Vælg mindst én fil.");
        }
        for (var upload : uploads) {
            attachments.attach(number, intake.take(upload, cprConfirmed), null, person.actor());
        }
    }

    /**
     * Writes the statement for the body where the case is.
     *
     * @param basedOn the version that the person saw, 0 for none
     */
    @Transactional
    public void write(
            CaseNumber number,
            int basedOn,
            String html,
            @Nullable String presenter,
            @Nullable Integer minutes,
            boolean cprConfirmed,
            SignedIn person) {
        var file = requireWriter(number, person);
        var body = file.body()
                .orElseThrow(() -> new Refusal("html", "noBody", "Sagen er ikke i et forum endnu. Prøv igen om lidt."));
        if (!cprConfirmed) {
            Intake.requireNoCpr("Sagsfremstillingen", "html", cpr.in(RichText.toText(RichText.clean(html))));
        }
        statements.write(number, body, basedOn, html, presenter, minutes, person.actor());
    }

    @Transactional
    public void rename(CaseNumber number, long attachment, String title, SignedIn person) {
        requireWriter(number, person);
        if (!cpr.in(title).isEmpty()) {
            throw new Refusal("title", "cpr", "Titlen ser ud til at indeholde et CPR-nummer. Skriv en titel uden.");
        }
        attachments.rename(number, attachment, title);
    }

    @Transactional
    public void move(CaseNumber number, long attachment, boolean up, SignedIn person) {
        requireWriter(number, person);
        attachments.move(number, attachment, up);
    }

    /** Closes or opens an attachment: what is open may be published with the agenda of a body that publishes. */
    @Transactional
    public void close(CaseNumber number, long attachment, boolean closed, SignedIn person) {
        requireWriter(number, person);
        attachments.close(number, attachment, closed);
    }

    @Transactional
    public void remove(CaseNumber number, long attachment, SignedIn person) {
        requireWriter(number, person);
        attachments.remove(number, attachment);
    }

    private CaseFile requireWriter(CaseNumber number, SignedIn person) {
        var file = cases.lock(number);
        if (!mayWrite(file, person)) {
            throw new Refusal(
                    "",
                    "notWriter",
                    "Det kan kun den, der har rejst sagen, og sekretariatet i det forum, hvor sagen er, og kun mens den er åben.");
        }
        return file;
    }

    private boolean belongs(BodyId body, SignedIn person) {
        return organisation
                .find(body)
                .filter(found -> person.isInAny(found.groups()))
                .isPresent();
    }

    private Stream<BodyId> bodiesOf(CaseFile file) {
        return Stream.concat(
                        file.body().stream(), trail.of(file.number()).stream().map(TrailEntry::body))
                .distinct();
    }

    private static boolean isSubmitter(CaseFile file, SignedIn person) {
        return Optional.of(file.submitter()).filter(person.id()::equals).isPresent();
    }
}

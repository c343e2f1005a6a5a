package dk.klyngeflow.portal;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.BudgetLine;
import dk.klyngeflow.applications.Report;
import dk.klyngeflow.applications.Reports;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.Letter;
import dk.klyngeflow.cases.Letters;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An application on its case's page. Its submitter and the secretariats see all of it, the parties asked and the members of a
 * body that has it on a sent agenda see what was applied for, and everybody else nothing.
 */
@Component
@Transactional(readOnly = true)
class ApplicationViews {

    /** What the page says of one statement: an organisation's words, or that it has not answered. */
    record StatementView(
            String party, String kind, @Nullable String text) {}

    record ReportView(
            String kind,
            LocalDate dueOn,
            @Nullable LocalDate sentOn,
            @Nullable Money spent,
            boolean offTrack,
            @Nullable String text) {}

    record LetterView(long id, String kind, String subject, LocalDate on, boolean released) {}

    record EntryView(
            int number,
            LocalDate on,
            String kind,
            Money amount,
            @Nullable String decision) {}

    /** What only the submitter and the secretariats see. */
    record Inside(
            String contact,
            String contactMail,
            @Nullable String differences,
            List<LetterView> letters,
            List<EntryView> entries,
            boolean mayOrderStatus) {}

    record View(
            String applicant,
            String targetGroup,
            String sectors,
            @Nullable String partners,
            String purpose,
            LocalDate startsOn,
            LocalDate endsOn,
            int version,
            Money applied,
            List<BudgetLine> budget,
            @Nullable String otherFunding,
            @Nullable String size,
            @Nullable String pool,
            @Nullable String round,
            @Nullable Money proposed,
            @Nullable Money granted,
            @Nullable Money returned,
            @Nullable String conditions,
            boolean waiting,
            List<StatementView> statements,
            List<ReportView> reports,
            @Nullable Inside inside) {}

    private final Applications applications;
    private final Statements statements;
    private final Reports reports;
    private final Rounds rounds;
    private final Letters letters;
    private final Pools pools;
    private final FundLedger ledger;
    private final DecisionTrail trail;
    private final Placements placements;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final PartyGroups parties;
    private final ApplicationDesk desk;

    ApplicationViews(
            Applications applications,
            Statements statements,
            Reports reports,
            Rounds rounds,
            Letters letters,
            Pools pools,
            FundLedger ledger,
            DecisionTrail trail,
            Placements placements,
            MeetingCalendar calendar,
            Organisation organisation,
            PartyGroups parties,
            ApplicationDesk desk) {
        this.applications = applications;
        this.statements = statements;
        this.reports = reports;
        this.rounds = rounds;
        this.letters = letters;
        this.pools = pools;
        this.ledger = ledger;
        this.trail = trail;
        this.placements = placements;
        this.calendar = calendar;
        this.organisation = organisation;
        this.parties = parties;
        this.desk = desk;
    }

    /** The case's application as this person may see it; nothing for another kind of case, or for somebody who may not. */
    Optional<View> of(CaseFile file, SignedIn person) {
        return applications
                .find(file.number())
                .filter(application -> mayRead(application, file, person))
                .map(application -> view(application, file, person));
    }

    /** Whether the person may see letters, contact and money movements. */
    boolean isInside(CaseFile file, SignedIn person) {
        return file.submitter().equals(person.id()) || desk.isSecretaryIn(file.cluster(), person);
    }

    private boolean mayRead(Application application, CaseFile file, SignedIn person) {
        return isInside(file, person)
                || statements.of(application.number(), application.version()).stream()
                        .anyMatch(statement -> person.isIn(statement.group()))
                || bodiesThatKnow(file)
                        .map(organisation::body)
                        .anyMatch(body -> body.groups().stream().anyMatch(person::isIn));
    }

    /** Those that have answered it, and the one whose agenda with it has been sent. */
    private Stream<BodyId> bodiesThatKnow(CaseFile file) {
        var answered = trail.of(file.number()).stream().map(entry -> entry.body());
        var invited = placements.of(file.number()).stream()
                .filter(place -> place.meeting()
                        .map(calendar::get)
                        .filter(meeting -> meeting.status() != MeetingStatus.PLANNED)
                        .isPresent())
                .map(place -> place.body());
        return Stream.concat(answered, invited);
    }

    private View view(Application application, CaseFile file, SignedIn person) {
        var sent = application.sent();
        var pool = application.pool().flatMap(pools::find);
        return new View(
                sent.applicant(),
                sent.otherTargetGroup().orElse(sent.targetGroup().danish()),
                sent.partnerSectors().stream().map(Sector::danish).sorted().collect(Collectors.joining(", ")),
                sent.partners().orElse(null),
                sent.purpose(),
                sent.startsOn(),
                sent.endsOn(),
                application.version(),
                application.applied(),
                sent.budget(),
                sent.otherFunding().orElse(null),
                application.size().map(size -> size.danish()).orElse(null),
                pool.map(found -> found.name() + " " + found.year()).orElse(null),
                application
                        .round()
                        .flatMap(rounds::find)
                        .map(round -> round.name())
                        .orElse(null),
                application.proposed().equals(application.applied()) ? null : application.proposed(),
                application.granted().orElse(null),
                application.returned().orElse(null),
                application.conditions().orElse(null),
                application.waitingSince().isPresent(),
                statements.of(application.number(), application.version()).stream()
                        .map(this::statement)
                        .toList(),
                reports.of(application.number()).stream()
                        .map(ApplicationViews::report)
                        .toList(),
                isInside(file, person) ? inside(application, file, person) : null);
    }

    private StatementView statement(Statements.Statement statement) {
        return new StatementView(
                parties.nameOf(statement.group()),
                statement.kind().map(kind -> kind.danish()).orElse("Har ikke svaret"),
                statement.text().orElse(null));
    }

    private static ReportView report(Report report) {
        return new ReportView(
                report.kind().danish(),
                report.dueOn(),
                report.sentOn().orElse(null),
                report.spent().orElse(null),
                report.onTrack().filter(onTrack -> !onTrack).isPresent(),
                report.text().orElse(null));
    }

    private Inside inside(Application application, CaseFile file, SignedIn person) {
        var changed = desk.changesSinceLastVersion(application);
        return new Inside(
                application.sent().contact(),
                application.sent().contactMail(),
                changed.isEmpty() ? null : changed,
                letters.of(application.number()).stream()
                        .filter(letter -> letter.isReleased() || desk.isSecretaryIn(file.cluster(), person))
                        .map(ApplicationViews::letter)
                        .toList(),
                ledger.statement(application.number()).stream()
                        .map(entry -> new EntryView(
                                entry.number(),
                                entry.bookedAt().toLocalDate(),
                                entry.kind().danish(),
                                entry.amount(),
                                entry.decision().orElse(null)))
                        .toList(),
                file.isOpen()
                        && application.granted().isPresent()
                        && desk.isSecretaryIn(file.cluster(), person)
                        && reports.ordered(application.number()).isEmpty());
    }

    private static LetterView letter(Letter letter) {
        return new LetterView(
                letter.id(), letter.kind().danish(), letter.subject(), letter.writtenOn(), letter.isReleased());
    }
}

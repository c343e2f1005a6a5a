package dk.klyngeflow.casework;

import dk.klyngeflow.applications.BudgetLine;
import dk.klyngeflow.applications.BudgetType;
import dk.klyngeflow.applications.Sent;
import dk.klyngeflow.applications.TargetGroup;
import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.escalation.IssueEscalationFlow;
import dk.klyngeflow.casework.fundapplication.ApplicationFlow;
import dk.klyngeflow.casework.fundproject.RunningProjects;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.EntryKey;
import dk.klyngeflow.funds.Payments;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins in the middle of a year: members, coming meetings, open cases at the level they wait at, and running grants. All of
 * it or nothing; what is here already is left as it is, so that the same lists can be brought in again.
 */
@Component
public class StartDesk {

    /** The longest description of a case with its earlier decisions. */
    public static final int DESCRIPTION = 4000;

    private static final String EARLIER = "Tidligere beslutninger, før sagen kom hertil:";
    private static final String BEFORE = "Bevilget, før klyngen begyndte her";

    /**
     * A case that is under way.
     *
     * @param reference names it for its cluster, so that it comes in once
     * @param body the body whose next meeting it waits for
     * @param earlier what was decided before, as text; empty for nothing
     */
    public record OldCase(
            String reference,
            BodyId body,
            String title,
            Subject subject,
            String description,
            String earlier,
            LocalDate opened) {

        String whole() {
            return earlier.isEmpty() ? description : "%s\n\n%s\n%s".formatted(description, EARLIER, earlier);
        }
    }

    /** @param decision who granted it, and when */
    public record RunningGrant(
            String reference,
            ClusterId cluster,
            PoolId pool,
            String title,
            String applicant,
            String mail,
            Money granted,
            Money paid,
            LocalDate startsOn,
            LocalDate endsOn,
            String decision) {}

    public record Start(
            List<Appointment> members, List<NewMeeting> meetings, List<OldCase> cases, List<RunningGrant> grants) {

        public int size() {
            return members.size() + meetings.size() + cases.size() + grants.size();
        }
    }

    private final Organisation organisation;
    private final SeatDesk seats;
    private final SeatRegister register;
    private final MeetingDesk meetings;
    private final MeetingCalendar calendar;
    private final CaseRegister cases;
    private final IssueEscalationFlow escalation;
    private final ApplicationFlow applications;
    private final RunningProjects projects;
    private final Payments payments;
    private final FundDesk funds;
    private final KlyngeClock clock;

    StartDesk(
            Organisation organisation,
            SeatDesk seats,
            SeatRegister register,
            MeetingDesk meetings,
            MeetingCalendar calendar,
            CaseRegister cases,
            IssueEscalationFlow escalation,
            ApplicationFlow applications,
            RunningProjects projects,
            Payments payments,
            FundDesk funds,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.seats = seats;
        this.register = register;
        this.meetings = meetings;
        this.calendar = calendar;
        this.cases = cases;
        this.escalation = escalation;
        this.applications = applications;
        this.projects = projects;
        this.payments = payments;
        this.funds = funds;
        this.clock = clock;
    }

    public boolean isHere(Appointment member) {
        return register.isThere(member);
    }

    public boolean isHere(NewMeeting meeting) {
        return calendar.at(meeting.body(), meeting.startsAt()).isPresent();
    }

    public boolean isHere(OldCase old) {
        return cases.byOrigin(origin("case", organisation.body(old.body()).owner(), old.reference()))
                .isPresent();
    }

    public boolean isHere(RunningGrant grant) {
        return cases.byOrigin(origin("grant", grant.cluster(), grant.reference()))
                .isPresent();
    }

    /**
     * Writes what is not here yet.
     *
     * @param progress told after each of {@link Start#size()} rows
     * @throws Refusal for the first row that cannot be; then nothing is written
     */
    @Transactional
    public void bringIn(Start start, SignedIn person, Importing.Progress progress) {
        var run = new Run(start.size(), progress);
        start.members().forEach(member -> run.row(isHere(member), member.label(), () -> seats.appoint(member, person)));
        start.meetings()
                .forEach(meeting -> run.row(
                        isHere(meeting),
                        meeting.startsAt().toLocalDate().toString(),
                        () -> meetings.plan(
                                meeting.body(), meeting.startsAt(), meeting.endsAt(), meeting.place(), person)));
        start.cases().forEach(old -> run.row(isHere(old), old.title(), () -> open(old, person)));
        start.grants().forEach(grant -> run.row(isHere(grant), grant.title(), () -> grant(grant, person)));
    }

    private void open(OldCase old, SignedIn person) {
        var body = organisation.body(old.body());
        if (!person.isIn(body.secretariatGroup())) {
            throw new Refusal("Forum", "notSecretary", "Kun forummets eget sekretariat kan lægge sager ind i det.");
        }
        escalation.beginAt(
                old.body(),
                NewCase.raised(body.owner(), old.subject(), old.title(), old.whole(), Actor.SYSTEM.id(), old.opened())
                        .withOrigin(origin("case", body.owner(), old.reference())),
                new Ask(List.of(new Recommendation(Verb.DISCUSSES_AND_DECIDES, old.title())), null, null));
    }

    private void grant(RunningGrant grant, SignedIn person) {
        if (!funds.isKeeper(grant.cluster(), person)) {
            throw new Refusal("Klynge", "notSecretary", "Kun det sekretariat, der står for klyngens midler, kan det.");
        }
        var application = applications.registerGranted(
                grant.cluster(),
                sent(grant),
                origin("grant", grant.cluster(), grant.reference()),
                grant.pool(),
                grant.decision());
        if (grant.paid().isPositive()) {
            payments.pay(
                    EntryKey.of("paidBefore", application.number(), 1),
                    grant.pool(),
                    application.number(),
                    clock.today(),
                    grant.applicant(),
                    grant.paid(),
                    BEFORE,
                    person.actor());
        }
        projects.planReports(application);
        applications.goOn(application);
    }

    private static Sent sent(RunningGrant grant) {
        return new Sent(
                grant.title(),
                grant.applicant(),
                grant.applicant(),
                grant.mail(),
                Set.of(),
                Optional.empty(),
                TargetGroup.OTHER,
                Optional.of(BEFORE),
                BEFORE + ": " + grant.decision(),
                Optional.empty(),
                grant.startsOn(),
                grant.endsOn(),
                List.of(new BudgetLine("Bevilget", BudgetType.DEVELOPMENT, grant.granted(), Money.ZERO)),
                Optional.empty());
    }

    private static String origin(String kind, ClusterId cluster, String reference) {
        return "start/%s/%s/%s".formatted(kind, cluster, reference);
    }

    private static final class Run {

        private final int total;
        private final Importing.Progress progress;
        private int done;

        Run(int total, Importing.Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        void row(boolean isHere, String name, Runnable write) {
            if (!isHere) {
                write.run();
            }
            done++;
            progress.at(done, total, name);
        }
    }
}

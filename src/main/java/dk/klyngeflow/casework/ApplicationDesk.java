package dk.klyngeflow.casework;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.Applications;
import dk.klyngeflow.applications.Round;
import dk.klyngeflow.applications.Rounds;
import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.fundapplication.Differences;
import dk.klyngeflow.casework.fundapplication.FundApplication;
import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.casework.fundproject.StatusOrders;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.funds.PoolPart;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with applications outside their tasks. Each call that changes something checks that the person belongs to a
 * secretariat of the cluster, is one transaction, and stores nothing where it refuses.
 */
@Component
public class ApplicationDesk {

    private final Organisation organisation;
    private final Applications applications;
    private final Rounds rounds;
    private final Placements placements;
    private final CaseRegister cases;
    private final Proposals proposals;
    private final StatusOrders statusOrders;
    private final Differences differences;
    private final FormDoor door;
    private final Files files;
    private final Attachments attachments;

    ApplicationDesk(
            Organisation organisation,
            Applications applications,
            Rounds rounds,
            Placements placements,
            CaseRegister cases,
            Proposals proposals,
            StatusOrders statusOrders,
            Differences differences,
            FormDoor door,
            Files files,
            Attachments attachments) {
        this.organisation = organisation;
        this.applications = applications;
        this.rounds = rounds;
        this.placements = placements;
        this.cases = cases;
        this.proposals = proposals;
        this.statusOrders = statusOrders;
        this.differences = differences;
        this.door = door;
        this.files = files;
        this.attachments = attachments;
    }

    /** A file that was sent along. */
    public record Upload(String name, @Nullable String declaredType, Content content) {

        /** Opens the file; whoever opens it closes it. */
        @FunctionalInterface
        public interface Content {
            InputStream open() throws IOException;
        }
    }

    /**
     * Takes in an application with its attachments, held against the same form as in Tasklist.
     *
     * @param sent the form's fields as plain values
     * @return the case's number
     * @throws Refusal naming what is wrong, in the form or with a file; then nothing is stored
     */
    @Transactional
    public CaseNumber apply(Map<String, Object> sent, List<Upload> uploads, SignedIn person) {
        var number =
                new CaseNumber(door.start(FundApplication.PROCESS, sent, person).businessKey());
        for (var upload : uploads) {
            try (var content = upload.content().open()) {
                attachments.attach(
                        number, files.store(upload.name(), upload.declaredType(), content), null, person.actor());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return number;
    }

    /** Whether the person belongs to the secretariat of one of the cluster's bodies. */
    public boolean isSecretaryIn(ClusterId cluster, SignedIn person) {
        return organisation.bodiesOf(cluster).stream().anyMatch(body -> person.isIn(body.secretariatGroup()));
    }

    /** Plans a round of a pool. */
    @Transactional
    public Round planRound(
            ClusterId cluster,
            int year,
            PoolPart part,
            String name,
            LocalDate opensOn,
            LocalDate closesOn,
            SignedIn person) {
        requireSecretary(cluster, person);
        return rounds.plan(cluster, year, part, name, opensOn, closesOn);
    }

    /**
     * Writes operations' order of a round's applications down: 1 gets its money first.
     *
     * @param order what was typed for each application; one that is absent or null has no place
     * @throws Refusal where two have the same place
     */
    @Transactional
    public void prioritise(Round round, Map<CaseNumber, Integer> order, SignedIn person) {
        requireSecretary(round.cluster(), person);
        var given = order.values().stream().filter(place -> place != null).toList();
        if (given.stream().distinct().count() < given.size()) {
            throw new Refusal("priority", "twice", "To ansøgninger kan ikke have den samme plads: giv hver sin.");
        }
        for (var application : applications.ofRound(round.id())) {
            applications.prioritise(application.number(), order.get(application.number()));
        }
    }

    /** Orders a status on a running project for a coming meeting. */
    @Transactional
    public void orderStatus(CaseNumber number, LocalDate dueOn, SignedIn person) {
        requireSecretary(applications.get(number).cluster(), person);
        statusOrders.order(number, dueOn);
    }

    /** What the latest resubmission changed, a Danish line per field; empty where there was none. */
    @Transactional(readOnly = true)
    public String changesSinceLastVersion(Application application) {
        return differences.sinceLastVersion(application);
    }

    /** The most that the meeting can give to each application on it, by case number. */
    @Transactional(readOnly = true)
    public Map<String, Money> limits(Meeting meeting) {
        var limits = new LinkedHashMap<String, Money>();
        placements.at(meeting.id()).stream()
                .map(Placement::caseNumber)
                .map(cases::get)
                .filter(proposals::concerns)
                .map(file -> applications.get(file.number()))
                .forEach(application -> limits.put(application.number().value(), proposals.limit(application)));
        return limits;
    }

    private void requireSecretary(ClusterId cluster, SignedIn person) {
        if (!isSecretaryIn(cluster, person)) {
            throw new Refusal("", "notSecretary", "Det kan kun klyngens sekretariater gøre.");
        }
    }
}

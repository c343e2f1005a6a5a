package dk.klyngeflow.casework;

import dk.klyngeflow.casework.succession.Choice;
import dk.klyngeflow.casework.succession.Rehearsal;
import dk.klyngeflow.casework.succession.Sorting;
import dk.klyngeflow.casework.succession.Succession;
import dk.klyngeflow.casework.succession.SuccessionList;
import dk.klyngeflow.casework.succession.Successions;
import dk.klyngeflow.casework.succession.Sums;
import dk.klyngeflow.casework.succession.Thing;
import dk.klyngeflow.deadlines.EndOfBody;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a secretariat does when its body ends: sees what stands open, chooses for each thing, sees the outcome before it
 * happens, and confirms. Its chairs see the list and choose nothing. Each call checks the person.
 */
@Component
public class SuccessionDesk {

    /**
     * The end of a body.
     *
     * @param endsOn its last day
     * @param heir who takes over; empty where nobody does
     * @param sorting choices can still be made
     * @param secretary whether this person is of the body's secretariat
     * @param over it is carried out, or called off
     */
    public record Ending(
            long id,
            String body,
            LocalDate endsOn,
            Optional<String> heir,
            String status,
            boolean sorting,
            boolean secretary,
            boolean over,
            int revision) {}

    /** What can be chosen, as it is sent and as it is shown. */
    public record Option(String value, String label) {}

    /**
     * Something that stands open, or stood open.
     *
     * @param caseNumber of a case or a group, else empty
     * @param follows what goes along with it; empty for nothing
     * @param choices none where nothing is left to choose
     * @param result what became of it, or would; empty while nobody has asked
     * @param blocked why it could not be done; empty where it could
     */
    public record Item(
            long id,
            String kind,
            String title,
            Optional<String> caseNumber,
            String follows,
            boolean finished,
            List<Option> choices,
            Optional<String> choice,
            Optional<String> reason,
            Optional<String> result,
            Optional<String> words,
            Optional<String> blocked) {}

    /** @param choice {@link Option#value}, or empty to leave it open for now */
    public record Chosen(long thing, String choice, String reason) {}

    /** A sum over all clusters concerned. */
    public record Sum(String what, String before, String after) {}

    /** @param even register and ledger are the same before and after */
    public record Rehearsed(List<Item> items, List<Sum> sums, boolean even) {}

    /** @param listedOn when what stands open is listed */
    public record Ahead(String body, LocalDate endsOn, LocalDate listedOn) {}

    private final Successions successions;
    private final SuccessionList list;
    private final Sorting sorting;
    private final Rehearsal rehearsal;
    private final Organisation organisation;
    private final EndOfBody days;
    private final KlyngeClock clock;

    SuccessionDesk(
            Successions successions,
            SuccessionList list,
            Sorting sorting,
            Rehearsal rehearsal,
            Organisation organisation,
            EndOfBody days,
            KlyngeClock clock) {
        this.successions = successions;
        this.list = list;
        this.sorting = sorting;
        this.rehearsal = rehearsal;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    /** The ends of the bodies whose secretariat or chair the person is, latest first. */
    public List<Ending> of(SignedIn person) {
        var bodies = organisation.bodies().stream()
                .filter(body -> sees(body, person))
                .map(Body::id)
                .toList();
        return successions.of(bodies).stream()
                .map(found -> shown(found, person))
                .toList();
    }

    /** The ends that lie ahead and are not listed yet, of the bodies whose secretariat or chair the person is; the nearest first. */
    public List<Ahead> ahead(SignedIn person) {
        return organisation.bodies().stream()
                .filter(body -> body.validTo() != null && sees(body, person))
                .map(body -> new Ahead(body.name(), body.validTo(), days.noticeOn(body.validTo())))
                .filter(ahead -> ahead.listedOn().isAfter(clock.today()))
                .sorted(Comparator.comparing(Ahead::endsOn))
                .toList();
    }

    /** The end, where the person may see it. */
    public Optional<Ending> find(long id, SignedIn person) {
        return successions.find(id).filter(found -> sees(bodyOf(found), person)).map(found -> shown(found, person));
    }

    /**
     * What stands open and what can be chosen for it; of an end that is carried out, what became of it.
     *
     * @throws Refusal where the person may not see it
     */
    public List<Item> items(long id, SignedIn person) {
        var succession = require(id, person);
        return list.of(succession).stream().map(SuccessionDesk::item).toList();
    }

    /**
     * Keeps the choices, all or none; nothing is moved before the body's last day has passed.
     *
     * @param revision the one that was seen
     * @throws Refusal naming {@code choice-} or {@code reason-} and the thing's number; where another has changed them
     *     meanwhile; where they are confirmed
     */
    public void choose(long id, int revision, List<Chosen> chosen, SignedIn person) {
        requireSecretary(id, person);
        sorting.choose(id, revision, chosen.stream().map(SuccessionDesk::parsed).toList());
    }

    /** What would become of everything as it is chosen now: done, looked at and taken back. */
    public Rehearsed rehearse(long id, SignedIn person) {
        requireSecretary(id, person);
        var outcome = rehearsal.of(id);
        return new Rehearsed(
                outcome.lines().stream().map(SuccessionDesk::item).toList(),
                sums(outcome.before(), outcome.after()),
                outcome.isEven());
    }

    /**
     * Takes the choices as complete. Says nothing where they have been already.
     *
     * @throws Refusal for the first thing without a choice
     */
    public void confirm(long id, SignedIn person) {
        requireSecretary(id, person);
        sorting.confirm(id, person.actor());
    }

    /** How the case was handed over from a body that ended to another, a Danish sentence each, oldest first. */
    public List<String> handedOver(CaseNumber number) {
        return successions.handedOver(number.value());
    }

    private Ending shown(Succession found, SignedIn person) {
        var body = bodyOf(found);
        boolean sorting = found.status() == Succession.Status.SORTING;
        return new Ending(
                found.id(),
                body.name(),
                found.endsOn(),
                list.heirOf(found),
                found.status().danish(),
                sorting,
                person.isIn(body.secretariatGroup()),
                found.status() == Succession.Status.DONE || found.status() == Succession.Status.CANCELLED,
                found.revision());
    }

    private static Item item(SuccessionList.Row row) {
        return item(
                row.thing(),
                row.follows(),
                row.finished(),
                row.choices().stream().toList(),
                Optional.empty());
    }

    private static Item item(Rehearsal.Line line) {
        return item(line.thing(), "", false, List.of(), line.blocked());
    }

    private static Item item(
            Thing thing, String follows, boolean finished, List<Choice> choices, Optional<String> blocked) {
        return new Item(
                thing.id(),
                thing.kind().danish(),
                thing.title(),
                Optional.of(thing.ref()).filter(ref -> thing.kind().isCase()),
                follows,
                finished,
                choices.stream()
                        .map(choice -> new Option(choice.name(), choice.danish()))
                        .toList(),
                thing.choice().map(Choice::name),
                thing.reason(),
                thing.result().map(result -> result.danish()),
                thing.words(),
                blocked);
    }

    private static Sorting.Chosen parsed(Chosen chosen) {
        if (chosen.choice().isEmpty()) {
            return new Sorting.Chosen(chosen.thing(), null, chosen.reason());
        }
        var choice = Arrays.stream(Choice.values())
                .filter(one -> one.name().equals(chosen.choice()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("choice-" + chosen.thing(), "option", "Vælg et af de svar, der står på listen."));
        return new Sorting.Chosen(chosen.thing(), choice, chosen.reason());
    }

    private static List<Sum> sums(Sums before, Sums after) {
        return List.of(
                new Sum("Sager i registret", String.valueOf(before.cases()), String.valueOf(after.cases())),
                new Sum("Midler i alt", before.in().toString(), after.in().toString()),
                new Sum("Frit", before.free().toString(), after.free().toString()),
                new Sum("Reserveret", before.held().toString(), after.held().toString()),
                new Sum("Bevilget", before.granted().toString(), after.granted().toString()),
                new Sum("Udbetalt", before.paid().toString(), after.paid().toString()),
                new Sum(
                        "Markeret til overførsel",
                        before.marked().toString(),
                        after.marked().toString()));
    }

    private Body bodyOf(Succession succession) {
        return organisation.body(succession.body());
    }

    private static boolean sees(Body body, SignedIn person) {
        return person.isIn(body.secretariatGroup()) || person.isIn(body.chairGroup());
    }

    private Succession require(long id, SignedIn person) {
        return successions
                .find(id)
                .filter(found -> sees(bodyOf(found), person))
                .orElseThrow(() -> new Refusal("", "unknown", "Forummets ophør findes ikke."));
    }

    private void requireSecretary(long id, SignedIn person) {
        if (!person.isIn(bodyOf(require(id, person)).secretariatGroup())) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
    }
}

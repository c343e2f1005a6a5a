package dk.klyngeflow.casework.chairrotation;

import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Strictness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * Judges chairs by the table {@code chairRotationCheck}: whether the posts are evenly spread over the municipalities, and
 * whether a body's other chair changes in the same year. The sources' own plan is warned about, never refused: no
 * municipality X makes both of its last periods even.
 */
@Component
public class RotationCheck {

    public enum Verdict {
        OK,
        WARN,
        REFUSE
    }

    private enum Finding {
        UNEVEN,
        SAME_YEAR
    }

    static final String TABLE = "chairRotationCheck";

    private final DecisionService decisions;
    private final Organisation organisation;
    private final RotationPlan plan;
    private final SeatRegister seats;

    RotationCheck(DecisionService decisions, Organisation organisation, RotationPlan plan, SeatRegister seats) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.plan = plan;
        this.seats = seats;
    }

    /** How many of the posts each municipality has, none included. */
    public Map<String, Integer> spread(Rotation rotation, Map<BodyId, String> posts) {
        var counted = new LinkedHashMap<String, Integer>();
        municipalities(rotation)
                .forEach(one -> counted.put(one.name(), (int)
                        posts.values().stream().filter(one.id()::equals).count()));
        return counted;
    }

    /** Whether one municipality has at most one post more than another. */
    public boolean isEven(Rotation rotation, Map<BodyId, String> posts) {
        var counts = spread(rotation, posts).values().stream()
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return counts.getMax() - counts.getMin() <= 1;
    }

    /** A sentence where the posts are spread unevenly; while a post is open, nothing can be said. */
    public Optional<String> uneven(Rotation rotation, Map<BodyId, String> posts) {
        if (posts.size() < rotation.chairs().size() || isEven(rotation, posts)) {
            return Optional.empty();
        }
        return verdict(Finding.UNEVEN, rotation.spread().strictness(), false) == Verdict.OK
                ? Optional.empty()
                : Optional.of("Posterne er ikke ligeligt fordelt: %s (%s)."
                        .formatted(counts(rotation, posts), rotation.spread().rule()));
    }

    /**
     * The bodies among these in which another chair has changed hands in the year of that day.
     *
     * @param chosen whether the municipality could be another one: then it is refused, else only warned about
     */
    List<Judged> sameYear(Rotation rotation, Map<BodyId, String> changing, LocalDate day, boolean chosen) {
        var judged = new ArrayList<Judged>();
        for (var id : changing.keySet()) {
            var body = organisation.body(id);
            replacedIn(rotation, body, day.getYear())
                    .ifPresent(other -> judged.add(new Judged(
                            verdict(Finding.SAME_YEAR, rotation.continuity().strictness(), chosen),
                            "%s i %s er skiftet i %d, og det kommunale medformandskab må ikke skifte samme år (%s)."
                                    .formatted(
                                            body.seatLabel(other.seatCode()).orElse(other.seatCode()),
                                            body.shortName(),
                                            day.getYear(),
                                            rotation.continuity().rule()))));
        }
        return judged.stream().filter(one -> one.verdict() != Verdict.OK).toList();
    }

    record Judged(Verdict verdict, String sentence) {}

    /** Why a new holder of another chair is refused: the municipal chair of that body changes in the same year. */
    Optional<String> refusesReplacement(Rotation rotation, Appointment wanted) {
        var chair = rotation.chairOf(wanted.body()).filter(one -> !one.code().equals(wanted.seatCode()));
        var body = organisation.body(wanted.body());
        boolean isChair = body.chairs().stream().anyMatch(one -> one.code().equals(wanted.seatCode()));
        if (chair.isEmpty() || !isChair || !replacesSomebody(wanted)) {
            return Optional.empty();
        }
        return changeIn(rotation, chair.get(), wanted.validFrom().getYear())
                .filter(day -> verdict(Finding.SAME_YEAR, rotation.continuity().strictness(), true) == Verdict.REFUSE)
                .map(day ->
                        "%s kan ikke skiftes i %d, for det kommunale medformandskab skifter %s (%s). Vælg et andet år."
                                .formatted(
                                        body.seatLabel(wanted.seatCode()).orElse(wanted.seatCode()),
                                        day.getYear(),
                                        Danish.date(day),
                                        rotation.continuity().rule()));
    }

    /** The day of that year on which the chair passes to another municipality; empty where it does not, or nobody knows. */
    private Optional<LocalDate> changeIn(Rotation rotation, Rotation.Chair chair, int year) {
        return plan.days(rotation).stream()
                .filter(day -> day.getYear() == year)
                .filter(day -> {
                    var before = plan.holder(rotation, chair, day.minusDays(1));
                    var after = plan.holder(rotation, chair, day);
                    return before.isPresent() && after.isPresent() && !before.equals(after);
                })
                .findFirst();
    }

    private boolean replacesSomebody(Appointment wanted) {
        return seats.of(wanted.body()).stream()
                .filter(entry -> entry.deputyFor().isEmpty())
                .map(SeatRegister.Entry::appointment)
                .anyMatch(one -> one.seatCode().equals(wanted.seatCode())
                        && one.validFrom().isBefore(wanted.validFrom()));
    }

    private Optional<Appointment> replacedIn(Rotation rotation, Body body, int year) {
        var rotating = rotation.chairOf(body.id()).map(Rotation.Chair::code);
        return seats.of(body.id()).stream()
                .filter(entry -> entry.deputyFor().isEmpty())
                .map(SeatRegister.Entry::appointment)
                .filter(one -> one.validFrom().getYear() == year
                        && body.chairs().stream()
                                .anyMatch(chair -> chair.code().equals(one.seatCode())
                                        && rotating.filter(chair.code()::equals).isEmpty()))
                .filter(this::replacesSomebody)
                .findFirst();
    }

    private Verdict verdict(Finding finding, Strictness strictness, boolean chosen) {
        String verdict = decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(values(
                        ChairRotation.FINDING.with(finding.name()),
                        ChairRotation.STRICTNESS.with(strictness.name()),
                        ChairRotation.OWN_CHOICE.with(chosen)))
                .evaluate()
                .getSingleEntry();
        return Verdict.valueOf(verdict);
    }

    private String counts(Rotation rotation, Map<BodyId, String> posts) {
        return spread(rotation, posts).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<Municipality> municipalities(Rotation rotation) {
        return organisation.cluster(rotation.cluster()).orElseThrow().municipalities();
    }
}

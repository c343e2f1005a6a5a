package dk.klyngeflow.casework.chairdecision;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lets a body's chairs decide between meetings: a political decision on record (R-081, C-02), or a mandate within its scope. */
@Component
class ChairPowers {

    private final Arrangements arrangements;
    private final Organisation organisation;
    private final KlyngeClock clock;

    ChairPowers(Arrangements arrangements, Organisation organisation, KlyngeClock clock) {
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What the chairs of a body may rest a decision on today; none where nothing was decided, as in Vest. */
    List<Arrangement> of(BodyId body) {
        var approvals = politicalAbove(body).stream()
                .flatMap(political -> arrangements.inForce(political, ArrangementKind.CHAIR_APPROVAL).stream());
        var mandates = arrangements.inForce(body, ArrangementKind.MANDATE).stream();
        return Stream.concat(approvals, mandates)
                .filter(power -> power.point().isPresent()) // a decision on record, never a setting
                .filter(power -> power.validTo()
                        .map(last -> !last.isBefore(clock.today()))
                        .orElse(true))
                .toList();
    }

    /** In words: what it is, within which bounds. */
    static String text(Arrangement power) {
        return "%s: %s%s%s"
                .formatted(
                        power.kind().danish(),
                        power.title(),
                        power.scope().map(scope -> " – rækkevidde: " + scope).orElse(""),
                        power.holder().map(holder -> " (" + holder + ")").orElse(""));
    }

    private Optional<BodyId> politicalAbove(BodyId id) {
        Body body = organisation.body(id);
        return body.level() == Level.POLITICAL ? Optional.of(id) : body.upward().flatMap(this::politicalAbove);
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.followup.FollowUps;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What somebody owes by the body's decisions. A case's own go with the case; mandates and standing items end with the body. What
 * another body has handed to this one is done, or goes on at the successor: only the giver could let it go.
 */
@Component
class OpenFollowUps implements OpenThings {

    private static final Set<ArrangementKind> OWED = EnumSet.of(
            ArrangementKind.FOLLOW_UP,
            ArrangementKind.EVALUATION,
            ArrangementKind.EVENT,
            ArrangementKind.DOCUMENT,
            ArrangementKind.DATA_WISH);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final Arrangements arrangements;
    private final CaseRegister cases;
    private final KlyngeClock clock;
    private final RunningWork running;

    OpenFollowUps(Arrangements arrangements, CaseRegister cases, KlyngeClock clock, RunningWork running) {
        this.running = running;
        this.arrangements = arrangements;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.FOLLOW_UP;
    }

    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return arrangements.inForce(body.id()).stream()
                .filter(arrangement -> OWED.contains(arrangement.kind()))
                .filter(arrangement -> !goesWithItsCase(arrangement, body))
                .map(arrangement -> new Open(
                        String.valueOf(arrangement.id()),
                        arrangement.kind().danish() + ": " + arrangement.title(),
                        arrangement
                                .dueOn()
                                .map(due -> "Frist " + DAY.format(due))
                                .orElse("")))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        var arrangement = arrangements.get(Long.parseLong(ref));
        return arrangement.inForce() && arrangement.body().equals(body.id());
    }

    @Override
    public boolean canBeClosed(String ref) {
        return arrangements.get(Long.parseLong(ref)).givenBy().isEmpty();
    }

    @Override
    public String handOver(String ref, Ending ending) {
        long id = Long.parseLong(ref);
        running.follow(FollowUps.keyOf(id), ending.firstDay());
        arrangements.handOver(id, ending.takesOver().id());
        return "";
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        arrangements.close(Long.parseLong(ref), clock.today(), ending.closing(reason));
    }

    private boolean goesWithItsCase(Arrangement arrangement, Body body) {
        return arrangement
                .caseNumber()
                .flatMap(cases::find)
                .filter(CaseFile::isOpen)
                .flatMap(CaseFile::body)
                .filter(body.id()::equals)
                .isPresent();
    }
}

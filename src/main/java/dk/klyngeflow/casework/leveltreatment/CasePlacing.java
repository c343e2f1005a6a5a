package dk.klyngeflow.casework.leveltreatment;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.BodyId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Turns what a case asks into a request for a place on an agenda. */
@Component
public class CasePlacing {

    private final CaseRegister cases;
    private final KlyngeClock clock;

    CasePlacing(CaseRegister cases, KlyngeClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Placements.Request request(CaseFile file, BodyId body) {
        var ask = cases.askOf(file.number())
                .orElseThrow(() -> new IllegalStateException(file.number() + " asks nothing of a meeting"));
        return new Placements.Request(
                file.number(),
                file.title(),
                file.subject(),
                body,
                ask.recommendations(),
                Objects.requireNonNullElseGet(ask.countFrom(), clock::today),
                ask.lateReason());
    }
}

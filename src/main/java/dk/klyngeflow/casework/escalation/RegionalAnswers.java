package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import org.springframework.stereotype.Component;

/** What the region's bodies answer to a cluster's case comes back to the body that passed it on, at its next meeting. */
@Component
class RegionalAnswers implements CaseEnded {

    private final CaseRegister cases;
    private final DecisionTrail trail;
    private final CaseSenders senders;
    private final Arrangements arrangements;
    private final Organisation organisation;
    private final KlyngeClock clock;

    RegionalAnswers(
            CaseRegister cases,
            DecisionTrail trail,
            CaseSenders senders,
            Arrangements arrangements,
            Organisation organisation,
            KlyngeClock clock) {
        this.cases = cases;
        this.trail = trail;
        this.senders = senders;
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public void ended(CaseNumber number) {
        trail.of(number).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.outcome() != Outcome.WITHDRAWN)
                .map(TrailEntry::body)
                .map(organisation::body)
                .filter(body -> body.level().isRegional())
                .ifPresent(answering -> senders.of(cases.get(number), answering.id())
                        .filter(sender -> !organisation.body(sender).level().isRegional())
                        .ifPresent(sender -> tell(sender, cases.get(number), answering)));
    }

    private void tell(BodyId sender, CaseFile file, Body answering) {
        arrangements.make(
                sender,
                null,
                file.number(),
                new Effect.Arrange(
                        ArrangementKind.INFORMATION_ITEM,
                        "Svar fra %s: %s (%s)".formatted(answering.shortName(), file.title(), file.number()),
                        null,
                        null,
                        null,
                        null,
                        null),
                clock.today());
    }
}

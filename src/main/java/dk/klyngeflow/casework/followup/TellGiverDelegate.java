package dk.klyngeflow.casework.followup;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.organisation.Organisation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** serviceTask_tellGiver: the body that gave the follow-up is told at its next meeting that it is done. */
@Component
class TellGiverDelegate implements JavaDelegate {

    private final Arrangements arrangements;
    private final Organisation organisation;
    private final KlyngeClock clock;

    TellGiverDelegate(Arrangements arrangements, Organisation organisation, KlyngeClock clock) {
        this.arrangements = arrangements;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var done = arrangements.get(FollowUp.ARRANGEMENT_ID.get(execution));

        arrangements.make(
                done.givenBy().orElseThrow(),
                null,
                done.caseNumber().orElse(null),
                new Effect.Arrange(
                        ArrangementKind.INFORMATION_ITEM,
                        "Fulgt op af %s: %s"
                                .formatted(organisation.body(done.body()).name(), done.title()),
                        null,
                        null,
                        null,
                        null,
                        null),
                clock.today());
    }
}

package dk.klyngeflow.casework.pilotscaling;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_NUMBER;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.followup.FollowUps;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_spreadKnowledge: each cluster of the region hears by mail what works, tells it at its strategic
 * level's next meeting, and follows up when the plan lets it start.
 */
@Component
class SpreadKnowledgeDelegate implements JavaDelegate {

    private final CaseRegister cases;
    private final Pilots pilots;
    private final ScalingPath path;
    private final Organisation organisation;
    private final Arrangements arrangements;
    private final FollowUps followUps;
    private final ScalingMail mail;
    private final KlyngeClock clock;

    SpreadKnowledgeDelegate(
            CaseRegister cases,
            Pilots pilots,
            ScalingPath path,
            Organisation organisation,
            Arrangements arrangements,
            FollowUps followUps,
            ScalingMail mail,
            KlyngeClock clock) {
        this.cases = cases;
        this.pilots = pilots;
        this.path = path;
        this.organisation = organisation;
        this.arrangements = arrangements;
        this.followUps = followUps;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new CaseNumber(CASE_NUMBER.get(execution));
        var title = cases.get(number).title();
        var pilot = pilots.get(number);
        var milestones = pilots.milestones(number);

        for (var body : path.clustersOf(organisation.regionOf(pilot.cluster()).id())) {
            mail.spread(pilot, milestones, body);
            tell(body, number, title);
            starts(milestones)
                    .forEach(start -> followUps.give(
                            pilot.themeGroup(),
                            null,
                            number,
                            new Effect.FollowUp(
                                    body.id().value(), "%s – %s".formatted(start.title(), title), start.dueOn()),
                            clock.today()));
        }
    }

    private static List<Milestone> starts(List<Milestone> milestones) {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == Milestone.Kind.CLUSTERS_START)
                .toList();
    }

    private void tell(Body body, CaseNumber number, String title) {
        arrangements.make(
                body.id(),
                null,
                number,
                new Effect.Arrange(
                        ArrangementKind.INFORMATION_ITEM,
                        "Opskaleres: %s (%s)".formatted(title, number),
                        null,
                        null,
                        null,
                        null,
                        null),
                clock.today());
    }
}

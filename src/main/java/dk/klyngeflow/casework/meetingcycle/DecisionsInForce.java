package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.letters.LetterPost;
import dk.klyngeflow.casework.minutesapproval.MinutesPoints;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import org.springframework.stereotype.Component;

/**
 * Lets what a meeting has answered take effect, in the order of the agenda, each effect once. The effects of a point that is
 * still missing its outcome wait until it has one. Joins the caller's transaction.
 */
@Component
class DecisionsInForce {

    private final Effects effects;
    private final Agenda agenda;
    private final EffectApplier applier;
    private final LoosePoints loosePoints;
    private final MinutesPoints minutesPoints;
    private final LetterPost letters;

    DecisionsInForce(
            Effects effects,
            Agenda agenda,
            EffectApplier applier,
            LoosePoints loosePoints,
            MinutesPoints minutesPoints,
            LetterPost letters) {
        this.effects = effects;
        this.agenda = agenda;
        this.applier = applier;
        this.loosePoints = loosePoints;
        this.minutesPoints = minutesPoints;
        this.letters = letters;
    }

    void apply(Meeting meeting) {
        for (var pending : effects.pending(meeting.id())) {
            var point = agenda.point(pending.point()).orElseThrow();
            if (point.isAnswered()) {
                applier.apply(meeting, point, pending.effect());
                effects.applied(pending.id());
            }
        }
        // After the effects: a meeting that was just cancelled takes no postponed item.
        loosePoints.postpone(meeting);
        minutesPoints.treated(meeting);
        letters.recordClosed(meeting.id());
    }
}

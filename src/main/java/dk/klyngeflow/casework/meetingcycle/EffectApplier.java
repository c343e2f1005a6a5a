package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.followup.FollowUps;
import dk.klyngeflow.casework.fundyear.ModelDecisions;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import org.springframework.stereotype.Component;

/** Lets one decision have its effect. What was not adopted has none, but for an allocation model's fallback. */
@Component
class EffectApplier {

    private final MeetingCycleFlow meetings;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Arrangements arrangements;
    private final FollowUps followUps;
    private final LinkedCases linked;
    private final ModelDecisions models;
    private final Organisation organisation;
    private final KlyngeClock clock;

    EffectApplier(
            MeetingCycleFlow meetings,
            MeetingCalendar calendar,
            Agenda agenda,
            Arrangements arrangements,
            FollowUps followUps,
            LinkedCases linked,
            ModelDecisions models,
            Organisation organisation,
            KlyngeClock clock) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.agenda = agenda;
        this.arrangements = arrangements;
        this.followUps = followUps;
        this.linked = linked;
        this.models = models;
        this.organisation = organisation;
        this.clock = clock;
    }

    void apply(Meeting meeting, Point point, Effect effect) {
        if (effect instanceof Effect.ProposeModel asked) {
            decideModel(meeting, point, asked);
        } else if (isAdopted(point)) {
            applyAdopted(meeting, point, effect);
        }
    }

    /** A discussion or an item taken note of may leave something to follow up, too. */
    private static boolean isAdopted(Point point) {
        return point.outcome()
                .map(outcome -> outcome.approves() || outcome.onlyTakesNote())
                .orElse(false);
    }

    private void applyAdopted(Meeting meeting, Point point, Effect effect) {
        if (effect instanceof Effect.CancelMeeting cancel) {
            calendar.on(meeting.body(), cancel.date()).ifPresent(found -> meetings.cancel(found.id(), cancel.why()));
        } else if (effect instanceof Effect.PlanMeeting plan) {
            // A calendar that an imported record approved may be history by now: to be recorded, not waited for.
            boolean held = plan.startsAt().isBefore(clock.now());
            meetings.plan(new NewMeeting(meeting.body(), null, plan.startsAt(), plan.endsAt(), plan.place(), held));
        } else if (effect instanceof Effect.DraftAgenda draft) {
            draftAgenda(draft);
        } else if (effect instanceof Effect.Arrange arrange) {
            arrangements.make(meeting.body(), point.id(), point.caseNumber().orElse(null), arrange, meeting.date());
        } else if (effect instanceof Effect.FollowUp given) {
            followUps.give(meeting.body(), point.id(), point.caseNumber().orElse(null), given, meeting.date());
        } else if (effect instanceof Effect.PassOn passed) {
            linked.passOn(meeting, point, passed.question());
        }
        // A carry-over is asked for by the case that its point becomes: CaseAnswers.
    }

    private void draftAgenda(Effect.DraftAgenda draft) {
        calendar.on(new BodyId(draft.bodyId()), draft.date())
                .filter(meeting -> meeting.status().takesCases())
                .ifPresent(meeting -> draft.items()
                        .forEach(item -> agenda.add(
                                meeting.id(), NewItem.draft(item.title(), subjectOf(item), item.gathers()))));
    }

    private static Subject subjectOf(Effect.DraftItem item) {
        return item.subject() == null ? Subject.OTHER : Subject.valueOf(item.subject());
    }

    private void decideModel(Meeting meeting, Point point, Effect.ProposeModel asked) {
        if (point.outcome().isPresent()) {
            models.decided(
                    organisation.body(meeting.body()).owner(),
                    asked.year(),
                    AllocationModel.valueOf(asked.recommended()),
                    point.outcome().map(Outcome::approves).orElse(false),
                    asked.fallback() == null ? null : AllocationModel.valueOf(asked.fallback()),
                    point.id(),
                    point.words().orElse(""));
        }
    }
}

package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaChanges;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Subject;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_collectAgenda: adds the body's standing items and puts everything in the body's order. Cases,
 * postponed and forwarded ones too, stand on the agenda from the moment they were placed.
 */
@Component
class CollectAgendaDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Agenda agenda;
    private final Arrangements arrangements;
    private final AgendaRanks ranks;
    private final AgendaChanges changes;

    CollectAgendaDelegate(
            MeetingCalendar calendar,
            Organisation organisation,
            Agenda agenda,
            Arrangements arrangements,
            AgendaRanks ranks,
            AgendaChanges changes) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.agenda = agenda;
        this.arrangements = arrangements;
        this.ranks = ranks;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var meeting = calendar.get(MeetingCycle.MEETING_ID.get(execution));
        var body = organisation.body(meeting.body());

        addStandingItems(meeting.id(), body);
        addWhatIsToBeTold(meeting, body);

        if (changes.isOrderedByHand(meeting.id())) {
            return; // the body's order is a DEFAULT, and somebody has overridden it with a reason
        }
        // A stable sort: items of the same rank keep the order in which they came.
        agenda.order(agenda.of(meeting.id()).stream()
                .sorted(Comparator.comparingInt(item -> ranks.of(item, body)))
                .map(AgendaItem::id)
                .toList());
    }

    /** What was decided between two meetings is told at the next one, once. */
    private void addWhatIsToBeTold(Meeting meeting, Body body) {
        arrangements.inForce(body.id(), ArrangementKind.INFORMATION_ITEM).forEach(told -> {
            agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, told.title()));
            arrangements.end(told.id(), meeting.date());
        });
    }

    private void addStandingItems(long meeting, Body body) {
        var there = agenda.of(meeting).stream().map(AgendaItem::title).collect(Collectors.toSet());
        arrangements.inForce(body.id(), ArrangementKind.STANDING_ITEM).stream()
                .filter(standing -> !there.contains(standing.title()))
                .forEach(standing ->
                        agenda.add(meeting, NewItem.of(ItemKind.STANDING, Subject.OTHER, standing.title())));
    }
}

package dk.klyngeflow.casework.escalation;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.BodyId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which body sent a case to the one that has answered it. */
@Component
class CaseSenders {

    private final DecisionTrail trail;
    private final Agenda agenda;
    private final MeetingCalendar calendar;

    CaseSenders(DecisionTrail trail, Agenda agenda, MeetingCalendar calendar) {
        this.trail = trail;
        this.agenda = agenda;
        this.calendar = calendar;
    }

    /** The latest other body that answered; for a case that a meeting's point became, the body of that meeting. */
    Optional<BodyId> of(CaseFile file, BodyId answeredBy) {
        return trail.of(file.number()).stream()
                .map(TrailEntry::body)
                .filter(body -> !body.equals(answeredBy))
                .reduce((earlier, later) -> later)
                .or(() -> file.parentPoint()
                        .map(agenda::meetingOf)
                        .map(calendar::get)
                        .map(meeting -> meeting.body()));
    }
}

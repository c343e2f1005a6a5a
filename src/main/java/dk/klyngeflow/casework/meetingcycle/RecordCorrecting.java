package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Corrections;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Corrects an answer after the record is closed: a new entry beside the recorded one, in the case's trail and in the minutes
 * that are still a draft. What the first answer has moved stays where it is, and is told. Joins the caller's transaction.
 */
@Component
public class RecordCorrecting {

    private final Corrections corrections;
    private final Agenda agenda;
    private final MeetingCalendar calendar;
    private final DecisionTrail trail;
    private final CaseRegister cases;
    private final Arrangements arrangements;
    private final Minutes minutes;
    private final Organisation organisation;

    RecordCorrecting(
            Corrections corrections,
            Agenda agenda,
            MeetingCalendar calendar,
            DecisionTrail trail,
            CaseRegister cases,
            Arrangements arrangements,
            Minutes minutes,
            Organisation organisation) {
        this.corrections = corrections;
        this.agenda = agenda;
        this.calendar = calendar;
        this.trail = trail;
        this.cases = cases;
        this.arrangements = arrangements;
        this.minutes = minutes;
        this.organisation = organisation;
    }

    /** @return what had moved already, a Danish sentence each */
    public List<String> correct(long pointId, Outcome outcome, String words, String reason, Actor by) {
        corrections.add(pointId, outcome, words, reason, by);
        var point = agenda.point(pointId).orElseThrow();
        var meeting = calendar.get(agenda.meetingOf(pointId));
        point.caseNumber().ifPresent(number -> correctTrail(number, meeting, point, outcome, words, by));
        minutes.refresh(meeting.id());
        return moved(point);
    }

    private void correctTrail(
            CaseNumber number, Meeting meeting, Point point, Outcome outcome, String words, Actor by) {
        trail.of(number).stream()
                .filter(entry -> Objects.equals(entry.point(), point.id()))
                .reduce((earlier, later) -> later)
                .ifPresent(corrected -> trail.append(
                        number,
                        new TrailEntry(
                                0,
                                meeting.body(),
                                meeting.id(),
                                point.id(),
                                point.verb(),
                                outcome,
                                null,
                                words.isBlank() ? outcome.danish() : words,
                                meeting.date(),
                                by,
                                corrected.entry())));
    }

    private List<String> moved(Point point) {
        var sentences = new ArrayList<String>();
        point.caseNumber().map(cases::get).ifPresent(file -> {
            if (!file.isOpen()) {
                sentences.add("Sag %s er afsluttet: %s."
                        .formatted(file.number(), file.status().danish()));
            } else {
                file.body()
                        .map(body -> organisation.body(body).name())
                        .ifPresent(name -> sentences.add(
                                "Sag %s er gået videre og er nu hos: %s.".formatted(file.number(), name)));
            }
        });
        point.sentOnAs().ifPresent(number -> sentences.add("Punktet er sendt videre som sag %s.".formatted(number)));
        arrangements
                .ofPoint(point.id())
                .forEach(made -> sentences.add(
                        "%s er sat i kraft: %s.".formatted(made.kind().danish(), made.title())));
        return sentences;
    }
}

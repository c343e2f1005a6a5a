package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What closing a meeting's record would do to its cases, as the record stands now. Changes nothing. */
@Component
public class ClosingPreview {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Agenda agenda;
    private final Placements placements;
    private final LevelTreatmentFlow levels;

    ClosingPreview(
            MeetingCalendar calendar,
            Organisation organisation,
            Agenda agenda,
            Placements placements,
            LevelTreatmentFlow levels) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.agenda = agenda;
        this.placements = placements;
        this.levels = levels;
    }

    /** A Danish sentence for each case and each point that would become one, in the order of placement and agenda. */
    public List<String> of(long meetingId) {
        var body = organisation.body(calendar.get(meetingId).body());
        var points = agenda.of(meetingId).stream()
                .flatMap(item -> item.points().stream())
                .toList();
        var sentences = new ArrayList<String>();
        for (var placement : placements.at(meetingId)) {
            var number = placement.caseNumber();
            var own = points.stream()
                    .filter(point -> point.caseNumber().filter(number::equals).isPresent())
                    .toList();
            sentences.addAll(ofCase(number, own, body));
        }
        points.stream()
                .filter(point -> point.caseNumber().isEmpty() && point.isAnswered())
                .filter(point -> Direction.of(point, body, false) == Direction.UP)
                .map(point -> ofLinked(point, Direction.UP))
                .forEach(sentences::add);
        return sentences;
    }

    private List<String> ofCase(CaseNumber number, List<Point> points, Body body) {
        if (points.isEmpty() || !points.stream().allMatch(Point::isAnswered)) {
            return List.of("Sag %s får ikke svar endnu: et udfald mangler.".formatted(number));
        }
        boolean onlyRecommends = levels.onlyRecommends(number);
        var directions = points.stream()
                .map(point -> Direction.of(point, body, onlyRecommends))
                .toList();
        var direction = Direction.ofCase(directions);
        var sentences = new ArrayList<String>();
        sentences.add("Sag %s %s.".formatted(number, what(direction)));
        for (int i = 0; i < points.size(); i++) {
            if (directions.get(i) != direction) {
                sentences.add(ofLinked(points.get(i), directions.get(i)));
            }
        }
        return sentences;
    }

    private static String ofLinked(Point point, Direction direction) {
        return "Punkt%s bliver en selvstændig sag, som %s."
                .formatted(point.displayNumber().map(number -> " " + number).orElse("et"), what(direction));
    }

    private static String what(Direction direction) {
        return switch (direction) {
            case STAYS -> "får sit svar her";
            case BACK_TO_SUBMITTER -> "sendes tilbage til indsenderen";
            case TO_NEXT_MEETING -> "udsættes til næste møde";
            case UP -> "sendes videre til næste niveau";
        };
    }
}

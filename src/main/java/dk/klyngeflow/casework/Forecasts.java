package dk.klyngeflow.casework;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the way ahead into the bodies' calendars. Promises nothing: see {@link Forecast}. */
@Component
public class Forecasts {

    private static final Map<CaseType, String> FORMS = Map.of(
            CaseType.FUND_APPLICATION, "applyForFunds",
            CaseType.ISSUE, "raiseIssue",
            CaseType.AD_HOC_GROUP, "proposeGroup",
            CaseType.PILOT_SCALING, "proposeScaling");

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    private final Map<String, StartForm> starts;
    private final Placements placements;
    private final DecisionTrail trail;

    Forecasts(
            MeetingCalendar calendar,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock,
            List<StartForm> starts,
            Placements placements,
            DecisionTrail trail) {
        this.starts = starts.stream().collect(Collectors.toMap(StartForm::formId, Function.identity()));
        this.placements = placements;
        this.trail = trail;
        this.calendar = calendar;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** For a case that is made ready for its first meeting; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Forecast> of(CaseFile file) {
        var form = FORMS.get(file.type());
        if (form == null
                || !file.isOpen()
                || file.parentCase().isPresent()
                || placements.of(file.number()).isPresent()
                || !trail.of(file.number()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(starts.get(form).way(file.number())))
                .filter(ahead -> !ahead.stops().isEmpty());
    }

    Forecast of(StartForm.Way way) {
        var stops = new ArrayList<Forecast.Stop>();
        var from = Optional.of(clock.today());
        for (var id : way.bodies()) {
            var body = organisation.body(id);
            var meeting = from.flatMap(day -> calendar.nextTaking(id, day, false));
            stops.add(new Forecast.Stop(
                    body.name(),
                    meeting.map(Meeting::date).orElse(null),
                    meeting.flatMap(found -> deadlines.itemsDue(body.deadlines(), found.date()))
                            .orElse(null)));
            from = meeting.map(Meeting::date);
        }
        return new Forecast(stops, answer(stops, way.firstMayAnswer()), way.firstMayAnswer());
    }

    private static LocalDate answer(ArrayList<Forecast.Stop> stops, boolean firstMayAnswer) {
        if (stops.isEmpty()) {
            return null;
        }
        return stops.get(firstMayAnswer ? 0 : stops.size() - 1).meeting();
    }
}

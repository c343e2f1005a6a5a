package dk.klyngeflow.casework;

import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the way ahead into the bodies' calendars. */
@Component
class Forecasts {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    Forecasts(MeetingCalendar calendar, Organisation organisation, Deadlines deadlines, KlyngeClock clock) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
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

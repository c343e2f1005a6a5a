package dk.klyngeflow.monitoring;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.YearDays;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the rules' queries are asked with: the time, who is there, which bodies have ended. */
@Component
class Moment {

    /** In place of an empty list, which SQL does not know. */
    private static final List<String> NONE = List.of("");

    private final MonitoringSettings settings;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Persons persons;
    private final YearDays yearDays;
    private final KlyngeClock clock;

    Moment(
            MonitoringSettings settings,
            Organisation organisation,
            Contacts contacts,
            Persons persons,
            YearDays yearDays,
            KlyngeClock clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.contacts = contacts;
        this.persons = persons;
        this.yearDays = yearDays;
        this.clock = clock;
    }

    Map<String, Object> parameters(Scope scope) {
        var is = new HashMap<String, Object>();
        is.put("now", clock.now());
        is.put("today", clock.today());
        is.put("endOfToday", clock.today().atTime(java.time.LocalTime.MAX));
        is.put("timersDue", clock.now().minus(settings.timerTolerance()));
        is.put("staffed", orNone(staffed()));
        is.put("ended", orNone(ended()));
        is.put("closedYear", yearDays.lastYearToBeClosed());
        is.put("key", scope.key());
        is.put("clusters", scope.clusters());
        is.put("bodies", scope.bodies());
        return is;
    }

    /** Groups with somebody in them, and chairs who answer by personal links. */
    private Set<String> staffed() {
        var groups = new HashSet<>(persons.staffedGroups());
        contacts.bodiesWithSeats().stream()
                .flatMap(id -> organisation.find(id).stream())
                .map(Body::chairGroup)
                .forEach(groups::add);
        return groups;
    }

    private List<String> ended() {
        return organisation.bodies().stream()
                .filter(body -> body.validTo() != null && body.validTo().isBefore(clock.today()))
                .map(body -> body.id().value())
                .toList();
    }

    private static Object orNone(java.util.Collection<String> values) {
        return values.isEmpty() ? NONE : List.copyOf(values);
    }
}

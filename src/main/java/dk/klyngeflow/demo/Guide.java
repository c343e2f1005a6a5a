package dk.klyngeflow.demo;

import dk.klyngeflow.casework.DemoTime;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.portal.DemoGuide;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the pages what the demo is: whom to sign in as, how far the replay is, and where its time can go. */
@Component
@Profile("demo")
class Guide implements DemoGuide {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DemoUsers.Settings settings;
    private final ReplayProgress replay;
    private final DemoTime time;
    private final WorkingDays workingDays;
    private final MeetingCalendar calendar;

    Guide(
            DemoUsers.Settings settings,
            ReplayProgress replay,
            DemoTime time,
            WorkingDays workingDays,
            MeetingCalendar calendar) {
        this.settings = settings;
        this.replay = replay;
        this.time = time;
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    @Override
    public List<User> users() {
        return settings.users().stream()
                .map(user -> new User(user.id(), user.does()))
                .toList();
    }

    @Override
    public String password() {
        return settings.password();
    }

    @Override
    public Progress progress() {
        return replay.now();
    }

    @Override
    public Time time() {
        var now = time.now();
        return new Time(
                now,
                workingDays.next(now.toLocalDate()).atTime(MORNING),
                time.nextDeadline().filter(now::isBefore).orElse(null),
                calendar.nextEnd(now).orElse(null));
    }
}

package dk.klyngeflow.casework.succession;

import dk.klyngeflow.casework.engine.MeetingVars;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Meetings whose record or minutes are not finished: whoever takes over the secretariat finishes them. */
@Component
class OpenMinutes implements OpenThings {

    private final MeetingCalendar calendar;
    private final RuntimeService runtime;
    private final RunningWork running;
    private final KlyngeClock clock;

    OpenMinutes(MeetingCalendar calendar, RuntimeService runtime, RunningWork running, KlyngeClock clock) {
        this.calendar = calendar;
        this.runtime = runtime;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public ThingKind kind() {
        return ThingKind.MINUTES;
    }

    /** A meeting that is still to be held is no unfinished work. */
    @Override
    public List<Open> at(Body body, LocalDate lastDay) {
        return calendar.of(body.id()).stream()
                .filter(meeting -> !meeting.isCancelled() && !meeting.date().isAfter(lastDay))
                .filter(meeting -> meeting.hasBegun(clock.now()))
                .filter(meeting -> isRunning(meeting.id()))
                .map(meeting -> new Open(String.valueOf(meeting.id()), MeetingTitles.of(meeting, body), ""))
                .toList();
    }

    @Override
    public boolean isOpen(String ref, Body body, LocalDate lastDay) {
        return isRunning(Long.parseLong(ref));
    }

    @Override
    public boolean canBeClosed(String ref) {
        return false;
    }

    @Override
    public String handOver(String ref, Ending ending) {
        running.follow(MeetingVars.processKey(Long.parseLong(ref)), ending.firstDay());
        return "";
    }

    @Override
    public void close(String ref, String reason, Ending ending) {
        throw new Refusal("", "minutes", "Et referat skal gøres færdigt: det kan ikke lukkes uden.");
    }

    private boolean isRunning(long meeting) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(MeetingVars.processKey(meeting))
                        .count()
                > 0;
    }
}

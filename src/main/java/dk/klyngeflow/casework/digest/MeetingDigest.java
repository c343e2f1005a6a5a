package dk.klyngeflow.casework.digest;

import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Body;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The body's meetings: who has answered, and which day comes next. */
@Component
class MeetingDigest implements DigestSource {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM", Locale.forLanguageTag("da-DK"));

    private final MeetingCalendar calendar;
    private final AbsenceNotices notices;
    private final AgendaApprovals approvals;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    MeetingDigest(
            MeetingCalendar calendar,
            AbsenceNotices notices,
            AgendaApprovals approvals,
            Deadlines deadlines,
            KlyngeClock clock) {
        this.calendar = calendar;
        this.notices = notices;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Who said what is the secretariat's business; the page tells. */
    @Override
    public List<String> fresh(Body body, Reader reader, LocalDateTime since) {
        if (reader == Reader.MEMBER) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var meeting : coming(body)) {
            int absent = notices.since(meeting.id(), since);
            if (absent > 0) {
                lines.add("%s: %s om fremmøde.".formatted(title(meeting, body), answers(absent)));
            }
            int answered = approvals.since(meeting.id(), since);
            if (answered > 0) {
                lines.add(
                        "%s: %s fra formandskabet om dagsordenen.".formatted(title(meeting, body), answers(answered)));
            }
        }
        return lines;
    }

    @Override
    public List<String> due(Body body, Reader reader, LocalDate until) {
        var lines = new ArrayList<String>();
        for (var meeting : coming(body)) {
            var title = title(meeting, body);
            if (meeting.status() == MeetingStatus.PLANNED) {
                deadlines
                        .itemsDue(body.deadlines(), meeting.date())
                        .filter(day -> isDue(day, until))
                        .ifPresent(day ->
                                lines.add("%s: sidste dag for nye punkter er %s.".formatted(title, DAY.format(day))));
                deadlines
                        .agendaDue(body.deadlines(), meeting.date())
                        .filter(day -> isDue(day, until))
                        .ifPresent(day -> lines.add("%s: dagsordenen sendes ud %s.".formatted(title, DAY.format(day))));
            }
            if (isDue(meeting.date(), until)) {
                lines.add("%s: mødet holdes %s.".formatted(title, DAY.format(meeting.date())));
            }
        }
        return lines;
    }

    private boolean isDue(LocalDate day, LocalDate until) {
        return !day.isBefore(clock.today()) && !day.isAfter(until);
    }

    private List<Meeting> coming(Body body) {
        return calendar.from(clock.today(), List.of(body.id())).stream()
                .filter(meeting -> meeting.status().takesCases())
                .toList();
    }

    private static String title(Meeting meeting, Body body) {
        return MeetingTitles.of(meeting, body);
    }

    private static String answers(int number) {
        return number == 1 ? "ét nyt svar" : number + " nye svar";
    }
}

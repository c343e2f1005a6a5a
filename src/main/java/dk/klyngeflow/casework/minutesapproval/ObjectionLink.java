package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever was sent minutes objects to them by personal link; the objection arrives when it is sent. */
@Component
class ObjectionLink implements LinkAnswer {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final MinutesApprovalFlow flow;
    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final KlyngeClock clock;

    ObjectionLink(
            MinutesApprovalFlow flow,
            Minutes minutes,
            MeetingCalendar calendar,
            Organisation organisation,
            KlyngeClock clock) {
        this.flow = flow;
        this.minutes = minutes;
        this.calendar = calendar;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What its links are about: a meeting. */
    static String subject(long meeting) {
        return String.valueOf(meeting);
    }

    private static long meetingOf(PersonalLink link) {
        return Long.parseLong(link.subject());
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.OBJECTION;
    }

    @Override
    public String formId() {
        return "objectToMinutes";
    }

    @Override
    public String title(PersonalLink link) {
        return "Indsigelse mod referat";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        return lastDay(link)
                .filter(lastDay -> clock.today().isAfter(lastDay))
                .map(lastDay -> "Fristen for indsigelser udløb %s kl. 23.59.".formatted(DAY.format(lastDay)));
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        var meeting = calendar.get(meetingOf(link));
        return Map.of(
                "meetingTitle",
                MeetingTitles.of(meeting, organisation.body(meeting.body())),
                "windowText",
                lastDay(link)
                        .map(lastDay -> "Indsigelser tæller til og med %s kl. 23.59.".formatted(DAY.format(lastDay)))
                        .orElse(""),
                "objector",
                link.holder());
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        flow.object(meetingOf(link), data.text("objector"), data.text("objection"), clock.now(), Actor.LINK);
        return "Din indsigelse er modtaget i tide. Sekretariatet skriver en ny version af referatet og sender den.";
    }

    private Optional<LocalDate> lastDay(PersonalLink link) {
        return minutes.latestSent(meetingOf(link)).flatMap(MinutesVersion::windowEnds);
    }
}

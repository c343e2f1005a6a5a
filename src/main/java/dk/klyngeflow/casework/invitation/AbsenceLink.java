package dk.klyngeflow.casework.invitation;

import dk.klyngeflow.casework.links.LinkAnswer;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLink;
import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AbsenceNotices.Notice;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A member says by personal link whether they come; until the meeting begins it can be said anew. */
@Component
class AbsenceLink implements LinkAnswer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da-DK"));

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final AbsenceNotices notices;
    private final KlyngeClock clock;

    AbsenceLink(MeetingCalendar calendar, Organisation organisation, AbsenceNotices notices, KlyngeClock clock) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.notices = notices;
        this.clock = clock;
    }

    /** What its links are about: a meeting and a seat. */
    record Subject(long meeting, String seat) {

        static Subject of(PersonalLink link) {
            var parts = link.subject().split("/", 2);
            return new Subject(Long.parseLong(parts[0]), parts[1]);
        }

        String text() {
            return meeting + "/" + seat;
        }
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.ABSENCE;
    }

    @Override
    public String formId() {
        return "announceAbsence";
    }

    @Override
    public String title(PersonalLink link) {
        return "Meld afbud eller stedfortræder";
    }

    @Override
    public Optional<String> closed(PersonalLink link) {
        var meeting = meeting(link);
        if (meeting.isCancelled()) {
            return Optional.of("Mødet er aflyst.");
        }
        return meeting.hasBegun(clock.now())
                ? Optional.of("Mødet er begyndt. Skriv til sekretariatet, hvis fremmødet skal rettes.")
                : Optional.empty();
    }

    @Override
    public Map<String, Object> shown(PersonalLink link) {
        var meeting = meeting(link);
        var shown = new HashMap<String, Object>();
        shown.put("meetingTitle", MeetingTitles.of(meeting, organisation.body(meeting.body())));
        shown.put("meetingTime", TIME.format(meeting.startsAt()));
        shown.put("meetingPlace", meeting.place());
        notices.of(meeting.id(), Subject.of(link).seat()).ifPresent(said -> {
            shown.put("presence", said.presence().name());
            shown.put("substitute", said.substitute());
        });
        return shown;
    }

    @Override
    public String submit(PersonalLink link, FormData data) {
        var subject = Subject.of(link);
        var presence = data.choice("presence", Presence.class);
        notices.announce(
                subject.meeting(),
                new Notice(
                        subject.seat(),
                        link.holder(),
                        presence,
                        data.optionalText("substitute").orElse(null)));
        return switch (presence) {
            case PRESENT -> "Sekretariatet kan se, at du kommer.";
            case ABSENT -> "Sekretariatet har fået dit afbud. Du kan ændre det med det samme link, til mødet begynder.";
            case SUBSTITUTE ->
                "Sekretariatet kan se, hvem der kommer i stedet. Du kan ændre det med det samme link, til"
                        + " mødet begynder.";
        };
    }

    private Meeting meeting(PersonalLink link) {
        return calendar.get(Subject.of(link).meeting());
    }
}

package dk.klyngeflow.casework.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.casework.InvitationDesk;
import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.AbsenceNotices.Notice;
import dk.klyngeflow.meetings.Attendance.Presence;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members are invited, told of changes in a way that calendars understand, and report absence by link. */
@OnH2
class InvitationsTest {

    private static final BodyId BODY = new BodyId("njVestPolitisk");
    /** The week of the change to summer time. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/svar/[A-Za-z0-9_-]+)");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AbsenceNotices notices;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private InvitationDesk desk;

    private Meeting meeting;

    @BeforeEach
    void aMeetingWithAMember() {
        fresh.at(LocalDateTime.of(2026, 1, 5, 9, 0));
        keep(ContactPoint.mailbox(BODY), "politisk@eksempel.dk", null);
        keep(
                ContactPoint.seat(BODY, "mayor", "njMorsoe", ""),
                "morsoe@eksempel.dk",
                "borgmestersekretariat@eksempel.dk");
        meeting = play.plan(BODY.value(), DAY);
    }

    @Test
    void theInvitationIsReadByCalendars() throws Exception {
        var mail = mailTo("morsoe@eksempel.dk");

        assertThat(mail.subject()).isEqualTo("Indkaldelse: Møde 30. marts 2026, Politisk niveau");
        assertThat(mail.text())
                .contains("mandag den 30. marts 2026 kl. 13.00–15.00")
                .contains("Sted: Teams");
        assertThat(mail.replyTo()).isEqualTo("politisk@eksempel.dk");
        var invited = parsed(mail.calendar());
        assertThat(property(invited, "METHOD")).isEqualTo("REQUEST");
        var event = event(invited);
        assertThat(event.getRequiredProperty("UID").getValue()).isEqualTo("moede-%d@localhost".formatted(meeting.id()));
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("0");
        assertThat(event.getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:politisk@eksempel.dk");
        assertThat(event.getRequiredProperty("ATTENDEE").getValue()).isEqualTo("mailto:morsoe@eksempel.dk");
        assertThat(mail.calendar())
                .contains("DTSTART;TZID=Europe/Copenhagen:20260330T130000")
                .contains("BEGIN:VTIMEZONE")
                .contains("TZID:Europe/Copenhagen");
        assertThat(invited.validate().getEntries()).isEmpty();
        assertThat(mail.calendar().lines()).as("folded (RFC 5545)").allMatch(line -> line.length() <= 75);
    }

    @Test
    void anAssistantIsInvitedToo() {
        assertThat(mailTo("borgmestersekretariat@eksempel.dk").subject()).startsWith("Indkaldelse");
    }

    @Test
    void aMoveIsTheSameEventWithAHigherNumber() throws Exception {
        play.move(meeting, DAY.plusDays(1));

        var mail = mailTo("morsoe@eksempel.dk");
        assertThat(mail.subject()).startsWith("Flyttet: Møde 31. marts 2026");
        var event = event(parsed(mail.calendar()));
        assertThat(event.getRequiredProperty("UID").getValue()).isEqualTo("moede-%d@localhost".formatted(meeting.id()));
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("1");
        assertThat(mail.calendar()).contains("20260331T130000");
    }

    @Test
    void aCancellationTakesTheEventAway() throws Exception {
        play.cancel(meeting, "Ingen sager");

        var mail = mailTo("morsoe@eksempel.dk");
        assertThat(mail.subject()).startsWith("Aflyst: Møde 30. marts 2026");
        assertThat(mail.text()).contains("Begrundelse: Ingen sager");
        var cancelled = parsed(mail.calendar());
        assertThat(property(cancelled, "METHOD")).isEqualTo("CANCEL");
        assertThat(event(cancelled).getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(event(cancelled).getRequiredProperty("UID").getValue())
                .isEqualTo("moede-%d@localhost".formatted(meeting.id()));
        assertThat(event(cancelled).getRequiredProperty("SEQUENCE").getValue()).isEqualTo("1");
    }

    @Test
    void planningTheSameMeetingTwiceInvitesOnce() {
        play.plan(BODY.value(), DAY);

        assertThat(mailsTo("morsoe@eksempel.dk")).hasSize(1);
    }

    @Test
    void anAddressThatCameLaterIsInvitedWhenItIsKept() {
        var point = ContactPoint.seat(BODY, "mayor", "njThisted", "");
        var kept = List.of(new Contact(point, new EmailAddress("thisted@eksempel.dk"), null));

        desk.keepContacts(BODY, List.of(point), kept, play.secretaryOf(BODY.value()));
        desk.keepContacts(BODY, List.of(point), kept, play.secretaryOf(BODY.value()));

        assertThat(mailsTo("thisted@eksempel.dk")).hasSize(1);
        assertThat(mailsTo("morsoe@eksempel.dk")).hasSize(1);
    }

    @Test
    void ofAnImportedMeetingNothingIsMailed() {
        int before = outbox.latest().size();
        calendar.plan(new NewMeeting(
                BODY, 3, DAY.minusYears(2).atTime(13, 0), DAY.minusYears(2).atTime(15, 0), "Thisted", true));

        assertThat(outbox.latest()).hasSize(before);
    }

    @Test
    void aBodyWithoutAMailboxInvitesNobody() {
        contacts.forget(ContactPoint.mailbox(BODY));
        int before = outbox.latest().size();
        play.plan(BODY.value(), DAY.plusDays(30));

        assertThat(outbox.latest()).hasSize(before);
    }

    @Test
    void aMemberReportsAbsenceAndChangesItUntilTheMeeting() {
        var link = linkTo("morsoe@eksempel.dk");
        var member = people.anonymous();
        assertThat(member.get(link).body())
                .contains("Borgmester, Morsø Kommune")
                .contains("mandag den 30. marts 2026 kl. 13.00")
                .doesNotContain("Hvem kommer i stedet?");

        assertThat(member.submit(link, Map.of("presence", "ABSENT")).status()).isEqualTo(302);
        assertThat(notices.of(meeting.id()))
                .extracting(Notice::label, Notice::presence)
                .containsExactly(tuple("Borgmester, Morsø Kommune", Presence.ABSENT));

        assertThat(member.get(link).body()).contains("checked");
        member.submit(link, Map.of("presence", "SUBSTITUTE", "substitute", "Viceborgmester"));
        assertThat(notices.of(meeting.id()))
                .extracting(Notice::presence, Notice::substitute)
                .containsExactly(tuple(Presence.SUBSTITUTE, "Viceborgmester"));

        play.moveTo(DAY.atTime(13, 1));
        assertThat(member.get(link)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("Mødet er begyndt.");
        });
    }

    @Test
    void aSubstituteIsNamedByTitle() {
        var page = people.anonymous().submit(linkTo("morsoe@eksempel.dk"), Map.of("presence", "SUBSTITUTE"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Hvem kommer i stedet?").contains("skal udfyldes");
        assertThat(notices.of(meeting.id())).isEmpty();
    }

    @Test
    void theOldLinkEndsWithTheOldDayAndWhatWasSaidStays() {
        var old = linkTo("morsoe@eksempel.dk");
        people.anonymous().submit(old, Map.of("presence", "ABSENT"));

        play.move(meeting, DAY.plusDays(1));

        assertThat(people.anonymous().get(old).status()).isEqualTo(410);
        assertThat(people.anonymous().get(linkTo("morsoe@eksempel.dk")).body()).contains("checked");
    }

    @Test
    void aBodyThatPublishesHasAFeed() throws Exception {
        var held = play.plan("njVestStrategisk", DAY);
        play.cancel(play.plan("njVestStrategisk", DAY.plusDays(60)), "Ferie");

        var feed = people.anonymous().get("/udvalg/njVestStrategisk/kalender.ics");

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        var read = parsed(feed.body());
        assertThat(read.validate().getEntries()).isEmpty();
        assertThat(read.getComponents(Component.VEVENT)).hasSize(2);
        assertThat(feed.body())
                .contains("UID:moede-%d@localhost".formatted(held.id()))
                .contains("STATUS:CANCELLED")
                .contains("DTSTART;TZID=Europe/Copenhagen:20260330T130000")
                .doesNotContain("ATTENDEE")
                .doesNotContain("eksempel.dk");
    }

    @Test
    void otherBodiesHaveNone() {
        assertThat(people.anonymous().get("/udvalg/njVestPolitisk/kalender.ics").status())
                .isEqualTo(404);
        assertThat(people.anonymous().get("/udvalg/findesIkke/kalender.ics").status())
                .isEqualTo(404);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static Component event(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT).get(0);
    }

    private static String property(Calendar calendar, String name) {
        return calendar.getRequiredProperty(name).getValue();
    }

    private List<Delivery> mailsTo(String address) {
        return outbox.waiting().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** The newest. */
    private Delivery mailTo(String address) {
        return mailsTo(address).get(0);
    }

    private String linkTo(String address) {
        var link = LINK.matcher(mailTo(address).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void keep(ContactPoint point, String address, String assistant) {
        contacts.keep(
                new Contact(point, new EmailAddress(address), assistant == null ? null : new EmailAddress(assistant)),
                new Actor("sekretaer"));
    }
}

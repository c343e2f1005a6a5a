package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.io.SyndFeedInput;
import dk.klyngeflow.meetings.AbsenceNotices;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Attendance;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.AtOnce;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat's pages as a browser without JavaScript uses them, and the pages that everybody may read. */
@OnH2
class MeetingInFullPagesTest {

    private static final String VEST = "njVestStrategisk";
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Attendance attendance;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private AbsenceNotices notices;

    private Meeting meeting;
    private long item;
    private long point;
    private Caller secretary;

    @BeforeEach
    void aMeetingHasBegun() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        meeting = play.plan(VEST, APRIL_15);
        item = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Åbent punkt"));
        point = agenda.addPoint(item, null, Verb.APPROVES, "Godkender planen", null);
        play.hold(meeting);
        secretary = people.inTheTaskList("vestsekretaer", VEST + "Sekretariat");
    }

    /** Without JavaScript: the second of two sees both, keeps the typing, and overwrites only by saving again. */
    @Test
    void twoSecretariesAtTheSameScreen() {
        var other = people.inTheTaskList("andensekretaer", VEST + "Sekretariat");
        assertThat(other.submit(record(), typed("APPROVED", "Godkendt af alle", "", ""))
                        .status())
                .isEqualTo(302);

        var late = secretary.submit(record(), typed("REJECTED", "Afvist", "", ""));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("er ændret af en anden, mens du skrev: der står nu »Godkendt«")
                .contains("der står nu »Godkendt af alle«")
                .contains(">Afvist</textarea>");
        assertThat(agenda.point(point).orElseThrow().outcome()).contains(Outcome.APPROVED);

        // The page that came back knows what is stored now: saving again replaces it.
        assertThat(secretary
                        .submit(record(), typed("REJECTED", "Afvist", "APPROVED", "Godkendt af alle"))
                        .status())
                .isEqualTo(302);
        assertThat(agenda.point(point).orElseThrow().outcome()).contains(Outcome.REJECTED);
    }

    /** another body is given a follow-up, which needs a date; a general problem is brought on. */
    @Test
    void aDecisionGivesOthersSomethingToDo() {
        var followUp = typed("APPROVED", "Godkendt", "", "");
        followUp.put("followTitle-" + point, "Ny arbejdsgang");
        followUp.put("followBody-" + point, "njVestDriftsforum");
        assertThat(secretary
                        .submit(record() + "/punkt/" + point + "/opfoelgning", followUp)
                        .body())
                .contains("skal udfyldes, når et andet forum følger op")
                .contains("Ny arbejdsgang");
        followUp.put("followDue-" + point, "2026-06-01");
        followUp.putAll(Map.of("was-outcome-" + point, "APPROVED", "was-words-" + point, "Godkendt"));

        secretary.submit(record() + "/punkt/" + point + "/opfoelgning", followUp);
        secretary.submit(
                record() + "/punkt/" + point + "/viderebring",
                Map.of("passOn-" + point, "Medicinlister på tværs af regionen"));

        assertThat(secretary.get(record()).body())
                .contains("Opfølgning: Ny arbejdsgang – Driftsforum, senest 1. juni 2026")
                .contains("Bringes videre som generel problemstilling: Medicinlister på tværs af regionen");
    }

    /** The words of one and the outcome of the other, sent at the same moment: both stand. */
    @RepeatedTest(5)
    void twoSecretariesSaveTheSamePointAtTheSameMoment() throws Exception {
        var other = people.inTheTaskList("andensekretaer", VEST + "Sekretariat");
        var save = record() + "/punkt/" + point;

        var answers = AtOnce.<Caller.Answer>all(List.of(
                () -> secretary.submit(
                        save, Map.of("outcome", "APPROVED", "words", "", "wasOutcome", "", "wasWords", "")),
                () -> other.submit(save, Map.of("outcome", "", "words", "Enighed", "wasOutcome", "", "wasWords", ""))));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(agenda.point(point).orElseThrow().outcome()).contains(Outcome.APPROVED);
        assertThat(agenda.point(point).orElseThrow().words()).contains("Enighed");
    }

    /** Each button of the page sends all of it: what one has left alone is not put back to what it was. */
    @Test
    void anOldPagePutsNoAttendanceBack() {
        long id = attendance.add(
                meeting.id(),
                new Attendance.Attendee(
                        0,
                        Optional.empty(),
                        "Direktør, Thisted Kommune",
                        Attendance.Role.MEMBER,
                        Attendance.Presence.PRESENT,
                        Optional.empty()));
        var other = people.inTheTaskList("andensekretaer", VEST + "Sekretariat");
        other.submit(record(), attending(id, "ABSENT", "Formand A"));

        assertThat(secretary.submit(record(), attending(id, "PRESENT", "")).status())
                .isEqualTo(302);

        assertThat(attendance.of(meeting.id()))
                .extracting(Attendance.Attendee::presence)
                .containsExactly(Attendance.Presence.ABSENT);
        assertThat(attendance.leaders(meeting.id()).chair()).contains("Formand A");
        var clash = secretary.submit(record(), attending(id, "SUBSTITUTE", ""));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("Feltet &quot;Fremmøde&quot; er ændret af en anden", "»Afbud«");
    }

    /** Shown as present and without a chair. */
    private static Map<String, String> attending(long id, String presence, String chair) {
        return Map.of(
                "presence-" + id,
                presence,
                "was-presence-" + id,
                "PRESENT",
                "role-" + id,
                "MEMBER",
                "was-role-" + id,
                "MEMBER",
                "substitute-" + id,
                "",
                "was-substitute-" + id,
                "",
                "chair",
                chair,
                "was-chair",
                "");
    }

    /** what was announced before the meeting is written down with those who are appointed. */
    @Test
    void announcedAbsencesAreInTheListOfThoseAppointed() {
        appointTo("njMorsoe", "Direktør, Morsø Kommune");
        appointTo("njThisted", "Direktør, Thisted Kommune");
        notices.announce(
                meeting.id(),
                new AbsenceNotices.Notice(
                        ContactPoint.seat(new BodyId(VEST), "healthDirector", "njThisted", "")
                                .key(),
                        "Direktør, Thisted Kommune",
                        Attendance.Presence.SUBSTITUTE,
                        "Chef, Thisted Kommune"));

        secretary.submit(record() + "/fremmoede/udpegede", Map.of());

        assertThat(attendance.of(meeting.id()))
                .extracting(Attendance.Attendee::label, Attendance.Attendee::presence)
                .containsExactlyInAnyOrder(
                        tuple("Direktør, Morsø Kommune", Attendance.Presence.PRESENT),
                        tuple("Direktør, Thisted Kommune", Attendance.Presence.ABSENT),
                        tuple("Chef, Thisted Kommune", Attendance.Presence.SUBSTITUTE));
    }

    private void appointTo(String party, String title) {
        seats.appoint(new SeatRegister.Appointment(
                new BodyId(VEST), "healthDirector", party, title, LocalDate.of(2026, 1, 1), null));
    }

    /** A field that the person has not touched never writes over another's. */
    @Test
    void anUntouchedFieldOverwritesNothing() {
        secretary.submit(record(), typed("APPROVED", "", "", ""));

        var fields = typed("", "", "", "");
        fields.put("narrative-" + item, "Der var en god drøftelse.");
        fields.put("was-narrative-" + item, "");
        assertThat(secretary.submit(record(), fields).status()).isEqualTo(302);

        assertThat(agenda.point(point).orElseThrow().outcome()).contains(Outcome.APPROVED);
        assertThat(agenda.of(meeting.id()).get(0).narrative()).contains("Der var en god drøftelse.");
    }

    @Test
    void anOutcomeForAPointThatIsNotOnTheAgenda() {
        var answer = secretary.submit(record() + "/punkt/999999", Map.of("outcome", "APPROVED", "words", "Godkendt"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("sentence").asText()).isEqualTo("Punktet står ikke på mødets dagsorden.");
    }

    /** R-109, no quorum: who is missing is shown, and nothing is blocked. */
    @Test
    void attendanceIsTypedBySeat() {
        appointTo("njMorsoe", "Direktør, Morsø Kommune");
        assertThat(secretary.submit(record() + "/fremmoede/udpegede", Map.of()).status())
                .isEqualTo(302);
        var who = attendance.of(meeting.id()).get(0);

        secretary.submit(
                record() + "/fremmoede",
                Map.of(
                        "presence-" + who.id(),
                        "ABSENT",
                        "role-" + who.id(),
                        "MEMBER",
                        "substitute-" + who.id(),
                        "",
                        "newLabel",
                        "Chef, Morsø Kommune",
                        "newSeat",
                        "healthDirector",
                        "newRole",
                        "MEMBER",
                        "newPresence",
                        "SUBSTITUTE",
                        "newSubstitute",
                        "Direktør, Morsø Kommune"));

        assertThat(attendance.of(meeting.id()))
                .extracting(Attendance.Attendee::presence)
                .containsExactly(Attendance.Presence.ABSENT, Attendance.Presence.SUBSTITUTE);
        assertThat(secretary.get(record()).body())
                .contains("Af forummets sammensætning mangler:")
                .contains("Sundhedsdirektør: 1 af 2 til stede");
        var wrong = secretary.submit(
                record() + "/fremmoede",
                Map.of("newLabel", "Chef", "newRole", "MEMBER", "newPresence", "PRESENT", "newSubstitute", "Direktør"));
        assertThat(wrong.body())
                .contains("Kun en stedfortræder møder for en anden")
                .contains("value=\"Chef\"");
        play.close(meeting);
    }

    @Test
    void aConflictOfInterestIsDeclaredUnderAnItem() {
        long who = attendance.add(
                meeting.id(),
                new Attendance.Attendee(
                        0,
                        Optional.empty(),
                        "Direktør, Thisted Kommune",
                        Attendance.Role.MEMBER,
                        Attendance.Presence.PRESENT,
                        Optional.empty()));

        secretary.submit(
                record() + "/emne/" + item + "/inhabil",
                Map.of("absentWho-" + item, String.valueOf(who), "absentWhy-" + item, "Ansøger selv"));

        assertThat(attendance.absencesAt(meeting.id())).containsKey(item);
        play.close(meeting);
        assertThat(secretary.get("/moeder/" + meeting.id()).body())
                .contains("Deltog ikke i punktet", "Direktør, Thisted Kommune");
    }

    // What everybody reads

    @Test
    void thePublicReadsTheAgendaAndFollowsTheFeed() throws Exception {
        var anybody = people.anonymous();
        var page = "/udvalg/" + VEST + "/moeder/" + meeting.id();

        assertThat(anybody.get(page).status()).isEqualTo(200);
        assertThat(anybody.get(page).body())
                .contains("Åbent punkt", "Godkender planen")
                .doesNotContain("Udfald mangler");
        assertThat(anybody.get("/udvalg/" + VEST + "?q=planen").body()).contains("1 dokument indeholder");
        assertThat(anybody.get("/udvalg/" + VEST + "?q=xyz").body()).contains("Intet indeholder");
        assertThat(anybody.get("/udvalg").body()).contains("Sundhedsklynge Vest");

        var feed = new SyndFeedInput()
                .build(new StringReader(
                        anybody.get("/udvalg/" + VEST + "/feed.atom").body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getLink()).endsWith(page + "?hvad=dagsorden");
            assertThat(entry.getTitle()).startsWith("Dagsorden: ");
        });

        secretary.submit(
                "/moeder/" + meeting.id() + "/offentlig/traek", Map.of("hvad", "dagsorden", "why", "Forkert bilag"));
        assertThat(anybody.get(page).status()).as("at once").isEqualTo(404);
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        var anybody = people.anonymous();

        assertThat(anybody.get("/udvalg/njSydDriftsgruppe").status()).isEqualTo(404);
        assertThat(anybody.get("/udvalg/njNordStrategisk/moeder/" + meeting.id())
                        .status())
                .as("another body's")
                .isEqualTo(404);
        assertThat(anybody.get("/udvalg/findesIkke").status()).isEqualTo(404);
        assertThat(anybody.get("/udvalg/" + VEST + "/moeder/999999").status()).isEqualTo(404);
    }

    @Test
    void theMinutesAreCorrectedAndSentOnTheirPage() {
        play.close(meeting);
        var page = "/moeder/" + meeting.id() + "/referat/udsendelse";
        assertThat(secretary.get(page).body()).contains("Ret referatet", "Åbent punkt");

        var refused = secretary.submit(
                page, Map.of("narrative-" + item, "Drøftet.", "handling", "send", "approval", "WRITTEN_HEARING"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Vælg den sidste dag i den skriftlige høring")
                .contains("Drøftet.");

        assertThat(secretary
                        .submit(page, Map.of("narrative-" + item, "Drøftet.", "handling", "send", "approval", "CHAIRS"))
                        .status())
                .isEqualTo(302);
        assertThat(secretary.get(page).body()).contains("Udsendt, ikke godkendt endnu", "Svar, der mangler");
    }

    @Test
    void theRegisterIsReadAndExported() {
        secretary.submit(record(), typed("APPROVED", "Godkendt", "", ""));
        play.close(meeting);

        assertThat(secretary.get("/beslutninger?q=planen").body()).contains("1 beslutning.", "Godkender planen");
        var csv = secretary.get("/beslutninger/beslutninger.csv?q=planen");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body()).contains("Dato;Forum;Emne", "Godkender planen;Godkendt");
        assertThat(people.anonymous().get("/beslutninger").status()).isNotEqualTo(200);
    }

    private String record() {
        return "/moeder/" + meeting.id() + "/referat";
    }

    private Map<String, String> typed(String outcome, String words, String wasOutcome, String wasWords) {
        return new HashMap<>(Map.of(
                "outcome-" + point, outcome,
                "words-" + point, words,
                "was-outcome-" + point, wasOutcome,
                "was-words-" + point, wasWords));
    }
}

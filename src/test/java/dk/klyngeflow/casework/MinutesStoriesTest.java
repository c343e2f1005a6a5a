package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesStatus;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Objections;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes from the closed record until they stand: deadlines, silence, objections at the last minute and recorded late. */
@OnH2
class MinutesStoriesTest {

    private static final String SYD = "njSydDriftsgruppe";
    private static final String VEST = "njVestStrategisk";
    private static final String POLITISK = "njVestPolitisk";
    private static final String CORRECT = "userTask_correctMinutes";
    private static final String APPROVE = "userTask_approveMinutes";

    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Stored stored;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Objections objections;

    @Autowired
    private Publications publications;

    @Autowired
    private Agenda agenda;

    @BeforeEach
    void itIsMarch2() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    // Deadlines

    /** over the vectors of the rule book: due, and over at midnight, in Danish working days. */
    @ParameterizedTest(name = "meeting {0}: due {1}, silence ends {2}")
    @CsvSource({
        "2022-10-13, 2022-10-20, 2022-10-27", // the last Sunday of October lies after it
        "2023-04-11, 2023-04-18, 2023-04-25",
        "2023-05-01, 2023-05-09, 2023-05-16", // the great prayer day of 2023 is a holiday
        "2024-04-22, 2024-04-29, 2024-05-06", // and in 2024 it is a working day
        "2024-05-03, 2024-05-13, 2024-05-21",
        "2023-12-20, 2023-12-29, 2024-01-08",
        "2026-03-20, 2026-03-27, 2026-04-08" // summer time begins on 29 March, inside the window, and Easter comes
    })
    void silenceApprovesWhenTheWindowIsOver(LocalDate day, LocalDate due, LocalDate silenceEnds) {
        fresh.at(day.minusDays(40).atTime(9, 0));
        var meeting = play.held(SYD, day);

        assertThat(latest(meeting).dueOn()).contains(due);
        assertThat(task(meeting, CORRECT).getDueDate())
                .isEqualTo(due.atTime(16, 0).atZone(KlyngeClock.ZONE).toInstant());

        play.moveTo(due.atTime(15, 0));
        play.sendMinutes(meeting);

        assertThat(latest(meeting).windowEnds()).contains(silenceEnds);
        play.moveTo(silenceEnds.atTime(23, 59));
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.SENT);
        play.moveTo(silenceEnds.plusDays(1).atStartOfDay());
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(latest(meeting).settledHow().orElseThrow()).startsWith("Stiltiende godkendt: ingen indsigelse");
        assertThat(play.at(key(meeting))).isEmpty();
    }

    /** The engine's timer is due at local midnight, an hour earlier in universal time once summer time has begun. */
    @Test
    void midnightIsLocal() {
        fresh.at(LocalDateTime.of(2026, 2, 2, 9, 0));
        var meeting = play.held(SYD, LocalDate.of(2026, 3, 20));
        play.moveTo(LocalDateTime.of(2026, 3, 27, 10, 0));
        play.sendMinutes(meeting);

        assertThat(play.nextTimer())
                .contains(java.util.Date.from(
                        ZonedDateTime.parse("2026-04-09T00:00+02:00").toInstant()));
    }

    /** the window counts from the day the minutes really were sent. */
    @Test
    void lateMinutesAreWarnedAboutAndSentAllTheSame() {
        var meeting = play.held(SYD, APRIL_15);
        play.moveTo(LocalDateTime.of(2026, 4, 22, 15, 59));
        assertThat(latest(meeting).overdue()).isFalse();

        play.moveTo(LocalDateTime.of(2026, 4, 24, 10, 0));
        assertThat(latest(meeting).overdue()).isTrue();
        play.sendMinutes(meeting);

        assertThat(latest(meeting).windowEnds()).contains(LocalDate.of(2026, 5, 1));
    }

    /** C-10: a body that has adopted no deadline gets none claimed, and silence approves nothing there. */
    @Test
    void withoutAnAdoptedDeadlineNoneIsClaimed() {
        var meeting = play.held(VEST, APRIL_15);
        play.sendMinutes(meeting);

        assertThat(latest(meeting).dueOn()).isEmpty();
        assertThat(latest(meeting).windowEnds()).isEmpty();
        play.moveTo(APRIL_15.plusDays(60).atTime(9, 0));
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.SENT);
        refuses(
                "objection",
                "noWindow",
                "godkendes ikke ved tavshed",
                () -> play.object(meeting, APRIL_15.atTime(16, 0)));
        refuses(
                "approval",
                "R-140",
                "tavshed godkender ikke",
                () -> desk.send(meeting.id(), MinutesApproval.TACIT, null, play.secretaryOf(VEST)));
    }

    /** The rule book's clash: the political agenda is due before the strategic minutes stand; the case is there by then. */
    @Test
    void aCaseGoesUpFromTheDecisionNotFromTheMinutes() {
        fresh.at(LocalDateTime.of(2022, 9, 1, 9, 0));
        var strategisk = play.plan("njSydStrategisk", LocalDate.of(2022, 10, 13));
        var politisk = play.plan("njSydPolitisk", LocalDate.of(2022, 11, 9));
        var number = play.raiseQualified("njSydStrategisk", "APPROVES_AND_RECOMMENDS");

        play.decide(number, strategisk, Outcome.APPROVED);

        assertThat(latest(strategisk).status()).isEqualTo(MinutesStatus.DRAFT);
        assertThat(agenda.pointsOf(number, politisk.id())).hasSize(1);
    }

    // Objections

    /** 23.59 on the last day is in time; the version after it has a window of its own. */
    @Test
    void anObjectionAtTheLastMinuteReopensTheMinutes() {
        var meeting = sentInSyd(); // on 15 April: the window ends on 22 April
        play.moveTo(LocalDateTime.of(2026, 4, 22, 23, 59));

        play.object(meeting, LocalDateTime.of(2026, 4, 22, 23, 59));

        assertThat(minutes.versions(meeting.id()))
                .extracting(MinutesVersion::status)
                .containsExactly(MinutesStatus.OBJECTED, MinutesStatus.DRAFT);
        assertThat(play.at(key(meeting))).containsExactly(CORRECT);
        play.moveTo(LocalDateTime.of(2026, 4, 23, 0, 0));
        assertThat(latest(meeting).status())
                .as("the window's end approves nothing now")
                .isEqualTo(MinutesStatus.DRAFT);

        play.moveTo(LocalDateTime.of(2026, 4, 23, 10, 0));
        play.sendMinutes(meeting);
        assertThat(latest(meeting).version()).isEqualTo(2);
        assertThat(latest(meeting).windowEnds()).contains(LocalDate.of(2026, 4, 30));
        play.moveTo(LocalDateTime.of(2026, 5, 1, 0, 0));
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
    }

    /** Refused with the date the window ended, and nothing of it is stored. */
    @Test
    void anObjectionAfterTheWindowIsRefused() {
        var meeting = sentInSyd();
        play.moveTo(LocalDateTime.of(2026, 4, 23, 0, 0));

        refuses(
                "arrivedAt",
                "R-140",
                "Fristen for indsigelser udløb 22. april 2026 kl. 23.59",
                () -> play.object(meeting, LocalDateTime.of(2026, 4, 23, 0, 0)));
        refuses(
                "arrivedAt",
                "R-140",
                "Fristen for indsigelser udløb 22. april 2026 kl. 23.59",
                () -> desk.object(meeting.id(), "Medlem", "Nej", play.person("medlem", SYD + "Medlem")));
    }

    /** The arrival counts: recorded after the approval it reopens it, though the process has ended. */
    @Test
    void anObjectionThatCameInTimeIsRecordedLate() {
        var meeting = sentInSyd();
        play.moveTo(LocalDateTime.of(2026, 4, 27, 9, 0));
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(play.instancesOf(key(meeting))).isEmpty();

        play.object(meeting, LocalDateTime.of(2026, 4, 22, 14, 0));

        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.DRAFT);
        assertThat(play.at(key(meeting))).containsExactly(CORRECT);
        assertThat(task(meeting, CORRECT).getTenantId()).isEqualTo("njSyd");
    }

    /** In a written hearing of a body that publishes: before publishing, and after it, when it withdraws the publication. */
    @Test
    void anObjectionRecordedLateWithdrawsThePublication() {
        var meeting = play.held(VEST, APRIL_15);
        var lastDay = LocalDate.of(2026, 4, 24);
        desk.send(meeting.id(), MinutesApproval.WRITTEN_HEARING, lastDay, play.secretaryOf(VEST));
        play.moveTo(LocalDateTime.of(2026, 4, 25, 9, 0)); // a Saturday
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(publications.of(meeting.id(), PublicationKind.MINUTES))
                .as("a working day later")
                .isEmpty();

        play.object(meeting, lastDay.atTime(12, 0));
        assertThat(play.at(key(meeting))).containsExactly(CORRECT);
        desk.send(meeting.id(), MinutesApproval.WRITTEN_HEARING, LocalDate.of(2026, 4, 30), play.secretaryOf(VEST));
        play.moveTo(LocalDateTime.of(2026, 5, 1, 7, 59));
        assertThat(publications.of(meeting.id(), PublicationKind.MINUTES)).isEmpty();
        play.moveTo(LocalDateTime.of(2026, 5, 4, 8, 0));
        assertThat(publications.of(meeting.id(), PublicationKind.MINUTES)).isPresent();

        play.object(meeting, LocalDateTime.of(2026, 4, 30, 23, 59));

        assertThat(publications.of(meeting.id(), PublicationKind.MINUTES)).isEmpty();
        assertThat(minutes.versions(meeting.id()))
                .extracting(MinutesVersion::status)
                .containsExactly(MinutesStatus.OBJECTED, MinutesStatus.OBJECTED, MinutesStatus.DRAFT);
    }

    @Test
    void severalObjectionsMakeOneNewVersion() {
        var meeting = sentInSyd();
        play.moveTo(LocalDateTime.of(2026, 4, 20, 9, 0));

        play.object(meeting, LocalDateTime.of(2026, 4, 17, 9, 0));
        play.object(meeting, LocalDateTime.of(2026, 4, 18, 9, 0));

        assertThat(objections.of(meeting.id())).hasSize(2);
        assertThat(minutes.versions(meeting.id())).hasSize(2);
    }

    @Test
    void whatCannotBeObjectedTo() {
        var meeting = play.held(SYD, APRIL_15);
        refuses("objection", "notSent", "ikke sendt ud", () -> play.object(meeting, APRIL_15.atTime(15, 0)));
        play.sendMinutes(meeting);
        refuses(
                "arrivedAt",
                "beforeSending",
                "først sendt 15. april 2026",
                () -> play.object(meeting, APRIL_15.minusDays(1).atTime(9, 0)));
        refuses(
                "arrivedAt",
                "future",
                "ikke er nået",
                () -> play.object(meeting, APRIL_15.plusDays(1).atTime(9, 0)));
        refuses(
                "",
                "notMember",
                "Kun forummets egne medlemmer",
                () -> desk.object(meeting.id(), "En anden", "Nej", play.person("andre", VEST + "Medlem")));
    }

    @Test
    void noMinutesOfACancelledMeeting() {
        var meeting = play.plan(SYD, APRIL_15);
        play.cancel(meeting, "Ingen sager");

        refuses("meeting", "cancelled", "Mødet er aflyst", () -> play.sendMinutes(meeting));
        refuses(
                "meeting",
                "cancelled",
                "Mødet er aflyst",
                () -> desk.correct(meeting.id(), Map.of(), play.secretaryOf(SYD)));
    }

    @Test
    void noMinutesBeforeTheRecordIsClosed() {
        var meeting = play.plan(SYD, APRIL_15);
        play.hold(meeting);

        refuses("minutes", "noDraft", "intet udkast til referat", () -> play.sendMinutes(meeting));
    }

    // What is corrected and proved

    @Test
    void whatIsCorrectedStaysInTheNextVersion() {
        var meeting = play.plan(SYD, APRIL_15);
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Status"));
        play.hold(meeting);
        play.close(meeting);
        desk.correct(meeting.id(), Map.of(item, "Status blev drøftet."), play.secretaryOf(SYD));
        play.sendMinutes(meeting);
        refuses(
                "minutes",
                "noDraft",
                "intet udkast",
                () -> desk.correct(meeting.id(), Map.of(item, "Noget andet"), play.secretaryOf(SYD)));

        play.moveTo(LocalDateTime.of(2026, 4, 16, 9, 0));
        play.object(meeting, LocalDateTime.of(2026, 4, 16, 9, 0));

        assertThat(latest(meeting).text()).contains("Status blev drøftet.");
        refuses(
                "narrative-0",
                "unknown",
                "står ikke på mødets dagsorden",
                () -> desk.correct(meeting.id(), Map.of(0L, "Andet"), play.secretaryOf(SYD)));
    }

    // Chairs, and the next meeting

    @Test
    void aChairsNoMakesANewVersion() {
        var meeting = play.held(VEST, APRIL_15);
        play.sendMinutes(meeting);
        assertThat(play.at(key(meeting))).containsOnly(APPROVE).hasSize(2);

        play.complete(task(meeting, APPROVE), Map.of("approved", "NO", "comment", "Punkt 3 mangler."));

        assertThat(play.at(key(meeting))).containsExactly(CORRECT);
        assertThat(minutes.versions(meeting.id()))
                .extracting(MinutesVersion::status)
                .containsExactly(MinutesStatus.OBJECTED, MinutesStatus.DRAFT);
        assertThat(minutes.answers(meeting.id()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.remark()).isEqualTo("Punkt 3 mangler."));
    }

    /** Who has no account answers by mail, and the secretary records it. */
    @Test
    void aChairsAnswerThatCameByMailIsRecorded() {
        var meeting = play.held(VEST, APRIL_15);
        play.sendMinutes(meeting);
        var secretary = play.secretaryOf(VEST);

        desk.answerForChair(meeting.id(), "regional", true, null, secretary);
        refuses(
                "chairSeat",
                "notAsked",
                "venter ikke på et svar",
                () -> desk.answerForChair(meeting.id(), "regional", true, null, secretary));
        desk.answerForChair(meeting.id(), "municipal", true, "Modtaget pr. mail", secretary);

        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(latest(meeting).settledHow()).contains("Godkendt af formandskabet");
    }

    @Test
    void theNextMeetingApprovesTheMinutes() {
        var meeting = play.held(POLITISK, APRIL_15);
        play.sendMinutes(meeting);
        // Nothing is planned yet: the minutes wait, and the next meeting that is planned takes them.
        var next = play.plan(POLITISK, LocalDate.of(2026, 6, 17));
        var point = agenda.of(next.id()).get(0).points().get(0);
        assertThat(point.text()).isEqualTo("Referatet af mødet 15. april 2026 godkendes");
        assertThat(point.verb()).isEqualTo(Verb.APPROVES);

        play.hold(next);
        play.answer(point.id(), next, Outcome.APPROVED);
        play.close(next);

        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.APPROVED);
        assertThat(latest(meeting).settledHow()).contains("Godkendt på forummets næste møde");
    }

    /** Postponed minutes go on with their point; a no makes a new version, which goes on the meeting after. */
    @Test
    void theNextMeetingPostponesOrRefusesTheMinutes() {
        var meeting = play.held(POLITISK, APRIL_15);
        var june = play.plan(POLITISK, LocalDate.of(2026, 6, 17));
        var august = play.plan(POLITISK, LocalDate.of(2026, 8, 19));
        play.sendMinutes(meeting);

        play.hold(june);
        play.answer(agenda.of(june.id()).get(0).points().get(0).id(), june, Outcome.POSTPONED);
        play.close(june);
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.SENT);

        play.hold(august);
        var moved = agenda.of(august.id()).stream()
                .filter(item ->
                        item.minutesOf().filter(of -> of == meeting.id()).isPresent())
                .findFirst()
                .orElseThrow();
        play.answer(moved.points().get(0).id(), august, Outcome.REJECTED);
        play.close(august);

        assertThat(latest(meeting).version()).isEqualTo(2);
        assertThat(play.at(key(meeting))).containsExactly(CORRECT);
    }

    // Publishing

    /** R-045, C-14: only a body that publishes; closed items never. */
    @Test
    void thePublicReadsWhatIsOpen() {
        var meeting = play.plan(VEST, APRIL_15);
        agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Åbent punkt"));
        agenda.add(meeting.id(), closedItem("Personsag"));
        assertThat(publications.of(new BodyId(VEST), "", 10)).isEmpty();

        play.hold(meeting);

        var published = publications.of(meeting.id(), PublicationKind.AGENDA).orElseThrow();
        assertThat(published.document().text())
                .contains("Åbent punkt", "Lukket punkt")
                .doesNotContain("Personsag");
        assertThat(publications.of(new BodyId(VEST), "ÅBENT", 10)).hasSize(1);
        assertThat(publications.of(new BodyId(VEST), "personsag", 10)).isEmpty();
        assertThat(publications.of(new BodyId(SYD), "", 10)).isEmpty();

        desk.withdraw(meeting.id(), PublicationKind.AGENDA, "Et forkert punkt", play.secretaryOf(VEST));
        assertThat(publications.of(new BodyId(VEST), "", 10)).isEmpty();
        refuses(
                "why",
                "notPublic",
                "ikke offentliggjort",
                () -> desk.withdraw(meeting.id(), PublicationKind.AGENDA, "Igen", play.secretaryOf(VEST)));
        desk.publish(meeting.id(), PublicationKind.AGENDA, false, play.secretaryOf(VEST));
        assertThat(publications.of(new BodyId(VEST), "", 10)).hasSize(1);
    }

    /** What looks like a CPR number stops sending and publishing until somebody has looked. */
    @Test
    void aCprNumberStopsUntilSomebodyHasLooked() {
        var meeting = play.plan(VEST, APRIL_15);
        long item = agenda.add(
                meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Forløb for borger 010190-1234"));
        play.hold(meeting);
        var secretary = play.secretaryOf(VEST);
        assertThat(publications.of(meeting.id(), PublicationKind.AGENDA)).isEmpty();
        refuses(
                "cprConfirmed",
                "cpr",
                "ser ud til at indeholde CPR-numre: 010190-xxxx",
                () -> desk.publish(meeting.id(), PublicationKind.AGENDA, false, secretary));
        desk.publish(meeting.id(), PublicationKind.AGENDA, true, secretary);
        assertThat(publications.of(meeting.id(), PublicationKind.AGENDA)).isPresent();

        play.close(meeting);
        desk.correct(meeting.id(), Map.of(item, "Sagen blev drøftet."), secretary);
        refuses("cprConfirmed", "cpr", "CPR-numre: 010190-xxxx", () -> play.sendMinutes(meeting));
        desk.send(meeting.id(), MinutesApproval.CHAIRS, null, true, secretary);
        assertThat(latest(meeting).status()).isEqualTo(MinutesStatus.SENT);
    }

    @Test
    void aBodyThatDoesNotPublishShowsNothing() {
        var meeting = sentInSyd();
        play.moveTo(LocalDateTime.of(2026, 4, 27, 9, 0));

        assertThat(publications.of(new BodyId(SYD), "", 10)).isEmpty();
        refuses(
                "",
                "C-14",
                "offentliggør ikke",
                () -> desk.publish(meeting.id(), PublicationKind.MINUTES, false, play.secretaryOf(SYD)));
    }

    private static NewItem closedItem(String title) {
        return new NewItem(
                null,
                title,
                null,
                null,
                null,
                ItemKind.INFORMATION,
                Subject.OTHER,
                false,
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private Meeting sentInSyd() {
        var meeting = play.held(SYD, APRIL_15);
        play.sendMinutes(meeting);
        return meeting;
    }

    private MinutesVersion latest(Meeting meeting) {
        return minutes.version(meeting.id()).orElseThrow();
    }

    private Task task(Meeting meeting, String taskKey) {
        return play.task(key(meeting), taskKey);
    }

    private static String key(Meeting meeting) {
        return "referat-" + meeting.id();
    }

    private void refuses(String field, String rule, String sentence, Runnable step) {
        var before = stored.now();

        assertThat(catchThrowable(step::run)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.field()).as("field").isEqualTo(field);
            assertThat(no.rule()).as("rule").isEqualTo(rule);
            assertThat(no.getMessage()).contains(sentence).endsWith(".");
        });
        assertThat(stored.now()).isEqualTo(before);
    }
}

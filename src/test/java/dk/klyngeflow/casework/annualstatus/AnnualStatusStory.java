package dk.klyngeflow.casework.annualstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.casework.LinkAnswers;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.papers.Audience;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import dk.klyngeflow.statuses.StatusReport.Figure;
import dk.klyngeflow.statuses.StatusReport.State;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body's status and its evaluation: drawn from the registers, written, approved, sent and presented. */
abstract class AnnualStatusStory {

    private static final String VEST = "njVestStrategisk";
    private static final String SYD = "njSydDriftsgruppe";
    private static final String YEARLY = "yearlyStatus";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayStatus people;

    @Autowired
    private StatusRegister register;

    @Autowired
    private StatusPaper paper;

    @Autowired
    private Agenda agenda;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private LinkAnswers answers;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void itIsSpring() {
        fresh.at(LocalDate.of(2026, 3, 2).atTime(9, 0));
    }

    /** the figures are the registers', the sections those that the level's tasks ask for. */
    @Test
    void theDraftIsDrawnFromTheRegisters() {
        var meeting = play.plan(VEST, LocalDate.of(2026, 5, 20));
        play.cancel(play.plan(VEST, LocalDate.of(2026, 9, 16)), "For få punkter");
        var number = play.raise(VEST);
        play.qualify(number, "NOTES");
        play.decide(number, meeting, Outcome.NOTED);
        play.raise(VEST);
        play.receiveFunds("njVest", 2026, Map.of());

        var report = people.drafted(VEST, YEARLY);

        assertThat(play.at(PlayStatus.key(report))).containsExactly("userTask_writeStatus");
        assertThat(register.get(report.id()).state()).isEqualTo(State.DRAFT);
        assertThat(register.figuresOf(report.id()))
                .contains(
                        new Figure("Møder", "Møder holdt", 1, false, "/moeder"),
                        new Figure("Møder", "Møder aflyst", 1, false, "/moeder"),
                        new Figure(
                                "Beslutninger",
                                "Taget til efterretning",
                                1,
                                false,
                                "/beslutninger?forum=njVestStrategisk&fra=2025-12-02&til=2026-12-01"),
                        new Figure("Klyngemidler", "Modtaget i 2026", 87_155_300, true, "/klynger/njVest/midler/2026"))
                .filteredOn(figure -> figure.label().equals("Åbne sager hos forummet"))
                .extracting(Figure::amount)
                .containsExactly(1L);
        assertThat(register.sectionsOf(report.id()))
                .extracting(StatusReport.Section::heading)
                .containsExactly(
                        "Sundhedsaftalens pejlemærker omsat til lokale indsatser",
                        "Opfølgning på samarbejdsaftalerne",
                        "Lokale udfordringer og løsninger",
                        "Planlagt, udført og værd at dele med andre klynger");
    }

    /** Figures stay as they were drawn, until somebody asks for new ones. */
    @Test
    void figuresAreFrozenWithTheDraftAndCanBeDrawnAnew() {
        var report = people.drafted(VEST, YEARLY);
        play.raise(VEST);
        assertThat(openCases(report)).isZero();

        people.write(report, "REDRAW");

        assertThat(openCases(report)).isEqualTo(1);
        assertThat(play.at(PlayStatus.key(report))).containsExactly("userTask_writeStatus");
        assertThat(register.get(report.id()).summary()).contains("Et godt år.");
    }

    /** returned twice, approved the third time, mailed as PDF/UA and told at the receiver's next meeting. */
    @Test
    void theStatusIsSentToTheReceiverAndPutOnItsAgenda() {
        people.mailbox("njSydStrategisk");
        var meeting = play.plan("njSydStrategisk", LocalDate.of(2026, 12, 2));
        var report = people.drafted(SYD, YEARLY);
        for (var why : List.of("Skriv om fald.", "Kortere, tak.")) {
            people.write(report, "SEND");
            people.sendBack(report, why);
            assertThat(play.shown(play.task(PlayStatus.key(report), "userTask_writeStatus")))
                    .containsEntry("returnedWhy", why);
        }
        people.write(report, "SEND");
        people.approve(report);

        var sent = register.get(report.id());
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.approvedBy()).contains("Formandskabet for Driftsgruppen Syd");
        assertThat(sent.meeting()).contains(meeting.id());
        assertThat(agenda.of(meeting.id()))
                .extracting(AgendaItem::title)
                .contains("Årlig status på aktiviteter i klyngen, 2026");
        assertThat(papers.agenda(meeting.id(), Audience.BODY).attachments())
                .singleElement()
                .satisfies(attached -> {
                    assertThat(attached.title()).isEqualTo("Årlig status på aktiviteter i klyngen, 2026");
                    assertThat(attached.mediaType()).isEqualTo("application/pdf");
                    assertThat(attached.closed()).as("until somebody opens it").isTrue();
                });
        assertThat(db.sql("select recipient from mail_message where mail_key = ?")
                        .param("annualStatus/" + report.id())
                        .query(String.class)
                        .list())
                .containsExactly("modtager@eksempel.dk");
        assertThat(new String(paper.pdf(sent), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(refused(() -> register.draw(report.id())).rule()).isEqualTo("closed");
        assertThat(play.instancesOf(PlayStatus.key(report))).isEmpty();
    }

    /** A chair without an account answers by link; the other chairs' links are closed by it. */
    @Test
    void aChairApprovesByPersonalLink() {
        play.plan("njSydStrategisk", LocalDate.of(2026, 12, 2));
        for (var seat : List.of("municipal", "hospital")) {
            contacts.keep(
                    new Contact(
                            ContactPoint.seat(new BodyId(SYD), seat), new EmailAddress(seat + "@eksempel.dk"), null),
                    new Actor("sekretaer"));
        }
        var report = people.drafted(SYD, YEARLY);
        people.write(report, "SEND");
        var link = linkTo("municipal@eksempel.dk");
        assertThat(answers.open(link))
                .get()
                .isInstanceOfSatisfying(
                        LinkAnswers.Question.class,
                        question -> assertThat(question.shown()).containsEntry("summary", "Et godt år."));

        assertThat(answers.submit(link, Map.of("approves", "YES"))).startsWith("Du har godkendt.");

        assertThat(register.get(report.id()).state()).isEqualTo(State.SENT);
        assertThat(answers.open(linkTo("hospital@eksempel.dk"))).get().isInstanceOf(LinkAnswers.Closed.class);
    }

    private String linkTo(String recipient) {
        var text = db.sql("select content from mail_message where recipient = ? and mail_key like 'statusApproval/%'")
                .param(recipient)
                .query(String.class)
                .single();
        return text.replaceAll("(?s).*/svar/(\\S+).*", "$1");
    }

    /** The forum has no meetings here: whoever has a mailbox has got it; whoever has none, has to get it at a meeting. */
    @Test
    void aReceiverWithoutMailboxAndMeetingIsATaskAndNotForgotten() {
        var report = people.drafted(VEST, YEARLY);
        people.write(report, "SEND");
        people.approve(report);

        var task = play.task(PlayStatus.key(report), "userTask_findMeeting");
        assertThat((String) play.shown(task).get("missingText"))
                .isEqualTo("Strategisk Sundhedsforum har hverken en fællespostkasse eller et møde, der kan tage den på"
                        + " dagsordenen.");
        assertThat(task.getDueDate()).isNotNull();
        people.wishForAMeeting(report, Map.of("meetingWish", "AGAIN"));
        assertThat(play.at(PlayStatus.key(report))).containsExactly("userTask_findMeeting");
        people.wishForAMeeting(report, Map.of("meetingWish", "WITHOUT", "withoutReason", "Afleveret på papir."));
        assertThat(play.instancesOf(PlayStatus.key(report))).isEmpty();
        assertThat(register.get(report.id()).droppedWhy()).contains("Afleveret på papir.");
    }

    /** C-20: due on 30 September 2023 though there is no meeting before it, presented in the fourth quarter. */
    @Test
    void theEvaluationOfAQuarterWithoutMeetingsIsPresentedInTheNext() {
        fresh.at(LocalDate.of(2023, 6, 22).atTime(9, 0));
        var october = play.plan(VEST, LocalDate.of(2023, 10, 26));
        var report = people.prepare(VEST, "evaluation2023");
        assertThat(report.dueOn()).isEqualTo(LocalDate.of(2023, 9, 30));
        play.moveTo(LocalDate.of(2023, 9, 20).atTime(9, 0));
        var task = play.task(PlayStatus.key(report), "userTask_writeStatus");
        assertThat(task.getDueDate()).isEqualTo(LevelDates.endOf(LocalDate.of(2023, 9, 30)));

        people.write(report, "SEND");
        people.approve(report);

        assertThat(register.get(report.id()).meeting()).contains(october.id());
    }

    /** R-057 is a target: no meeting in the quarter is said, and a later one can be used. */
    @Test
    void withoutAMeetingInTheFourthQuarterALaterOneCanBeUsed() {
        fresh.at(LocalDate.of(2023, 6, 22).atTime(9, 0));
        var report = people.drafted(VEST, "evaluation2023");
        people.write(report, "SEND");
        people.approve(report);
        var february = play.plan(VEST, LocalDate.of(2024, 2, 1));

        assertThat((String) play.shown(play.task(PlayStatus.key(report), "userTask_findMeeting"))
                        .get("missingText"))
                .contains("intet møde fra 1.\u00a0oktober\u00a02023 til 31.\u00a0december\u00a02023");
        people.wishForAMeeting(report, Map.of("meetingWish", "AGAIN"));
        people.wishForAMeeting(report, Map.of("meetingWish", "LATER"));

        assertThat(register.get(report.id()).meeting()).contains(february.id());
    }

    @Test
    void eachReportPreparesTheNextUntilItsBodyEnds() {
        fresh.at(LocalDate.of(2025, 3, 3).atTime(9, 0));
        people.mailbox("njSydStrategisk");
        for (int year = 2025; year <= 2026; year++) {
            var report = register.of(List.of(new BodyId(SYD))).stream()
                    .filter(one -> one.state().isOpen())
                    .findFirst()
                    .orElseGet(() -> people.prepare(SYD, YEARLY));
            assertThat(report.dueOn()).isEqualTo(LocalDate.of(year, 11, 1));
            play.moveTo(LocalDate.of(year, 10, 20).atTime(9, 0));
            people.write(report, "SEND");
            people.approve(report);
        }

        assertThat(register.of(List.of(new BodyId(SYD))))
                .as("none after 31 December 2026")
                .hasSize(2)
                .allMatch(report -> report.state() == State.SENT);
    }

    @Test
    void badInputIsRefusedAndTheTypingIsNotLost() {
        var report = people.drafted(VEST, YEARLY);
        var task = play.task(PlayStatus.key(report), "userTask_writeStatus");
        assertThat(refused(() -> play.complete(task, new HashMap<>(Map.of("nextStep", "SEND"))))
                        .field())
                .isEqualTo("summary");
        people.prepare(VEST, YEARLY);
        assertThat(play.instancesOf(PlayStatus.key(report))).as("two at once").hasSize(1);
        people.write(report, "SEND");
        var approval = play.task(PlayStatus.key(report), "userTask_approveStatus");
        people.approve(report);
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> play.complete(approval, new HashMap<>(Map.of("approves", "YES")))))
                .as("a second approval")
                .isNotNull();
    }

    private long openCases(StatusReport report) {
        return register.figuresOf(report.id()).stream()
                .filter(figure -> figure.label().equals("Åbne sager hos forummet"))
                .mapToLong(Figure::amount)
                .sum();
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}

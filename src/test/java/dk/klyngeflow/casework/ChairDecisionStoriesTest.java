package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayCharters;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chairs decide between meetings only where a recorded political decision, or a mandate, lets them. */
@OnH2
class ChairDecisionStoriesTest {

    private static final String BODY = "njSydDriftsgruppe";
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 15);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayCharters people;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Stored stored;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void itIsOffUnlessThePoliticalLevelHasDecidedIt() { // R-081, C-02
        var before = stored.now();

        var refusal = catchThrowableOfType(Refusal.class, () -> people.askChairs("njVestStrategisk"));

        assertThat(refusal.rule()).isEqualTo("R-081");
        assertThat(refusal.getMessage())
                .isEqualTo(
                        "Formandskabet for Fagligt strategisk niveau i Sundhedsklynge Vest må ikke afgøre sager mellem"
                                + " møderne: ingen politisk beslutning eller noget mandat giver lov til det.");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void aDecisionInOneClusterAllowsNothingInAnother() {
        people.politiciansAllowChairsToApprove();

        assertThat(catchThrowableOfType(Refusal.class, () -> people.askChairs("njVestStrategisk")))
                .isNotNull();
    }

    @Test
    void allThreeChairsApproveAndTheNextMeetingIsTold() {
        people.politiciansAllowChairsToApprove();
        var meeting = play.plan(BODY, MEETING);
        var number = people.askChairs(BODY);
        assertThat(play.at(number.value())).hasSize(3).containsOnly("userTask_answerAsChair");
        assertThat((String) play.shown(number, "userTask_answerAsChair").get("basisText"))
                .contains("Godkendelse via mail")
                .contains("rækkevidde: Ansøgninger, der ikke kan vente");

        for (int chair = 0; chair < 3; chair++) {
            play.submit(number, "userTask_answerAsChair", Map.of("approves", "YES"));
        }

        assertThat(cases.get(number).isOpen()).isFalse();
        assertThat(trail.of(number)).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(entry.meeting()).isNull();
        });
        play.hold(meeting);
        assertThat(agenda.of(meeting.id()))
                .extracting(AgendaItem::title)
                .contains("Godkendt af formandskabet siden sidst: Forlængelse af projekt (" + number + ")");
    }

    @Test
    void whatWasToldOnceIsNotToldAgain() {
        people.politiciansAllowChairsToApprove();
        var first = play.plan(BODY, MEETING);
        var second = play.plan(BODY, LocalDate.of(2026, 6, 17));
        var number = people.askChairs(BODY);
        for (int chair = 0; chair < 3; chair++) {
            play.submit(number, "userTask_answerAsChair", Map.of("approves", "YES"));
        }

        play.hold(first);
        play.hold(second);

        assertThat(agenda.of(second.id())).isEmpty();
    }

    @Test
    void oneNoSendsItToTheNextMeeting() {
        people.politiciansAllowChairsToApprove();
        var meeting = play.plan(BODY, LocalDate.of(2026, 3, 25)); // past the cut-off for items
        var number = people.askChairs(BODY);
        play.submit(number, "userTask_answerAsChair", Map.of("approves", "YES"));

        play.submit(number, "userTask_answerAsChair", Map.of("approves", "NO", "chairRemark", "Det skal drøftes"));

        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        play.decide(number, meeting, Outcome.APPROVED);
        assertThat(cases.get(number).isOpen()).isFalse();
    }

    @Test
    void silenceSendsItToTheNextMeeting() {
        people.politiciansAllowChairsToApprove();
        play.plan(BODY, MEETING);
        var number = people.askChairs(BODY);
        play.submit(number, "userTask_answerAsChair", Map.of("approves", "YES"));

        play.moveTo(LocalDateTime.of(2026, 3, 17, 9, 0)); // three working days after 11 March

        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(trail.of(number)).isEmpty();
    }

    @Test
    void whatTheMeetingSendsOnIsNotLost() {
        people.politiciansAllowChairsToApprove();
        var meeting = play.plan(BODY, MEETING);
        var above = play.plan("njSydStrategisk", LocalDate.of(2026, 5, 20));
        var number = people.askChairs(BODY);
        play.submit(number, "userTask_answerAsChair", Map.of("approves", "NO", "chairRemark", "Det er principielt"));

        play.decide(number, meeting, Outcome.FORWARDED_UP);

        assertThat(cases.get(number).body().orElseThrow().value()).isEqualTo("njSydStrategisk");
        play.decide(number, above, Outcome.APPROVED);
        assertThat(cases.get(number).isOpen()).isFalse();
    }
}

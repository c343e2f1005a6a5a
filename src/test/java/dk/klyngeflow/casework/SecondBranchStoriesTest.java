package dk.klyngeflow.casework;

import static dk.klyngeflow.support.PlayFollowUps.FORUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayFollowUps;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrative branch beside the political one, and what decisions give the levels below to do. */
@OnH2
class SecondBranchStoriesTest {

    private static final String STRATEGIC = "njVestStrategisk";
    private static final String POLITICAL = "njVestPolitisk";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 17);

    @Autowired
    private CaseAccess access;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayFollowUps people;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Placements placements;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Agenda agenda;

    @Autowired
    private FormDoor door;

    /** What whoever closed the record was told. */
    private List<String> told;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** the case itself is answered here; the general problem behind it is the forum's, and its answer comes back. */
    @Test
    void aGeneralProblemIsPassedOnAndTheAnswerComesBack() {
        var passedOn = passedOn();
        assertThat(cases.get(passedOn).body()).contains(new BodyId(FORUM));
        assertThat(cases.get(passedOn).title()).isEqualTo("Medicinlister på tværs af regionen");

        play.decide(passedOn, play.plan(FORUM, JUNE), Outcome.DISCUSSED);

        assertThat(cases.get(passedOn).status()).isEqualTo(CaseStatus.NOTED);
        assertThat(toBeTold(STRATEGIC))
                .containsExactly("Svar fra Strategisk Sundhedsforum: Medicinlister på tværs af regionen (%s)"
                        .formatted(passedOn));
    }

    /** what the forum decides is carried out by the level that passed it on, not by some other cluster. */
    @Test
    void whatTheForumDecidesIsCarriedOutByTheLevelThatPassedItOn() {
        var passedOn = passedOn();

        play.decide(passedOn, play.plan(FORUM, JUNE), Outcome.APPROVED);

        assertThat(play.ownerOf(play.task(passedOn.value(), "userTask_carryOut"))
                        .isIn("njVestStrategiskSekretariat"))
                .isTrue();
    }

    /** whoever brought a general problem on sees what becomes of it; the other clusters do not. */
    @Test
    void theSecretariatThatPassedItOnSeesTheCase() {
        var passedOn = passedOn();

        assertThat(told)
                .contains("Medicinlister på tværs af regionen er bragt videre til Strategisk Sundhedsforum som sag %s."
                        .formatted(passedOn));
        assertThat(access.sees(passedOn, play.secretaryOf(STRATEGIC))).isTrue();
        assertThat(access.sees(passedOn, play.secretaryOf("njSydStrategisk"))).isFalse();
    }

    @Test
    void aBodyWithoutARegionalForumPassesNothingOn() {
        var meeting = play.plan("njVestDriftsforum", MAY);
        long point = people.point(meeting, "en problemstilling");

        assertThat(refused(point, new Effect.PassOn("Noget generelt"), "njVestDriftsforum")
                        .rule())
                .isEqualTo("R-038");
    }

    /** one decision of the forum, two clusters; each has its task with its date, and tells the forum. */
    @Test
    void aDecisionIsSplitIntoFollowUpsBelow() {
        people.forumGives(STRATEGIC, "njSydStrategisk");

        assertThat(people.waitingFor("njSydStrategiskSekretariat")).hasSize(1);
        var task = people.waitingFor("njVestStrategiskSekretariat").get(0);
        assertThat(task.getDueDate()).isEqualTo("2026-06-01T16:00:00");
        assertThat(task.getTenantId()).isEqualTo("njVest");
        assertThat(play.shown(task)).containsEntry("givenBy", "Strategisk Sundhedsforum");

        play.complete(task, Map.of("report", "Kortlagt i maj."));

        assertThat(toBeTold(FORUM))
                .containsExactly("Fulgt op af Fagligt strategisk niveau i Sundhedsklynge Vest: Kortlæg indsatsen");
        assertThat(arrangements.inForce(new BodyId(STRATEGIC))).isEmpty();
        assertThat(arrangements.inForce(new BodyId("njSydStrategisk")))
                .extracting(
                        Arrangement::kind,
                        made -> made.givenBy().map(BodyId::value).orElse(""))
                .containsExactly(tuple(ArrangementKind.FOLLOW_UP, FORUM));
    }

    /** the political level's case is carried out; what it gave another body stays that body's own. */
    @Test
    void carryingACaseOutDoesNotEndWhatAnotherBodyWasGiven() {
        var meeting = play.plan(POLITICAL, JUNE);
        var number = play.raiseQualified(POLITICAL, "APPROVES");
        play.hold(meeting);
        play.answer(number, meeting, Outcome.APPROVED);
        long point = agenda.pointsOf(number, meeting.id()).get(0).id();
        people.effect(
                point, new Effect.FollowUp("njVestDriftsforum", "Ny arbejdsgang", LocalDate.of(2026, 9, 1)), POLITICAL);
        play.close(meeting);

        play.submit(number, "userTask_carryOut", Map.of("report", "Formidlet."));

        assertThat(arrangements.ofCase(number))
                .extracting(
                        Arrangement::title,
                        Arrangement::inForce,
                        made -> made.holder().orElse(""))
                .containsExactly(tuple("Ny arbejdsgang", true, "Driftsforum"));
    }

    @Test
    void nothingIsGivenUpwardOrToAnotherCluster() {
        var meeting = play.plan(STRATEGIC, MAY);
        long point = people.point(meeting, "en opgave");

        for (var receiver : List.of(POLITICAL, "njSydDriftsgruppe", STRATEGIC)) {
            var given = new Effect.FollowUp(receiver, "Gør noget", JUNE);
            assertThat(refused(point, given, STRATEGIC).rule()).as(receiver).isEqualTo("R-006");
        }
    }

    /** who chairs or serves the strategic level proposes something for the forum's agenda; others do not. */
    @Test
    void theStrategicLevelContributesToTheForumsAgenda() {
        var meeting = play.plan(FORUM, JUNE);
        var secretary = new SignedIn("sekretaer", "sekretaer", Set.of("njVestStrategiskSekretariat"), Set.of("njVest"));
        var number = new CaseNumber(
                door.start("issueEscalation", proposal(), secretary).businessKey());

        play.qualify(number, "DISCUSSES");

        assertThat(placements.of(number).orElseThrow().meeting()).contains(meeting.id());
        var citizen = new SignedIn("borger", "borger", Set.of(), Set.of("njVest"));
        assertThat(catchThrowableOfType(Refusal.class, () -> door.start("issueEscalation", proposal(), citizen))
                        .field())
                .isEqualTo("bodyId");
    }

    /** before the chairs are asked, the strategic level has seen the draft and added to it. */
    @Test
    void theStrategicLevelQualifiesThePoliticalDraft() {
        var meeting = collected();
        assertThat(play.at(key(meeting))).containsExactly("userTask_qualifyAgenda");

        play.submitForMeeting(
                meeting,
                "userTask_qualifyAgenda",
                Map.of("ready", "NO", "remark", "Punkt 1 mangler tal.", "proposedItem", "Klyngemidler"));

        assertThat(agenda.of(meeting.id())).extracting(AgendaItem::title).contains("Klyngemidler");
        assertThat(play.at(key(meeting))).hasSize(2).containsOnly("userTask_approveAgenda");
        assertThat((String) play.shown(play.task(key(meeting), "userTask_approveAgenda"))
                        .get("qualificationText"))
                .isEqualTo("Fagligt strategisk niveau i Sundhedsklynge Vest: udkastet bør ændres. Punkt 1 mangler tal."
                        + " Foreslået punkt: Klyngemidler");
    }

    /** R-005 is a MUST, and silence still holds no agenda up; the chairs read that nobody has looked. */
    @Test
    void aSilentLevelHoldsNothingUp() {
        var meeting = collected();
        var due = play.task(key(meeting), "userTask_qualifyAgenda").getDueDate();
        assertThat(due).isEqualTo("2026-06-02T16:00:00");

        play.moveTo(LocalDateTime.of(2026, 6, 2, 16, 1));

        assertThat(play.at(key(meeting))).hasSize(2).containsOnly("userTask_approveAgenda");
        assertThat((String) play.shown(play.task(key(meeting), "userTask_approveAgenda"))
                        .get("qualificationText"))
                .contains("har endnu ikke kvalificeret udkastet, som det skal");
    }

    private Meeting collected() {
        var meeting = play.plan(POLITICAL, JUNE);
        play.moveTo(LocalDateTime.of(2026, 5, 27, 17, 0));
        return meeting;
    }

    private CaseNumber passedOn() {
        var meeting = play.plan(STRATEGIC, MAY);
        var number = play.raiseQualified(STRATEGIC, "DISCUSSES");
        play.hold(meeting);
        play.answer(number, meeting, Outcome.DISCUSSED);
        long point = agenda.pointsOf(number, meeting.id()).get(0).id();
        people.effect(point, new Effect.PassOn("Medicinlister på tværs af regionen"), STRATEGIC);
        told = play.close(meeting);
        return cases.linkedTo(number).get(0).number();
    }

    private static Map<String, Object> proposal() {
        return new HashMap<>(Map.of(
                "bodyId", FORUM,
                "title", "Fælles data om indlæggelser",
                "subject", "DATA",
                "raisedBy", "MEMBER",
                "significance", "REGIONAL",
                "description", "Klyngerne opgør det på hver sin måde."));
    }

    private List<String> toBeTold(String body) {
        return arrangements.inForce(new BodyId(body), ArrangementKind.INFORMATION_ITEM).stream()
                .map(Arrangement::title)
                .toList();
    }

    private Refusal refused(long point, Effect effect, String body) {
        return catchThrowableOfType(Refusal.class, () -> people.effect(point, effect, body));
    }

    private static String key(Meeting meeting) {
        return "moede-" + meeting.id();
    }
}

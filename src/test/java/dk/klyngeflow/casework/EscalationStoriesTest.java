package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEffect;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaApprovals;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case's ways through the levels, as the rule book tells them. */
@OnH2
class EscalationStoriesTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 17);

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Placements placements;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Agenda agenda;

    @Autowired
    private AgendaApprovals approvals;

    @Autowired
    private Effects effects;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void itIsMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** general problems go to the region's administrative body, not to the political level. */
    @Test
    void aGeneralProblemTakesTheRegionalBranch() {
        var strategic = play.plan("njVestStrategisk", APRIL);
        var number = play.raise("njVestStrategisk", Map.of("significance", "REGIONAL"));
        play.qualify(number, "APPROVES");

        play.decide(number, strategic, Outcome.FORWARDED_UP);

        assertIsAt(number, "njStrategiskSundhedsforum");
    }

    /** in Region Midtjylland the administrative body prepares cases for the regional political committee. */
    @Test
    void theRegionalBodySendsOnToTheRegionalPoliticalCommittee() {
        var strategic = play.plan("rmMidtKsg", APRIL);
        var regional = play.plan("rmStyregruppe", MAY);
        var number = play.raise("rmMidtKsg", Map.of("significance", "REGIONAL"));
        play.qualify(number, "APPROVES");
        play.decide(number, strategic, Outcome.FORWARDED_UP);
        play.decide(number, regional, Outcome.FORWARDED_UP);

        assertIsAt(number, "rmSundhedskoordinationsudvalg");
    }

    /** Driftsgruppen Syd leaves child and youth psychiatry to the region-wide forum. */
    @Test
    void childPsychiatryLeavesDriftsgruppenSyd() {
        var number = play.raise("njSydDriftsgruppe", Map.of("subject", "CHILD_PSYCHIATRY"));

        assertIsAt(number, "njBoernePsykiatriForum");
    }

    /** R-115 is a DEFAULT: with a reason the forum keeps the case. */
    @Test
    void childPsychiatryStaysWithAReason() {
        var number = play.raise(
                "njSydDriftsgruppe",
                Map.of(
                        "subject", "CHILD_PSYCHIATRY",
                        "keepInForum", true,
                        "keepReason", "Handler om overgangen til voksenpsykiatrien."));

        assertIsAt(number, "njSydDriftsgruppe");
    }

    /** networks may raise topics in theme groups only. */
    @Test
    void aNetworkRaisesTopicsInThemeGroupsOnly() {
        assertIsAt(play.raise("rmMidtTemaSomatik", Map.of("raisedBy", "NETWORK")), "rmMidtTemaSomatik");

        assertThatThrownBy(() -> play.raise("rmMidtKsg", Map.of("raisedBy", "NETWORK")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.rule()).isEqualTo("R-182"));
    }

    /** A cluster without an operations body begins at its strategic level. */
    @Test
    void aLevelThatAClusterDoesNotHaveIsSkipped() {
        assertIsAt(play.raise("njNordStrategisk"), "njNordStrategisk");
    }

    /** Midtklyngen: a theme group's recommendation goes to klyngestyregruppen. */
    @Test
    void aThemeGroupReportsToTheSteeringGroup() {
        var theme = play.plan("rmMidtTemaPsykiatri", APRIL);
        var number = play.raise("rmMidtTemaPsykiatri");
        play.qualify(number, "APPROVES_AND_RECOMMENDS");

        play.decide(number, theme, Outcome.APPROVED);

        assertIsAt(number, "rmMidtKsg");
    }

    /** what is beyond the members' own competence becomes a recommendation upward. */
    @Test
    void aDecisionBeyondTheMembersCompetenceGoesUp() {
        var meeting = play.plan("njSydDriftsgruppe", APRIL);
        var number = play.raise("njSydDriftsgruppe");
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep", "PLACE",
                        "verb", "APPROVES",
                        "recommendation", "Ny fælles arbejdsgang",
                        "withinCompetence", "NO"));

        play.decide(number, meeting, Outcome.APPROVED);

        assertIsAt(number, "njSydStrategisk");
        assertThat(trail.of(number))
                .singleElement()
                .satisfies(answer -> assertThat(answer.effect()).isEqualTo(TrailEffect.RECOMMENDED_UP));
    }

    /** unchanged to the next meeting, with its history. */
    @Test
    void aCasePostponedTwiceKeepsItsHistory() {
        var april = play.plan("njVestDriftsforum", APRIL);
        var may = play.plan("njVestDriftsforum", MAY);
        play.plan("njVestDriftsforum", JUNE);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");

        play.decide(number, april, Outcome.POSTPONED);
        play.decide(number, may, Outcome.POSTPONED);

        assertThat(placements.of(number)).hasValueSatisfying(place -> {
            assertThat(calendar.get(place.meeting().orElseThrow()).date()).isEqualTo(JUNE);
            assertThat(place.timesMoved()).isEqualTo(2);
        });
        assertThat(trail.of(number))
                .extracting(answer -> answer.effect())
                .containsExactly(TrailEffect.POSTPONED, TrailEffect.POSTPONED);
    }

    @Test
    void aReturnedCaseGoesToItsSubmitterAndComesBack() {
        var meeting = play.plan("njVestDriftsforum", APRIL);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");
        play.decide(number, meeting, Outcome.RETURNED_FOR_QUALIFICATION);

        var rework = play.task(number.value(), "userTask_reworkCase");
        assertThat(rework.getAssignee()).isEqualTo("ansoeger");
        assertThat(rework.getDueDate()).isNotNull();
        play.submit(
                number,
                "userTask_reworkCase",
                Map.of("title", "Ny titel", "description", "Uddybet", "reply", "Tallene er tilføjet."));

        assertThat(play.at(number.value())).containsExactly("userTask_qualifyCase");
        assertThat(cases.get(number).title()).isEqualTo("Ny titel");
    }

    @Test
    void reviewersAreAskedAndTheSecretariatGoesOnWithoutThoseWhoDoNotAnswer() {
        var number = play.raise("njVestDriftsforum");
        askForReviews(number);
        assertThat(play.at(number.value())).containsExactly("userTask_reviewCase", "userTask_reviewCase");

        var due = play.task(number.value(), "userTask_reviewCase").getDueDate();
        assertThat(due).isEqualTo(at(LocalDateTime.of(2026, 3, 16, 16, 0)));
        play.moveTo(LocalDateTime.of(2026, 3, 16, 16, 1));

        assertThat(play.at(number.value())).containsExactly("userTask_qualifyCase");
    }

    @Test
    void aReviewThatIsGivenComesBackToTheSecretariat() {
        var number = play.raise("njVestDriftsforum");
        askForReviews(number);

        play.submit(number, "userTask_reviewCase", Map.of("statement", "Fagligt velbegrundet."));
        play.submit(number, "userTask_reviewCase", Map.of("statement", "Enig."));

        assertThat(play.at(number.value())).containsExactly("userTask_qualifyCase");
    }

    /** A cancelled meeting moves its cases, and the items of no case, to the next one that is not cancelled. */
    @Test
    void cancellingAMeetingLosesNothing() {
        var april = play.plan("njVestDriftsforum", APRIL);
        var may = play.plan("njVestDriftsforum", MAY);
        var june = play.plan("njVestDriftsforum", JUNE);
        agenda.add(april.id(), NewItem.of(ItemKind.INFORMATION, Subject.DATA, "Nye datapakker"));
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");
        play.cancel(may, "Ferie");

        play.cancel(april, "Ingen sager");

        assertThat(meetingOf(number)).contains(june.id());
        assertThat(play.task(number.value(), "userTask_decideCase").getDueDate())
                .isEqualTo(at(june.endsAt()));
        assertThat(agenda.of(june.id())).extracting(AgendaItem::title).contains("Nye datapakker");
        assertThat(agenda.of(april.id())).isEmpty();
    }

    /** Moving a meeting: its cases stay on it, their due dates and the meeting's own timers follow. */
    @Test
    void movingAMeetingMovesItsDates() {
        var april = play.plan("njVestDriftsforum", APRIL);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");

        play.move(april, MAY);

        assertThat(meetingOf(number)).contains(april.id());
        assertThat(play.task(number.value(), "userTask_decideCase").getDueDate())
                .isEqualTo(at(MAY.atTime(15, 0)));
        assertThat(play.nextTimer()).contains(at(LocalDateTime.of(2026, 4, 28, 16, 0)));
        play.moveTo(APRIL.atTime(18, 0));
        assertThat(calendar.get(april.id()).status()).isEqualTo(MeetingStatus.PLANNED);
    }

    /** No meeting planned: the case waits and is seen to wait; the next meeting that is planned takes it. */
    @Test
    void aCaseWithoutAMeetingWaitsForOneToBePlanned() {
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");
        assertThat(play.task(number.value(), "userTask_decideCase").getDueDate())
                .isNull();

        var meeting = play.plan("njVestDriftsforum", MAY);

        assertThat(meetingOf(number)).contains(meeting.id());
        assertThat(play.task(number.value(), "userTask_decideCase").getDueDate())
                .isEqualTo(at(meeting.endsAt()));
    }

    /** The cut-off for items is a DEFAULT: 15 working days, unless there is a reason. */
    @Test
    void aMeetingWhoseCutOffHasPassedIsSkippedUnlessThereIsAReason() {
        var soon = play.plan("njVestDriftsforum", LocalDate.of(2026, 3, 18));
        var later = play.plan("njVestDriftsforum", MAY);
        var patient = play.raise("njVestDriftsforum");
        play.qualify(patient, "APPROVES");
        var urgent = play.raise("njVestDriftsforum");
        play.submit(
                urgent,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep", "PLACE",
                        "verb", "APPROVES",
                        "recommendation", "Haster",
                        "withinCompetence", "YES",
                        "lateReason", "Ny lovgivning pr. 1. april"));

        assertThat(meetingOf(patient)).contains(later.id());
        assertThat(meetingOf(urgent)).contains(soon.id());
    }

    /** Where points go several ways the case stays nearest, and the others become linked cases (invariant 4). */
    @Test
    void pointsThatGoSeveralWaysBecomeLinkedCases() {
        var meeting = play.plan("njVestStrategisk", APRIL);
        var june = play.plan("njVestStrategisk", JUNE);
        var number = play.raise("njVestStrategisk");
        play.qualify(number, "APPROVES");
        var first = agenda.pointsOf(number, meeting.id()).get(0);
        long up = agenda.addPoint(first.item(), "2", Verb.APPROVES_AND_RECOMMENDS, "Indstilles opad", number);
        long later = agenda.addPoint(first.item(), "3", Verb.APPROVES, "Tages op igen", number);
        play.hold(meeting);
        play.answer(first.id(), meeting, Outcome.APPROVED);
        play.answer(up, meeting, Outcome.APPROVED);
        play.answer(later, meeting, Outcome.POSTPONED);

        play.close(meeting);

        var linked = cases.linkedTo(number);
        assertThat(linked).hasSize(2);
        assertThat(linked.get(0).body()).contains(new BodyId("njVestPolitisk"));
        assertThat(meetingOf(linked.get(1).number())).contains(june.id());
        assertThat(trail.of(number)).hasSize(3);
    }

    /** A case that is postponed with several points asks all of them again. */
    @Test
    void everyPointOfAPostponedCaseIsAskedAgain() {
        var april = play.plan("njVestDriftsforum", APRIL);
        var may = play.plan("njVestDriftsforum", MAY);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");
        var first = agenda.pointsOf(number, april.id()).get(0);
        agenda.addPoint(first.item(), "2", Verb.DISCUSSES, "Drøfter finansieringen", number);

        play.decide(number, april, Outcome.POSTPONED);

        assertThat(agenda.pointsOf(number, may.id()))
                .extracting(point -> point.verb())
                .containsExactly(Verb.APPROVES, Verb.DISCUSSES);
    }

    /** a higher level's decision is carried out by the level that sent the case up. */
    @Test
    void aDecisionComesBackDownToTheLevelThatSentTheCaseUp() {
        var drift = play.plan("njVestDriftsforum", APRIL);
        var strategic = play.plan("njVestStrategisk", MAY);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES_AND_RECOMMENDS");
        play.decide(number, drift, Outcome.APPROVED);
        play.decide(number, strategic, Outcome.APPROVED);

        var carryOut = play.task(number.value(), "userTask_carryOut");
        assertThat(tasks.getIdentityLinksForTask(carryOut.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("njVestDriftsforumSekretariat");
        assertIsAt(number, "njVestDriftsforum");
        play.submit(number, "userTask_carryOut", Map.of("report", "Gjort."));
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
    }

    /** Withdrawal at any point gives the place on the agenda back. */
    @Test
    void aWithdrawnCaseLeavesTheAgenda() {
        var meeting = play.plan("njVestDriftsforum", APRIL);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "APPROVES");

        withdrawals.withdraw(number);

        assertThat(agenda.of(meeting.id())).isEmpty();
        assertThat(placements.of(number)).isEmpty();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(trail.of(number))
                .singleElement()
                .satisfies(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.WITHDRAWN));
    }

    /** Chairs who do not answer by the sending date do not stop the agenda (R-138: 10 working days, a target). */
    @Test
    void theAgendaIsSentOnItsDateWhoeverHasNotAnswered() {
        var meeting = play.plan("njSydDriftsgruppe", APRIL);
        var itemsDue = LocalDateTime.of(2026, 3, 20, 16, 0);
        assertThat(play.nextTimer()).contains(at(itemsDue));

        play.moveTo(itemsDue.plusMinutes(1));
        // Three chairs, one task each.
        assertThat(play.at("moede-" + meeting.id())).hasSize(3).containsOnly("userTask_approveAgenda");
        assertThat(play.nextTimer()).contains(at(LocalDateTime.of(2026, 3, 27, 16, 0)));
        play.moveTo(LocalDateTime.of(2026, 3, 27, 16, 1));

        assertThat(calendar.get(meeting.id()).status()).isEqualTo(MeetingStatus.AGENDA_SENT);
        assertThat(play.at("moede-" + meeting.id())).containsExactly("userTask_recordMeeting");
    }

    /** a missing outcome stays missing; completed later it answers its case, and its effects follow. */
    @Test
    void aMissingOutcomeCompletedLaterTakesEffect() {
        var april = play.plan("njVestDriftsforum", APRIL);
        var may = play.plan("njVestDriftsforum", MAY);
        var number = play.raise("njVestDriftsforum");
        play.qualify(number, "CANCELS");
        play.hold(april);
        var point = agenda.pointsOf(number, april.id()).get(0);
        effects.add(point.id(), new Effect.CancelMeeting(MAY, "Ingen sager"));
        play.close(april);
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(calendar.get(may.id()).isCancelled()).isFalse();

        play.answer(point.id(), april, Outcome.APPROVED);
        play.close(april);

        assertThat(calendar.get(may.id()).isCancelled()).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.SOLVED_LOCALLY);
    }

    /** one task per chair and meeting; what each says of the agenda is kept, a no with its reason. */
    @Test
    void eachChairAnswersForTheAgenda() {
        var meeting = play.plan("njVestStrategisk", APRIL);
        play.moveTo(LocalDateTime.of(2026, 3, 20, 16, 1));
        play.submitForMeeting(meeting, "userTask_approveAgenda", Map.of("approved", "YES"));
        play.submitForMeeting(
                meeting, "userTask_approveAgenda", Map.of("approved", "NO", "comment", "Punkt 2 mangler bilag."));

        assertThat(approvals.of(meeting.id()))
                .extracting(answer -> answer.approved(), answer -> answer.comment())
                .containsExactly(tuple(true, null), tuple(false, "Punkt 2 mangler bilag."));
        assertThat(play.at("moede-" + meeting.id())).containsExactly("userTask_recordMeeting");
    }

    /** A loose point that is sent up becomes a case: nothing that a body has sent on is lost. */
    @Test
    void aPointWithoutACaseThatIsSentUpBecomesOne() {
        var meeting = play.plan("njVestStrategisk", APRIL);
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.DATA, "Datapakker"));
        long point = agenda.addPoint(item, null, Verb.DISCUSSES, "Drøfter ønsker til data", null);
        play.hold(meeting);
        play.answer(point, meeting, Outcome.FORWARDED_UP);

        play.close(meeting);
        play.close(meeting);

        var opened = agenda.point(point).flatMap(there -> there.sentOnAs()).orElseThrow();
        assertIsAt(opened, "njVestPolitisk");
    }

    private void askForReviews(CaseNumber number) {
        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep", "REVIEW",
                        "reviewGroups", List.of("njVestDriftsforumMedlem", "njVestStrategiskMedlem"),
                        "reviewQuestion", "Er det fagligt forsvarligt?"));
    }

    private void assertIsAt(CaseNumber number, String body) {
        assertThat(cases.get(number).body()).contains(new BodyId(body));
    }

    private Optional<Long> meetingOf(CaseNumber number) {
        return placements.of(number).flatMap(place -> place.meeting());
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(ZoneId.of("Europe/Copenhagen")).toInstant());
    }
}

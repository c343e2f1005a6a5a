package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.meetings.NewMeeting;
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
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rules do not allow is refused with the field, the rule and a Danish sentence; nothing of it is stored. */
@OnH2
class BadInputTest {

    private static final String DRIFT = "njVestDriftsforum";
    private static final String STRATEGISK = "njVestStrategisk";
    private static final String POLITISK = "njVestPolitisk";
    private static final String NETWORK = "rmMidtNetvaerk";
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Stored stored;

    @Autowired
    private MeetingDesk desk;

    @Autowired
    private CaseDesk caseDesk;

    @Autowired
    private MeetingCycleFlow meetings;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private Placements placements;

    @Autowired
    private Agenda agenda;

    @Autowired
    private DecisionTrail trail;

    @BeforeEach
    void itIsMarch2() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** Runs a step that must be refused, and looks that it left everything as it was. */
    private void refuses(String field, String rule, String sentence, Runnable step) {
        var before = stored.now();

        var refusal = catchThrowable(step::run);

        assertThat(refusal).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.field()).as("field").isEqualTo(field);
            assertThat(no.rule()).as("rule").isEqualTo(rule);
            assertThat(no.getMessage()).contains(sentence).endsWith(".");
        });
        assertThat(stored.now()).isEqualTo(before);
    }

    // Bodies and the calendar

    @Test
    void noMeetingOfABodyThatDoesNotExist() {
        refuses("bodyId", "unknown", "Forummet njOestStrategisk findes ikke", () -> {
            var nobody = new BodyId("njOestStrategisk");
            desk.plan(nobody, MAY_20.atTime(13, 0), MAY_20.atTime(15, 0), "Teams", play.secretaryOf(STRATEGISK));
        });
    }

    @Test
    void noCaseInABodyThatDoesNotExist() {
        refuses("bodyId", "option", "skal være en af mulighederne på listen", () -> play.raise("njOestStrategisk"));
    }

    /** The clusters end with 2026. */
    @Test
    void noMeetingAfterABodysLastDay() {
        refuses(
                "startsAt",
                "bodyEnded",
                "findes ikke den 6. januar 2027",
                () -> play.plan(STRATEGISK, LocalDate.of(2027, 1, 6)));
    }

    @Test
    void noMeetingIsPlannedInThePast() {
        refuses(
                "startsAt",
                "past",
                "vælg et tidspunkt efter 2. marts 2026",
                () -> play.plan(DRIFT, LocalDate.of(2026, 2, 27)));
    }

    @Test
    void anImportedMeetingLiesInThePast() {
        var held = new NewMeeting(
                new BodyId(DRIFT),
                null,
                LocalDateTime.of(2026, 1, 14, 13, 0),
                LocalDateTime.of(2026, 1, 14, 15, 0),
                "Teams",
                true);

        assertThat(meetings.plan(held).imported()).isTrue();
    }

    @Test
    void noMeetingEndsBeforeItBegins() {
        refuses(
                "endsAt",
                "order",
                "skal slutte, efter at det er begyndt",
                () -> desk.plan(
                        new BodyId(DRIFT),
                        MAY_20.atTime(13, 0),
                        MAY_20.atTime(13, 0),
                        "Teams",
                        play.secretaryOf(DRIFT)));
    }

    @Test
    void noMeetingIsMovedIntoThePastOrOntoAnother() {
        var meeting = play.plan(DRIFT, APRIL_15);
        play.plan(DRIFT, MAY_20);

        refuses("startsAt", "past", "der er passeret", () -> play.move(meeting, LocalDate.of(2026, 2, 27)));
        refuses("startsAt", "taken", "allerede et møde på det tidspunkt", () -> play.move(meeting, MAY_20));
    }

    @Test
    void aCancelledMeetingStaysCancelled() {
        var meeting = play.plan(DRIFT, APRIL_15);
        play.cancel(meeting, "Ingen sager");

        refuses("meeting", "final", "der er holdt eller aflyst, kan ikke flyttes", () -> play.move(meeting, MAY_20));

        play.cancel(meeting, "En anden grund");
        assertThat(calendar.get(meeting.id()).cancelledWhy()).contains("Ingen sager");
    }

    @Test
    void aMeetingThatWasHeldIsNeitherMovedNorCancelled() {
        var meeting = play.plan(DRIFT, APRIL_15);
        play.hold(meeting);
        play.close(meeting);

        refuses("meeting", "final", "kan ikke flyttes", () -> play.move(meeting, MAY_20));
        refuses("meeting", "closed", "Mødet er holdt og kan ikke aflyses", () -> play.cancel(meeting, "For sent"));
    }

    @Test
    void noCaseIsPlacedOnAMeetingThatIsHeldOrCancelledOrAnotherBodys() {
        var held = play.plan(DRIFT, LocalDate.of(2026, 3, 11));
        var cancelled = play.plan(DRIFT, APRIL_15);
        var others = play.plan(STRATEGISK, APRIL_15);
        play.plan(DRIFT, MAY_20);
        play.cancel(cancelled, "Ingen sager");
        play.hold(held);
        play.close(held);
        var placement = placements.of(play.raiseQualified(DRIFT, "APPROVES")).orElseThrow();

        refuses(
                "meeting",
                "final",
                "Mødet er allerede holdt og kan ikke tage sagen",
                () -> meetings.moveCase(placement, held.id()));
        refuses(
                "meeting",
                "final",
                "Mødet er aflyst og kan ikke tage sagen",
                () -> meetings.moveCase(placement, cancelled.id()));
        refuses("meeting", "otherBody", "et møde i det samme forum", () -> meetings.moveCase(placement, others.id()));
    }

    @Test
    void onlyABodysSecretariatKeepsItsMeetings() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        long point = pointOf(number, meeting);
        var item = agenda.of(meeting.id()).get(0).id();
        var other = play.secretaryOf(STRATEGISK);
        var why = "Det kan kun forummets sekretariat gøre";

        refuses(
                "",
                "notSecretary",
                why,
                () -> desk.plan(new BodyId(DRIFT), MAY_20.atTime(13, 0), MAY_20.atTime(15, 0), "Teams", other));
        refuses(
                "",
                "notSecretary",
                why,
                () -> desk.move(meeting.id(), MAY_20.atTime(13, 0), MAY_20.atTime(15, 0), other));
        refuses("", "notSecretary", why, () -> desk.cancel(meeting.id(), "Nej", other));
        refuses("", "notSecretary", why, () -> desk.answer(point, Outcome.APPROVED, "Ja", other));
        refuses("", "notSecretary", why, () -> desk.narrate(meeting.id(), item, "Hej", other));
        refuses("", "notSecretary", why, () -> desk.undo(meeting.id(), other));
        refuses("", "notSecretary", why, () -> desk.close(meeting.id(), other));
    }

    // Outcomes

    @Test
    void nothingGoesUpWhereNobodyIsAbove() {
        var meeting = play.plan(POLITISK, APRIL_15);
        var number = play.raiseQualified(POLITISK, "APPROVES");
        var recommends = play.raiseQualified(POLITISK, "APPROVES_AND_RECOMMENDS");
        play.hold(meeting);
        var why = "Politisk niveau i Sundhedsklynge Vest har intet niveau over sig";

        refuses("outcome", "noHigherLevel", why, () -> play.answer(number, meeting, Outcome.FORWARDED_UP));
        refuses("outcome", "noHigherLevel", why, () -> play.answer(recommends, meeting, Outcome.APPROVED));
        refuses("outcome", "noHigherLevel", why, () -> play.decideAlone(number, Outcome.FORWARDED_UP));
    }

    /** a network advises; it decides nothing, not even to take note. */
    @ParameterizedTest
    @EnumSource
    void aNetworkGivesNoOutcome(Outcome outcome) {
        var meeting = play.plan(NETWORK, APRIL_15);
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Erfaringer"));
        long point = agenda.addPoint(item, null, Verb.DISCUSSES, "Drøfter erfaringerne", null);
        play.hold(meeting);

        refuses(
                "outcome",
                "R-182",
                "er en netværksgruppe og kan ikke træffe beslutninger",
                () -> desk.answer(point, outcome, "", play.secretaryOf(NETWORK)));
    }

    /** networks may raise topics in theme groups only. */
    @ParameterizedTest
    @ValueSource(strings = {"njVestDriftsforum", "rmMidtKsg", "rmMidtPolitisk", "rmStyregruppe"})
    void aNetworkDoesNotEscalate(String body) {
        refuses(
                "bodyId",
                "R-182",
                "En netværksgruppe kan kun rejse emner i en temagruppe",
                () -> play.raise(body, Map.of("raisedBy", "NETWORK")));
    }

    @Test
    void aNetworkRaisesATopicInAThemeGroup() {
        var number = play.raise("rmMidtTemaSomatik", Map.of("raisedBy", "NETWORK"));

        assertThat(play.at(number.value())).containsExactly("userTask_qualifyCase");
    }

    @Test
    void aNetworkTakesNoCase() {
        refuses("bodyId", "option", "mulighederne på listen", () -> play.raise(NETWORK));
    }

    @Test
    void noOutcomeBeforeTheMeetingHasBegun() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        var why = "Mødet er ikke begyndt endnu";

        refuses("meeting", "notHeld", why, () -> play.answer(number, meeting, Outcome.APPROVED));
        refuses("meeting", "notHeld", why, () -> play.decideAlone(number, Outcome.APPROVED));
        refuses("meeting", "notHeld", why, () -> play.close(meeting));
    }

    @Test
    void noOutcomeAtACancelledMeeting() {
        var meeting = play.plan(DRIFT, APRIL_15);
        long item = agenda.add(meeting.id(), NewItem.of(ItemKind.STANDING, Subject.OTHER, "Status"));
        long point = agenda.addPoint(item, null, Verb.NOTES, "Tager til efterretning", null);
        play.hold(meeting);
        play.cancel(meeting, "Sygdom");

        refuses(
                "meeting",
                "cancelled",
                "Mødet er aflyst: der kan ikke føres referat",
                () -> desk.answer(point, Outcome.NOTED, "", play.secretaryOf(DRIFT)));
        refuses("meeting", "cancelled", "Mødet er aflyst", () -> play.close(meeting));
    }

    @Test
    void noDecisionWithoutAMeeting() {
        var number = play.raiseQualified(DRIFT, "APPROVES");

        refuses(
                "outcome",
                "noMeeting",
                "planlæg først et møde i forummet",
                () -> play.decideAlone(number, Outcome.APPROVED));
    }

    @Test
    void severalPointsAreAnsweredOnTheMeetingsPage() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        long item = agenda.of(meeting.id()).get(0).id();
        agenda.addPoint(item, null, Verb.NOTES, "Tager til efterretning", number);
        play.hold(meeting);

        refuses(
                "outcome",
                "severalPoints",
                "Sagen har 2 indstillingspunkter på mødet",
                () -> play.decideAlone(number, Outcome.APPROVED));
    }

    @Test
    void wordsHaveALimit() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        long point = pointOf(number, meeting);

        refuses(
                "words",
                "maxLength",
                "må højst fylde 2.000 tegn (der er skrevet 5.000)",
                () -> desk.answer(point, Outcome.APPROVED, "x".repeat(5000), play.secretaryOf(DRIFT)));
    }

    // A decided point

    @Test
    void aDecidedPointGetsNoSecondAnswerAfterTheRecordIsClosed() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.decide(number, meeting, Outcome.APPROVED);

        refuses(
                "outcome",
                "closed",
                "en rettelse skal ske som en ny, begrundet post",
                () -> play.answer(number, meeting, Outcome.REJECTED));
        refuses("outcome", "closed", "Referatet er lukket", () -> desk.undo(meeting.id(), play.secretaryOf(DRIFT)));
    }

    /** Its case has gone on with the answer, though the rest of the record is still open. */
    @Test
    void aPointThatWasDecidedByItselfGetsNoSecondAnswerEither() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        play.decideAlone(number, Outcome.APPROVED);

        refuses("outcome", "answered", "sagen er gået videre", () -> play.answer(number, meeting, Outcome.REJECTED));

        var before = stored.now();
        assertThat(desk.undo(meeting.id(), play.secretaryOf(DRIFT)))
                .as("nothing is left to undo")
                .isEmpty();
        assertThat(stored.now()).isEqualTo(before);
        assertThat(trail.of(number))
                .singleElement()
                .satisfies(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.APPROVED));
    }

    @Test
    void untilTheRecordIsClosedEverythingElseCanBeUndone() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var alone = play.raiseQualified(DRIFT, "APPROVES");
        var together = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        play.answer(together, meeting, Outcome.POSTPONED);
        play.decideAlone(alone, Outcome.APPROVED);

        assertThat(desk.undo(meeting.id(), play.secretaryOf(DRIFT))).contains("Udfaldet er fortrudt.");

        assertThat(agenda.pointsOf(together, meeting.id()).get(0).outcome()).isEmpty();
        assertThat(agenda.pointsOf(alone, meeting.id()).get(0).outcome()).contains(Outcome.APPROVED);
    }

    /** what is missing may be completed once. */
    @Test
    void aMissingOutcomeIsCompletedOnceAfterClosing() {
        var meeting = play.plan(DRIFT, APRIL_15);
        var number = play.raiseQualified(DRIFT, "APPROVES");
        play.hold(meeting);
        play.close(meeting);
        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");

        play.answer(number, meeting, Outcome.APPROVED);
        play.close(meeting);

        assertThat(play.at(number.value())).isEmpty();
        refuses("outcome", "closed", "punktet er besvaret", () -> play.answer(number, meeting, Outcome.REJECTED));
    }

    // Withdrawal

    @Test
    void onlyTheSubmitterWithdraws() {
        var number = play.raise(DRIFT);

        refuses(
                "caseNumber",
                "notSubmitter",
                "Kun den, der har rejst sagen",
                () -> caseDesk.withdraw(number, play.secretaryOf(DRIFT)));
    }

    @Test
    void anEndedCaseIsNotWithdrawn() {
        var number = play.raise(DRIFT);
        caseDesk.withdraw(number, play.person("ansoeger"));

        refuses(
                "caseNumber",
                "ended",
                "er afsluttet og kan ikke trækkes tilbage",
                () -> caseDesk.withdraw(number, play.person("ansoeger")));
    }

    @Test
    void aCaseThatDoesNotExistIsNotWithdrawn() {
        refuses(
                "caseNumber",
                "unknown",
                "Sagen NJVEST-2026-9999 findes ikke",
                () -> caseDesk.withdraw(new CaseNumber("NJVEST-2026-9999"), play.person("ansoeger")));
    }

    /** what a forum treats anyway needs no exception. */
    @Test
    void noExceptionWhereNoneIsNeeded() {
        refuses(
                "keepInForum",
                "notNeeded",
                "behandler allerede området: fjern markeringen",
                () -> play.raise(
                        DRIFT,
                        Map.of("subject", "CHILD_PSYCHIATRY", "keepInForum", true, "keepReason", "Vi vil gerne.")));
    }

    private long pointOf(CaseNumber number, Meeting meeting) {
        return agenda.pointsOf(number, meeting.id()).get(0).id();
    }
}

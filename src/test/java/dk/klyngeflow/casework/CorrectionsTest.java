package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.cases.TrailEntry;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.DecisionRegister;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a record is closed: a correction is a new entry with a reason; and the register tells what became of a decision. */
@OnH2
class CorrectionsTest {

    private static final String DRIFT = "njVestDriftsforum";
    private static final String STRATEGISK = "njVestStrategisk";
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private MeetingDesk desk;

    @Autowired
    private Agenda agenda;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Minutes minutes;

    @Autowired
    private DecisionRegister register;

    private Meeting drift;
    private CaseNumber number;

    @BeforeEach
    void aCaseHasGoneUp() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        drift = play.plan(DRIFT, APRIL_15);
        play.plan(STRATEGISK, MAY_20);
        number = play.raiseQualified(DRIFT, "APPROVES_AND_RECOMMENDS");
        play.decide(number, drift, Outcome.APPROVED);
    }

    @Test
    void aCorrectionStandsBesideWhatWasRecorded() {
        long point = agenda.pointsOf(number, drift.id()).get(0).id();

        var moved = desk.correct(point, Outcome.REJECTED, "Blev afvist", "Fejl i referatet", play.secretaryOf(DRIFT));

        assertThat(moved)
                .containsExactly("Sag %s er gået videre og er nu hos: Fagligt strategisk niveau i Sundhedsklynge Vest."
                        .formatted(number));
        assertThat(agenda.point(point).orElseThrow().outcome()).contains(Outcome.APPROVED);
        assertThat(trail.of(number))
                .extracting(TrailEntry::outcome, TrailEntry::corrects)
                .containsExactly(tuple(Outcome.APPROVED, null), tuple(Outcome.REJECTED, 1));
        assertThat(minutes.latest(drift.id()).orElseThrow())
                .contains("Rettelse: Afvist: Blev afvist (Fejl i referatet)");
    }

    @Test
    void whatCannotBeCorrected() {
        long point = agenda.pointsOf(number, drift.id()).get(0).id();
        var secretary = play.secretaryOf(DRIFT);

        refuses("unchanged", () -> desk.correct(point, Outcome.APPROVED, "Godkendt", "Igen", secretary));
        refuses("notSecretary", () -> desk.correct(point, Outcome.REJECTED, "", "Nej", play.secretaryOf(STRATEGISK)));

        var strategisk = play.next(STRATEGISK, APRIL_15);
        play.hold(strategisk);
        play.answer(number, strategisk, Outcome.APPROVED);
        long open = agenda.pointsOf(number, strategisk.id()).get(0).id();
        refuses("open", () -> desk.correct(open, Outcome.REJECTED, "", "Nej", play.secretaryOf(STRATEGISK)));
    }

    /** "What did we decide about it, and what became of it?", across levels. */
    @Test
    void theRegisterFollowsADecisionThroughTheLevels() {
        var strategisk = play.next(STRATEGISK, APRIL_15);
        play.hold(strategisk);
        play.submit(
                number,
                "userTask_decideCase",
                Map.of(
                        "outcome",
                        "DISCUSSED",
                        "words",
                        "Drøftet grundigt",
                        "followUp",
                        "Indkald parterne",
                        "followUpDue",
                        "2026-06-01"));
        play.close(strategisk);
        var both = List.of(new BodyId(DRIFT), new BodyId(STRATEGISK));

        assertThat(find(both, number.value(), false, null))
                .extracting(decision -> decision.body().value())
                .containsExactly(STRATEGISK, DRIFT);
        assertThat(find(both, "GRUNDIGT", false, null)).hasSize(1);
        assertThat(find(both, "noget helt andet", false, null)).isEmpty();
        assertThat(find(both, "", true, null))
                .singleElement()
                .satisfies(decision -> assertThat(register.arrangementsOf(List.of(decision.point())))
                        .singleElement()
                        .satisfies(made -> assertThat(made.title()).isEqualTo("Indkald parterne")));
        assertThat(find(both, "", false, LocalDate.of(2026, 6, 1)))
                .as("due that day is not overdue")
                .isEmpty();
        assertThat(find(both, "", false, LocalDate.of(2026, 6, 2))).hasSize(1);
        assertThat(find(List.of(new BodyId(DRIFT)), "", false, null)).hasSize(1);
    }

    /** Closed items are the body's own, and open records nobody's yet. */
    @Test
    void theRegisterShowsNoClosedItemToOthers() {
        agenda.close(agenda.pointsOf(number, drift.id()).get(0).item(), true);
        var bodies = List.of(new BodyId(DRIFT));

        assertThat(register.find(new DecisionRegister.Search(bodies, List.of(), "", null, null, false, null), 10))
                .isEmpty();
        assertThat(find(bodies, "", false, null)).hasSize(1);
    }

    private List<DecisionRegister.Decision> find(List<BodyId> bodies, String text, boolean open, LocalDate overdueOn) {
        return register.find(new DecisionRegister.Search(bodies, bodies, text, null, null, open, overdueOn), 10);
    }

    private static void refuses(String rule, Runnable step) {
        assertThat(catchThrowable(step::run))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}

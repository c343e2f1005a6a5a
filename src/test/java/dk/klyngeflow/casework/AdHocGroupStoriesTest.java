package dk.klyngeflow.casework;

import static dk.klyngeflow.support.PlayGroups.ENDS;
import static dk.klyngeflow.support.PlayGroups.REPORTS;
import static dk.klyngeflow.support.PlayGroups.STARTS;
import static dk.klyngeflow.support.PlayGroups.TELLS;
import static dk.klyngeflow.support.PlayGroups.THEME_GROUP;
import static dk.klyngeflow.support.PlayGroups.charter;
import static dk.klyngeflow.support.PlayGroups.place;
import static dk.klyngeflow.support.PlayGroups.southern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.groups.GroupStatus;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayGroups;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ad hoc groups from the proposal to the final report, in the words of the rule book. */
@OnH2
class AdHocGroupStoriesTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 5, 20);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private GroupRegister register;

    @Autowired
    private GroupPlaces places;

    @Autowired
    private GroupDuties duties;

    @Autowired
    private Charters charters;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private GroupDesk desk;

    @Autowired
    private Stored stored;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void aThemeGroupSetsAGroupUpAloneAndItsCharterCountsFromThen() {
        var number = groups.running();

        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(register.get(number).ends()).contains(ENDS);
        assertThat(charters.latest(number).status()).isEqualTo(CharterStatus.ADOPTED);
        assertThat(charters.latest(number).adoptedBy().orElseThrow())
                .contains("Voksentemagruppen for somatik, 2. marts 2026");
        assertThat(places.of(number)).allMatch(place -> place.status() == GroupPlaces.Status.APPOINTED);
        assertThat(trail.of(number)).extracting(entry -> entry.outcome()).containsExactly(Outcome.APPROVED);
        assertThat(cases.get(number).isOpen()).isTrue();
    }

    @Test
    void aCharterThatLacksSomethingComesBackWithTheListOfIt() {
        var sent = charter(Map.of());
        List.of("patients", "reports", "closing").forEach(sent::remove);
        var number = groups.propose(THEME_GROUP, "TIME_LIMITED_TASK", sent);

        assertThat(play.at(number.value())).containsExactly("userTask_completeCharter");
        assertThat((String) play.shown(number, "userTask_completeCharter").get("missing"))
                .contains("patient- og pårørendeperspektivet")
                .contains("hvornår der skal rapporteres")
                .contains("6. Afslutning")
                .doesNotContain("1. Formål");

        play.submit(number, "userTask_completeCharter", corrected(Map.of()));

        assertThat(play.at(number.value())).containsExactly("userTask_commissionGroup");
    }

    /** What was typed is there again where it is completed, the rows of its lists too. */
    @Test
    void whatWasTypedIsThereAgain() {
        var sent = charter(Map.of());
        sent.remove("patients");
        var number = groups.propose(THEME_GROUP, "TIME_LIMITED_TASK", sent);

        var shown = play.shown(number, "userTask_completeCharter");

        sent.forEach((key, value) -> assertThat(shown.get(key)).as(key).isEqualTo(value));
    }

    @Test
    void whereACharterIsAMustNobodyGoesOnWithoutIt() {
        var sent = charter(Map.of());
        sent.remove("patients");
        var number = groups.propose(THEME_GROUP, "TIME_LIMITED_TASK", sent);

        var refusal = refused(() -> play.submit(number, "userTask_completeCharter", goOn(sent)));

        assertThat(refusal.rule()).isEqualTo("R-178");
        assertThat(refusal.field()).isEqualTo("nextStep");
    }

    @Test
    void elsewhereOneGoesOnWithAReasonButNeverWithoutAnEnd() { // C-06, R-215
        var sent = southern(Map.of());
        sent.remove("patients");
        var number = groups.propose("njSydStrategisk", "ANALYSIS", sent);
        var endless = new HashMap<>(sent);
        endless.remove("ends");

        assertThat(refused(() -> play.submit(number, "userTask_completeCharter", goOn(endless)))
                        .rule())
                .isEqualTo("R-215");
        play.submit(number, "userTask_completeCharter", goOn(sent));

        assertThat(play.at(number.value())).containsExactly("userTask_commissionGroup");
    }

    @Test
    void oneSectorTwiceIsAWarningThatNeedsAReason() {
        var number = groups.propose(
                THEME_GROUP,
                "TIME_LIMITED_TASK",
                charter(Map.of(
                        "places",
                        List.of(
                                place("rmSkive", "CHAIR", "Sundhedschef"),
                                place("rmViborg", "CHAIR", "Sundhedschef"),
                                place("rmHeMidt", "MEMBER", "Læge")))));

        assertThat((String) play.shown(number, "userTask_commissionGroup").get("chairWarning"))
                .contains("samme sektor (kommune)");
        assertThat(refused(() -> groups.commission(number)).field()).isEqualTo("chairReason");

        play.submit(
                number,
                "userTask_commissionGroup",
                Map.of("commission", "YES", "chairReason", "Opgaven er alene kommunal"));
        assertThat(charters.latest(number).ofGroup().chairReason()).isEqualTo("Opgaven er alene kommunal");
    }

    @Test
    void theChairsSendACharterBack() {
        var number = groups.propose();

        play.submit(
                number,
                "userTask_commissionGroup",
                Map.of("commission", "RETURN", "remark", "Tidsplanen er for stram"));

        assertThat((String) play.shown(number, "userTask_completeCharter").get("missing"))
                .contains("Formandskabet skriver: Tidsplanen er for stram");
        play.submit(number, "userTask_completeCharter", corrected(Map.of()));
        groups.commission(number);
        assertThat(trail.of(number))
                .extracting(entry -> entry.outcome())
                .containsExactly(Outcome.RETURNED_FOR_QUALIFICATION, Outcome.APPROVED);
    }

    @Test
    void eachPartyAppointsItsOwnAndNobodyElses() {
        var number = groups.propose();
        groups.commission(number);
        assertThat(play.at(number.value())).hasSize(3).containsOnly("userTask_appointMembers");

        var refusal = refused(() -> groups.answerFor(number, "rmSkive", appoints("1")));
        assertThat(refusal.field()).isEqualTo("members[0].place");
        assertThat(refused(() -> places.appoint(number, "rmSkive", 1, "Leder", new Actor("x")))
                        .getMessage())
                .isEqualTo("Pladsen »Afdelingsledelse« udpeges af Hospitalsenhed Midt og kan ikke besættes af andre.");

        groups.answerFor(number, "rmSkive", appoints("3"));
        assertThat(places.of(number, "rmSkive").get(0).title()).contains("Visitator, Skive Kommune");
    }

    @Test
    void aPartyDeclinesWithAReasonAndTheSecretariatGoesOnWithOne() {
        var number = groups.propose();
        groups.commission(number);
        groups.answerFor(number, "rmHeMidt", appoints("1"));
        groups.answerFor(number, "rmViborg", appoints("2"));
        groups.answerFor(number, "rmSkive", Map.of("answer", "DECLINE", "declineReason", "Vi har ingen ledig"));

        assertThat((String) play.shown(number, "userTask_handleMissing").get("placesText"))
                .contains("Skive Kommune: Afslået – Vi har ingen ledig");
        play.submit(
                number, "userTask_handleMissing", Map.of("nextStep", "GO_ON", "whyMissing", "Viborg dækker opgaven"));

        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
    }

    @Test
    void whoeverKeepsSilentIsRemindedAndStopsNobody() {
        var number = groups.propose();
        groups.commission(number);
        groups.answerFor(number, "rmHeMidt", appoints("1"));
        var deadline = play.task(number.value(), "userTask_appointMembers").getDueDate();
        assertThat(deadline).isEqualTo(at(LocalDate.of(2026, 3, 16).atTime(16, 0))); // ten working days
        assertThat(play.nextTimer()).contains(at(LocalDate.of(2026, 3, 11).atTime(16, 0)));

        play.moveTo(LocalDateTime.of(2026, 3, 16, 16, 0));

        assertThat(play.at(number.value())).containsExactly("userTask_handleMissing");
        play.submit(number, "userTask_handleMissing", Map.of("nextStep", "ASK_AGAIN"));
        assertThat(places.partiesAsked(number)).containsExactly("rmViborg", "rmSkive");
        groups.appoint(number);
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
    }

    @Test
    void whatTheCharterPromisesBecomesATaskOnItsOwnDates() {
        var number = groups.running();
        assertThat(play.at(number.value())).isEmpty();

        play.moveTo(TELLS.minusDays(1).atTime(9, 0));
        var told = play.task(number.value(), "userTask_doDuty");
        assertThat(told.getDueDate()).isEqualTo(at(TELLS.atTime(16, 0)));
        assertThat(play.shown(number, "userTask_doDuty"))
                .containsEntry("dutyKind", "Information")
                .containsEntry("dutyReceiver", "Afdelingerne");
        play.submit(number, "userTask_doDuty", Map.of("report", "Orienteret på ledermødet."));

        play.moveTo(REPORTS.minusDays(1).atTime(9, 0));
        assertThat(play.shown(number, "userTask_doDuty"))
                .containsEntry("dutyReceiver", "Voksentemagruppen for somatik");
        assertThat(duties.open(number)).hasSize(1);
        assertThat(play.at(number.value())).containsExactly("userTask_doDuty");
    }

    @Test
    void nothingRunsPastItsDateUnseen() {
        var number = groups.running();

        play.moveTo(ENDS.minusDays(1).atTime(9, 0));
        assertThat(play.at(number.value())).contains("userTask_endGroup");
        assertThat(play.task(number.value(), "userTask_endGroup").getDueDate()).isEqualTo(at(ENDS.atTime(16, 0)));
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);

        play.moveTo(ENDS.plusDays(1).atTime(9, 0));
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.OVERDUE);
        assertThat(play.at(number.value())).contains("userTask_endGroup");
    }

    @Test
    void aGroupClosesWithAFinalReportAndAWordAboutWhatItOwes() {
        var number = groups.running();
        groups.requestEnd(number);

        assertThat(refused(() -> groups.close(number)).field()).isEqualTo("whyOpen");
        play.submit(
                number,
                "userTask_endGroup",
                Map.of("finalReport", "Afleveret før tid.", "whyOpen", "Slutrapporten dækker det hele."));

        assertThat(register.get(number).status()).isEqualTo(GroupStatus.CLOSED);
        assertThat(register.get(number).finalReport()).contains("Afleveret før tid.");
        assertThat(charters.latest(number).status()).isEqualTo(CharterStatus.EXPIRED);
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(play.instancesOf(number.value())).isEmpty();
    }

    @Test
    void anExtensionMovesTheEndAndMakesANewVersionOfTheCharter() {
        var number = groups.running();
        var newEnd = LocalDate.of(2026, 12, 18);

        groups.extend(number, THEME_GROUP, newEnd);

        assertThat(register.get(number).ends()).contains(newEnd);
        assertThat(register.extensions(number)).hasSize(1);
        assertThat(charters.of(number))
                .extracting(one -> one.status())
                .containsExactly(CharterStatus.ADOPTED, CharterStatus.EXPIRED);
        play.moveTo(ENDS.plusDays(5).atTime(9, 0));
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(play.at(number.value())).doesNotContain("userTask_endGroup");
        play.moveTo(newEnd.plusDays(1).atTime(9, 0));
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.OVERDUE);
    }

    @Test
    void aClosedGroupIsNotExtended() {
        var number = groups.running();
        groups.requestEnd(number);
        play.submit(number, "userTask_endGroup", Map.of("finalReport", "Færdig.", "whyOpen", "Alt er overdraget."));
        var before = stored.now();

        var refusal = refused(() -> groups.extend(number, THEME_GROUP, LocalDate.of(2026, 12, 18)));

        assertThat(refusal.rule()).isEqualTo("closed");
        assertThat(refusal.getMessage())
                .isEqualTo("Gruppen er ikke i gang (lukket) og kan ikke forlænges. Foreslå en ny gruppe.");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void whereTheStrategicLevelDecidesTheGroupGoesThere() {
        var meeting = play.plan("njSydStrategisk", MEETING);
        var number = groups.propose("njSydDriftsgruppe", "TIME_LIMITED_TASK", southern(Map.of()));
        groups.commission(number);
        groups.appoint(number);

        assertThat(play.at(number.value())).containsExactly("userTask_decideCase");
        assertThat(cases.get(number).body().orElseThrow().value()).isEqualTo("njSydStrategisk");
        play.decide(number, meeting, Outcome.APPROVED);

        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
        assertThat(charters.latest(number).adoptedBy().orElseThrow())
                .startsWith("Fagligt strategisk niveau i Sundhedsklynge Syd, 20. maj 2026");
    }

    @Test
    void driftsgruppenSydSetsAnAnalysisUpAlone() {
        var number = groups.propose("njSydDriftsgruppe", "ANALYSIS", southern(Map.of()));
        groups.commission(number);
        groups.appoint(number);

        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
    }

    @Test
    void aLongerLifeIsApprovedByWhomTheGroupWas() {
        var meeting = play.plan("njSydStrategisk", MEETING);
        var second = play.plan("njSydStrategisk", LocalDate.of(2026, 8, 19));
        var number = groups.propose("njSydDriftsgruppe", "TIME_LIMITED_TASK", southern(Map.of()));
        groups.commission(number);
        groups.appoint(number);
        play.decide(number, meeting, Outcome.APPROVED);

        groups.extend(number, "njSydDriftsgruppe", LocalDate.of(2026, 12, 18));
        assertThat(register.get(number).ends()).contains(ENDS);
        assertThat(refused(() -> groups.extend(number, "njSydDriftsgruppe", LocalDate.of(2026, 12, 18)))
                        .rule())
                .isEqualTo("pending");
        play.decide(number, second, Outcome.APPROVED);

        assertThat(register.get(number).ends()).contains(LocalDate.of(2026, 12, 18));
    }

    @Test
    void aStandbyPoolHasNoEndAndIsConvenedWhenItIsNeeded() {
        var sent = charter(Map.of());
        List.of("ends", "reports").forEach(sent::remove);
        var number = groups.propose(THEME_GROUP, "STANDBY_POOL", sent);
        groups.commission(number);
        groups.appoint(number);
        assertThat(register.get(number).ends()).isEmpty();

        desk.convene(
                number,
                LocalDateTime.of(2026, 5, 4, 14, 0),
                "Regionshospitalet, lokale 2 (fiktiv)",
                "Nyt forløb for hjertepatienter",
                play.secretaryOf(THEME_GROUP));

        assertThat((String) play.shown(number, "userTask_reportConvening").get("conveningText"))
                .contains("4. maj 2026 kl. 14.00");
        play.submit(number, "userTask_reportConvening", Map.of("conveningOutcome", "Enige om en fælles vejledning."));
        assertThat(register.convenings(number).get(0).outcome()).contains("Enige om en fælles vejledning.");
        play.moveTo(STARTS.plusYears(2).atTime(9, 0));
        assertThat(register.get(number).status()).isEqualTo(GroupStatus.ACTIVE);
    }

    @Test
    void onlyAStandbyPoolIsConvened() {
        var number = groups.running();

        var refusal = refused(() -> desk.convene(
                number, LocalDateTime.of(2026, 5, 4, 14, 0), "Online", "Brug for jer", play.secretaryOf(THEME_GROUP)));

        assertThat(refusal.rule()).isEqualTo("R-176");
    }

    @Test
    void aNetworkSetsNoGroupUp() {
        var before = stored.now();

        var refusal = refused(() -> groups.propose("rmMidtNetvaerk", "TIME_LIMITED_TASK", charter(Map.of())));

        assertThat(refusal.field()).isEqualTo("bodyId");
        assertThat(refusal.rule()).isEqualTo("R-182");
        assertThat(refusal.getMessage())
                .isEqualTo("En netværksgruppe kan ikke nedsætte grupper; den kan rejse emnet i en temagruppe.");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void anEndBeforeTheStartIsNoTimePlan() {
        var before = stored.now();

        var refusal = refused(() -> groups.propose(
                THEME_GROUP,
                "TIME_LIMITED_TASK",
                charter(Map.of("ends", STARTS.minusDays(1).toString()))));

        assertThat(refusal.field()).isEqualTo("ends");
        assertThat(refusal.getMessage()).startsWith("Slutdatoen ligger før startdatoen");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void aReportOutsideTheGroupsTimeIsRefused() {
        var refusal = refused(() -> groups.propose(
                THEME_GROUP,
                "TIME_LIMITED_TASK",
                charter(Map.of(
                        "reports",
                        List.of(Map.of(
                                "reportOn",
                                ENDS.plusDays(1).toString(),
                                "reportTo",
                                THEME_GROUP,
                                "reportWhat",
                                "Slutrapport"))))));

        assertThat(refusal.field()).isEqualTo("reports");
    }

    @Test
    void aPartyOfAnotherClusterAppointsNobody() {
        var refusal = refused(() -> groups.propose(
                THEME_GROUP,
                "TIME_LIMITED_TASK",
                charter(Map.of("places", List.of(place("njRebild", "CHAIR", "Sundhedschef"))))));

        assertThat(refusal.field()).isEqualTo("places");
    }

    @Test
    void onlyItsOwnBodyExtendsAGroup() {
        var number = groups.running();

        assertThat(refused(() -> groups.extend(number, "rmMidtTemaBoern", LocalDate.of(2026, 12, 18)))
                        .rule())
                .isEqualTo("R-177");
    }

    private static Map<String, Object> corrected(Map<String, Object> changes) {
        var sent = charter(changes);
        sent.put("nextStep", "CORRECTED");
        return sent;
    }

    private static Map<String, Object> goOn(Map<String, Object> charter) {
        var sent = new HashMap<>(charter);
        sent.put("nextStep", "GO_ON");
        sent.put("whyIncomplete", "Patienterne spørges senere.");
        return sent;
    }

    private static Map<String, Object> appoints(String place) {
        return Map.of(
                "answer",
                "APPOINT",
                "members",
                List.of(Map.of("place", place, "memberTitle", "Visitator, Skive Kommune")));
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(KlyngeClock.ZONE).toInstant());
    }

    private static Refusal refused(Runnable step) {
        var refusal = catchThrowableOfType(Refusal.class, step::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}

package dk.klyngeflow.casework.chairrotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.klyngeflow.casework.RotationDesk;
import dk.klyngeflow.casework.SeatDesk;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.organisation.RotationRegister.Status;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayRotation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Midtklyngen's municipalities take turns as chairs: after the plan, with a reason otherwise, and with the political chair. */
abstract class ChairRotationStory {

    private static final LocalDate PERIOD = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private static final BodyId KSG = new BodyId("rmMidtKsg");
    private static final BodyId SOMATICS = new BodyId("rmMidtTemaSomatik");
    private static final BodyId POLITICAL = new BodyId("rmMidtPolitisk");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayRotation chairs;

    @Autowired
    private People people;

    @Autowired
    private RotationRegister register;

    @Autowired
    private RotationPlan plan;

    @Autowired
    private RotationCheck check;

    @Autowired
    private RotationDesk desk;

    @Autowired
    private SeatDesk seatDesk;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private Memberships memberships;

    @BeforeEach
    void itIsTheAutumnBeforeThePeriod() {
        fresh.at(LocalDate.of(2022, 9, 20).atTime(9, 0));
    }

    /** asked in good time, confirmed, and on the day seats and roles pass on, the secretariat's with them. */
    @Test
    void onItsDaySeatsRolesAndSecretariatPassToTheNextMunicipality() {
        people.calling("skive");
        people.calling("silkeborg");
        seats.appoint(chair(SOMATICS, "rmSkive", LocalDate.of(2021, 1, 1)));
        for (var role : List.of(Role.CHAIR, Role.SECRETARIAT)) {
            memberships.give(
                    "skive",
                    SOMATICS,
                    role,
                    new Memberships.Place("municipal", "rmSkive"),
                    LocalDate.of(2021, 1, 1),
                    null,
                    Actor.SYSTEM);
        }
        chairs.start();
        assertThat(play.at(chairs.key(PERIOD))).as("before the notice").isEmpty();
        play.moveTo(LocalDate.of(2022, 10, 7).atTime(9, 0));

        assertThat((String) play.shown(play.task(chairs.key(PERIOD), "userTask_confirmChairs"))
                        .get("planText"))
                .contains("Klyngestyregruppen: Viborg Kommune (følger Politisk klyngegruppe)")
                .contains("Voksen somatik: Silkeborg Kommune, efter Skive Kommune");
        chairs.confirm(
                PERIOD,
                Map.of(
                        "newRoles",
                        List.of(
                                Map.of("roleBodyId", SOMATICS.value(), "role", "CHAIR", "account", "silkeborg"),
                                Map.of(
                                        "roleBodyId",
                                        SOMATICS.value(),
                                        "role",
                                        "SECRETARIAT",
                                        "account",
                                        "silkeborg"))));
        assertThat(holder(SOMATICS, PERIOD)).as("nothing before the day").containsExactly("rmSkive");
        play.moveTo(PERIOD.atTime(9, 0));

        assertThat(holder(SOMATICS, PERIOD.minusDays(1))).containsExactly("rmSkive");
        assertThat(holder(SOMATICS, PERIOD)).containsExactly("rmSilkeborg");
        assertThat(holder(KSG, PERIOD)).containsExactly("rmViborg");
        assertThat(rolesOn("skive", PERIOD)).isEmpty();
        assertThat(rolesOn("skive", PERIOD.minusDays(1))).hasSize(2);
        assertThat(rolesOn("silkeborg", PERIOD)).containsExactlyInAnyOrder(Role.CHAIR, Role.SECRETARIAT);
        assertThat(register.on(PlayRotation.CLUSTER, PERIOD).orElseThrow().status())
                .isEqualTo(Status.CARRIED_OUT);
        assertThat(register.on(PlayRotation.CLUSTER, LATER))
                .as("the next one is prepared")
                .isPresent();
    }

    /** whoever becomes political co-chair takes the steering group along, in the middle of a period too. */
    @Test
    void theSteeringGroupFollowsThePoliticalChairAtOnce() {
        var day = LocalDate.of(2024, 5, 1);
        fresh.at(LocalDate.of(2024, 4, 10).atTime(9, 0));
        seats.appoint(chair(KSG, "rmViborg", PERIOD));

        seatDesk.appoint(chair(POLITICAL, "rmSkive", day), play.secretaryOf(POLITICAL.value()));

        chairs.confirm(day, Map.of("politicalMunicipality", "rmSkive"));
        play.moveTo(day.atTime(9, 0));
        assertThat(holder(KSG, day.minusDays(1))).containsExactly("rmViborg");
        assertThat(holder(KSG, day)).containsExactly("rmSkive");
        assertThat(plan.posts(chairs.rotation(), day))
                .containsEntry(KSG, "rmSkive")
                .containsEntry(SOMATICS, "rmSilkeborg");
    }

    /** the chair that follows is not a matter of choice. */
    @Test
    void anotherMunicipalityThanTheAppointedOneIsRefused() {
        fresh.at(LocalDate.of(2024, 4, 10).atTime(9, 0));
        var day = LocalDate.of(2024, 5, 1);
        seatDesk.appoint(chair(POLITICAL, "rmSkive", day), play.secretaryOf(POLITICAL.value()));

        var refusal = refused(() -> chairs.confirm(day, Map.of("politicalMunicipality", "rmViborg")));

        assertThat(refusal.rule()).isEqualTo("R-160");
        assertThat(refusal).hasMessageContaining("Skive Kommune er udpeget");
        assertThat(play.at(chairs.key(day))).containsExactly("userTask_confirmChairs");
    }

    /** X is empty until somebody knows it, and is not guessed from an appointment of the period before. */
    @Test
    void anUnknownMunicipalityStaysEmptyUntilItIsKnown() {
        var ksg = chairs.rotation().chairOf(KSG).orElseThrow();
        seats.appoint(chair(POLITICAL, "rmViborg", LocalDate.of(2022, 9, 16)));
        assertThat(plan.holder(chairs.rotation(), ksg, LATER)).isEmpty();
        fresh.setTo(LocalDate.of(2025, 11, 24).atTime(9, 0));
        chairs.start();

        var form = play.shown(play.task(chairs.key(LATER), "userTask_confirmChairs"));
        assertThat((String) form.get("planText")).contains("Klyngestyregruppen: ikke kendt endnu");
        var nothing = new HashMap<String, Object>(Map.of("nextStep", "CONFIRM"));
        assertThat(refused(() -> play.complete(play.task(chairs.key(LATER), "userTask_confirmChairs"), nothing))
                        .field())
                .isEqualTo("politicalMunicipality");
        desk.politicalChair(PlayRotation.CLUSTER, "rmSilkeborg", LATER, keeper());

        assertThat(plan.holder(chairs.rotation(), ksg, LATER)).contains("rmSilkeborg");
        assertThat(plan.holder(chairs.rotation(), ksg, LocalDate.of(2028, 1, 1)))
                .as("R-223: X continues")
                .contains("rmSilkeborg");
    }

    /** no X makes both periods even; each of them is warned about and none is refused (edge case of the sources). */
    @Test
    void noMunicipalityMakesBothLastPeriodsEvenAndNoneIsRefused() {
        var rotation = chairs.rotation();
        var even = new HashMap<String, List<Boolean>>();
        for (var x : List.of("rmSkive", "rmViborg", "rmSilkeborg")) {
            even.put(
                    x,
                    List.of(LATER, LocalDate.of(2028, 1, 1)).stream()
                            .map(day -> {
                                var posts = new HashMap<>(plan.posts(rotation, day));
                                posts.put(KSG, x);
                                return check.uneven(rotation, posts).isEmpty();
                            })
                            .toList());
        }
        assertThat(even)
                .containsEntry("rmSkive", List.of(true, false))
                .containsEntry("rmSilkeborg", List.of(false, true))
                .containsEntry("rmViborg", List.of(false, false));

        fresh.setTo(LocalDate.of(2025, 11, 24).atTime(9, 0));
        chairs.start();
        chairs.confirm(LATER, Map.of("politicalMunicipality", "rmViborg"));
        assertThat(register.on(PlayRotation.CLUSTER, LATER).orElseThrow().status())
                .isEqualTo(Status.CONFIRMED);
    }

    /** what was even until 15 September 2022 was not after it. */
    @Test
    void theFirstPeriodIsEvenUntilTheMiddleOfSeptember() {
        var rotation = chairs.rotation();

        assertThat(check.uneven(rotation, plan.posts(rotation, LocalDate.of(2022, 9, 15))))
                .isEmpty();
        assertThat(check.uneven(rotation, plan.posts(rotation, LocalDate.of(2022, 9, 16))))
                .contains(
                        "Posterne er ikke ligeligt fordelt: Skive Kommune 2, Viborg Kommune 2, Silkeborg Kommune 0 (R-226).");
        assertThat(check.uneven(rotation, plan.posts(rotation, PERIOD))).isEmpty();
    }

    /** the hospital's chair stays in the year in which the municipal one changes; its first holder replaces nobody. */
    @Test
    void theHospitalsChairIsNotReplacedInTheSameYear() {
        var secretary = play.secretaryOf(SOMATICS.value());
        seatDesk.appoint(hospital(SOMATICS, "Første", LocalDate.of(2023, 2, 1)), secretary);

        var refusal = refused(() -> seatDesk.appoint(hospital(SOMATICS, "Anden", LocalDate.of(2023, 9, 1)), secretary));
        seatDesk.appoint(hospital(SOMATICS, "Anden", LocalDate.of(2024, 9, 1)), secretary);

        assertThat(refusal.rule()).isEqualTo("R-227");
        assertThat(refusal)
                .hasMessage("Medformand fra HE Midt kan ikke skiftes i 2023, for det kommunale medformandskab skifter "
                        + "1.\u00a0januar\u00a02023 (R-227). Vælg et andet år.");
        seatDesk.appoint(hospital(KSG, "Første", LocalDate.of(2022, 12, 1)), play.secretaryOf(KSG.value()));
        seatDesk.appoint(hospital(KSG, "Anden", LocalDate.of(2023, 9, 1)), play.secretaryOf(KSG.value()));
    }

    /** R-227 the other way round: who departs from the plan may not choose the year in which the hospital's chair has changed. */
    @Test
    void aDepartureFromThePlanNeedsAReasonAndNotTheHospitalsYear() {
        chairs.start();
        play.moveTo(LocalDate.of(2022, 10, 7).atTime(9, 0));
        Map<String, Object> departure =
                Map.of("deviations", List.of(Map.of("bodyId", SOMATICS.value(), "municipality", "rmViborg")));
        assertThat(refused(() -> chairs.confirm(PERIOD, departure)).field()).isEqualTo("reason");
        var withReason = new HashMap<>(departure);
        withReason.put("reason", "Silkeborg har bedt om et år mere.");
        seats.appoint(hospital(SOMATICS, "Første", LocalDate.of(2021, 1, 1)));
        seats.appoint(hospital(SOMATICS, "Anden", LocalDate.of(2023, 3, 1)));
        assertThat(refused(() -> chairs.confirm(PERIOD, withReason)).rule()).isEqualTo("R-227");

        seats.end(hospital(SOMATICS, "Anden", LocalDate.of(2023, 3, 1)), LocalDate.of(2023, 3, 1));
        var psychiatry = new HashMap<>(withReason);
        psychiatry.put("deviations", List.of(Map.of("bodyId", "rmMidtTemaPsykiatri", "municipality", "rmViborg")));
        chairs.confirm(PERIOD, psychiatry);

        play.moveTo(PERIOD.atTime(9, 0));
        assertThat(holder(new BodyId("rmMidtTemaPsykiatri"), PERIOD)).containsExactly("rmViborg");
        assertThat(register.on(PlayRotation.CLUSTER, PERIOD).orElseThrow().reason())
                .contains("Silkeborg har bedt om et år mere.");
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        var secretary = keeper();
        assertThat(refused(() -> desk.politicalChair(
                                PlayRotation.CLUSTER, "rmSkive", LocalDate.of(2022, 9, 19), secretary))
                        .rule())
                .isEqualTo("past");
        assertThat(refused(() -> desk.politicalChair(
                                PlayRotation.CLUSTER, "njThisted", LocalDate.of(2022, 11, 1), secretary))
                        .field())
                .isEqualTo("municipality");
        assertThat(refused(() -> desk.politicalChair(
                                PlayRotation.CLUSTER, "rmViborg", LocalDate.of(2022, 11, 1), secretary))
                        .rule())
                .isEqualTo("unchanged");
        assertThat(refused(() -> desk.politicalChair(
                                PlayRotation.CLUSTER, "rmSkive", LocalDate.of(2028, 1, 1), secretary))
                        .rule())
                .isEqualTo("validity");
        assertThat(refused(() -> desk.politicalChair(
                                PlayRotation.CLUSTER,
                                "rmSkive",
                                LocalDate.of(2022, 11, 1),
                                play.secretaryOf("njVestStrategisk")))
                        .rule())
                .isEqualTo("notSecretary");
        assertThat(register.of(PlayRotation.CLUSTER)).isEmpty();

        chairs.start();
        chairs.start();
        play.moveTo(LocalDate.of(2022, 10, 7).atTime(9, 0));
        assertThat(play.instancesOf(chairs.key(PERIOD))).hasSize(1);
        assertThat(refused(() -> chairs.confirm(
                                PERIOD,
                                Map.of(
                                        "newRoles",
                                        List.of(Map.of(
                                                "roleBodyId", SOMATICS.value(), "role", "CHAIR", "account", "ingen")))))
                        .rule())
                .isEqualTo("account");
        var task = play.task(chairs.key(PERIOD), "userTask_confirmChairs");
        chairs.confirm(PERIOD, Map.of());
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> play.complete(task, new HashMap<>(Map.of("nextStep", "CONFIRM")))))
                .as("a second confirmation")
                .isNotNull();
        assertThat(refused(() -> desk.politicalChair(PlayRotation.CLUSTER, "rmSkive", PERIOD, secretary))
                        .rule())
                .isEqualTo("settled");
    }

    private List<String> holder(BodyId body, LocalDate day) {
        return seats.on(body, day).stream()
                .filter(one -> one.seatCode().equals("municipal"))
                .map(Appointment::party)
                .toList();
    }

    private List<Role> rolesOn(String account, LocalDate day) {
        return memberships.of(account).stream()
                .filter(one -> one.isValidOn(day))
                .map(Memberships.Membership::role)
                .toList();
    }

    private SignedIn keeper() {
        return play.secretaryOf(KSG.value());
    }

    private static Appointment chair(BodyId body, String municipality, LocalDate from) {
        return new Appointment(body, "municipal", municipality, "Medformand", from, null);
    }

    private static Appointment hospital(BodyId body, String label, LocalDate from) {
        return new Appointment(body, "hospital", "rmHeMidt", label, from, null);
    }

    private static Refusal refused(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}

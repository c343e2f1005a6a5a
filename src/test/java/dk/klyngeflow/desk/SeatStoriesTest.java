package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.casework.CompositionCheck;
import dk.klyngeflow.casework.CompositionCheck.SeatVerdict;
import dk.klyngeflow.casework.PeopleDesk;
import dk.klyngeflow.casework.SeatDesk;
import dk.klyngeflow.identity.Groups;
import dk.klyngeflow.identity.Memberships;
import dk.klyngeflow.identity.Memberships.Membership;
import dk.klyngeflow.identity.Memberships.Place;
import dk.klyngeflow.identity.Persons;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.SeatHolders;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats and who holds them: appointed, resigned, stood in for, born to, and brought in as a list. */
@OnH2
class SeatStoriesTest {

    private static final BodyId STEERING = new BodyId("rmMidtKsg");
    private static final BodyId THEME_GROUP = new BodyId("rmMidtTemaPsykiatri");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private SeatDesk desk;

    @Autowired
    private SeatRegister register;

    @Autowired
    private SeatHolders holders;

    @Autowired
    private PeopleDesk peopleDesk;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Persons persons;

    @Autowired
    private SeatImport imports;

    @Autowired
    private CompositionCheck composition;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Stored stored;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void theChairsOfAThemeGroupAreBornMembersOfTheSteeringGroup() {
        assertThat(verdict("municipalSocialChief").sentence()).contains("0 af mindst 1");

        appoint(THEME_GROUP, "municipal", "rmSilkeborg", "Socialchef, Silkeborg Kommune");

        assertThat(holders.on(STEERING, TODAY))
                .extracting(Appointment::seatCode, Appointment::label)
                .containsExactly(tuple("municipalSocialChief", "Socialchef, Silkeborg Kommune"));
        assertThat(verdict("municipalSocialChief").verdict()).isEqualTo(CompositionCheck.Verdict.OK);
    }

    @Test
    void onePersonInSeveralSeatsAndClustersIsOneTitleInEach() { // C-24
        appoint(new BodyId("njVestStrategisk"), "patientRepresentative", "njPiu", "Medlem af PIU");
        appoint(new BodyId("njSydStrategisk"), "patientRepresentative", "njPiu", "Medlem af PIU");

        assertThat(holders.on(new BodyId("njVestStrategisk"), TODAY)).hasSize(1);
        assertThat(holders.on(new BodyId("njSydStrategisk"), TODAY)).hasSize(1);
    }

    @Test
    void whoResignsHoldsTheSeatUntilTheLastDay() {
        appoint(THEME_GROUP, "municipal", "rmSilkeborg", "Socialchef, Silkeborg Kommune");
        long id = register.of(THEME_GROUP).get(0).id();

        desk.resign(id, LocalDate.of(2026, 3, 31), play.secretaryOf(THEME_GROUP.value()));

        assertThat(register.on(THEME_GROUP, LocalDate.of(2026, 3, 31))).hasSize(1);
        assertThat(register.on(THEME_GROUP, LocalDate.of(2026, 4, 1))).isEmpty();
    }

    /** Those who sit there for the other municipalities keep theirs. */
    @Test
    void theRoleOfASeatEndsWithTheAppointment() {
        appoint(THEME_GROUP, "municipal", "rmSilkeborg", "Socialchef, Silkeborg Kommune");
        appoint(THEME_GROUP, "municipal", "rmSkive", "Socialchef, Skive Kommune");
        giveRole("silkeborg", new Place("municipal", "rmSilkeborg"));
        giveRole("skive", new Place("municipal", "rmSkive"));
        giveRole("faelles", new Place("municipal", null));
        var lastDay = LocalDate.of(2026, 3, 31);

        resign("rmSilkeborg", lastDay);

        assertThat(memberships.of("silkeborg")).extracting(Membership::to).containsExactly(Optional.of(lastDay));
        assertThat(memberships.of("skive")).extracting(Membership::to).containsExactly(Optional.empty());
        assertThat(memberships.of("faelles"))
                .as("somebody still sits there")
                .extracting(Membership::to)
                .containsExactly(Optional.empty());

        resign("rmSkive", lastDay);

        assertThat(memberships.of("skive")).extracting(Membership::to).containsExactly(Optional.of(lastDay));
        assertThat(memberships.of("faelles")).extracting(Membership::to).containsExactly(Optional.of(lastDay));
        fresh.setTo(LocalDateTime.of(2026, 4, 1, 0, 0));
        assertThat(persons.find("silkeborg").orElseThrow().groups()).isEmpty();
    }

    private void resign(String party, LocalDate lastDay) {
        register.of(THEME_GROUP).stream()
                .filter(entry -> entry.appointment().party().equals(party))
                .forEach(entry -> desk.resign(entry.id(), lastDay, play.secretaryOf(THEME_GROUP.value())));
    }

    private void giveRole(String account, Place place) {
        people.calling(account);
        var administrator = new SignedIn("adminAnna", "Anna", Set.of(Groups.ADMINISTRATORS), Set.of());
        peopleDesk.give(account, THEME_GROUP, Memberships.Role.MEMBER, place, TODAY, null, administrator);
    }

    @Test
    void aDeputyStandsInForAStatedPeriodAndFillsNoSeatOfTheirOwn() {
        appoint(THEME_GROUP, "municipal", "rmSilkeborg", "Socialchef, Silkeborg Kommune");
        long id = register.of(THEME_GROUP).get(0).id();
        var secretary = play.secretaryOf(THEME_GROUP.value());

        desk.deputise(id, "Souschef, Silkeborg Kommune", TODAY, LocalDate.of(2026, 5, 31), secretary);

        assertThat(register.on(THEME_GROUP, TODAY)).hasSize(1);
        assertThat(register.of(THEME_GROUP))
                .hasSize(2)
                .anySatisfy(entry -> assertThat(entry.deputyFor()).contains(id));
        assertThat(refused(() -> desk.deputise(id, "Souschef", TODAY.minusYears(1), TODAY, secretary))
                        .field())
                .isEqualTo("deputyFrom");
    }

    @Test
    void aSeatIsNotFilledFromAnotherSector() {
        var refusal = refused(() -> appoint(THEME_GROUP, "psychiatry", "rmSkive", "Sundhedschef, Skive Kommune"));

        assertThat(refusal.field()).isEqualTo("party");
        assertThat(refusal.getMessage())
                .isEqualTo("Pladsen besættes fra psykiatri og kan ikke besættes af Skive Kommune.");
    }

    @Test
    void onlyTheBodysOwnSecretariatAppoints() {
        var before = stored.now();

        assertThat(refused(() -> desk.appoint(
                                new Appointment(THEME_GROUP, "municipal", "rmSkive", "Chef", TODAY, null),
                                play.secretaryOf(STEERING.value())))
                        .rule())
                .isEqualTo("notSecretary");
        assertThat(stored.now()).isEqualTo(before);
    }

    @Test
    void aListIsJudgedRowByRowAndStoredTogetherOrNotAtAll() {
        var body = organisation.body(THEME_GROUP);
        var good = "Kommunal medformand;Silkeborg Kommune;Socialchef, Silkeborg Kommune;2026-03-01;\n";
        var judged = imports.judge(
                body,
                AppointmentSheet.read(bytes("Plads;Part;Titel;Fra;Til\n" + good + "Formand;Skive Kommune;;i går;\n")));

        assertThat(judged.get(0).problem()).isNull();
        assertThat(judged.get(1).problem())
                .contains("Pladsen »Formand« findes ikke")
                .contains("\"Titel\" skal udfyldes")
                .contains("\"Fra\" skal være en dato");

        var secretary = play.secretaryOf(THEME_GROUP.value());
        var bad = new Appointment(THEME_GROUP, "psychiatry", "rmSkive", "Chef", TODAY, null);
        assertThat(refused(
                        () -> desk.appointAll(THEME_GROUP, List.of(judged.get(0).appointment(), bad), secretary)))
                .isNotNull();
        assertThat(register.of(THEME_GROUP)).isEmpty();

        desk.appointAll(THEME_GROUP, List.of(judged.get(0).appointment()), secretary);
        assertThat(register.of(THEME_GROUP)).hasSize(1);
        assertThat(imports.judge(body, AppointmentSheet.read(bytes("Plads;Part;Titel;Fra;Til\n" + good)))
                        .get(0)
                        .known())
                .isTrue();
    }

    @Test
    void openTasksGoBackToTheGroupWhenASeatChangesHands() {
        people.calling("formandnu", "rmMidtTemaPsykiatriFormand");
        people.calling("formandfoer", "rmMidtTemaBoernFormand");
        var meeting = play.plan(THEME_GROUP.value(), LocalDate.of(2026, 4, 15));
        play.moveTo(LocalDateTime.of(2026, 4, 1, 9, 0));
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey("moede-" + meeting.id())
                .list();
        assertThat(open).hasSize(2);
        tasks.setAssignee(open.get(0).getId(), "formandfoer");
        tasks.setAssignee(open.get(1).getId(), "formandnu");

        appoint(THEME_GROUP, "municipal", "rmSilkeborg", "Socialchef, Silkeborg Kommune");

        assertThat(assignee(open.get(0).getId())).isNull();
        assertThat(assignee(open.get(1).getId())).isEqualTo("formandnu");
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private void appoint(BodyId body, String seat, String party, String label) {
        desk.appoint(new Appointment(body, seat, party, label, TODAY, null), play.secretaryOf(body.value()));
    }

    private SeatVerdict verdict(String seat) {
        return composition.of(STEERING, TODAY).stream()
                .filter(one -> one.seatCode().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refused(Runnable step) {
        var refusal = catchThrowableOfType(Refusal.class, step::run);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}

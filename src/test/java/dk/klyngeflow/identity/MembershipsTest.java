package dk.klyngeflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.PeopleDesk;
import dk.klyngeflow.identity.Memberships.Role;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A seat that changes hands changes who sees what, on the day, and it is known afterwards who had it. */
@OnH2
class MembershipsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String VEST = "njVestDriftsforum";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Persons persons;

    @Autowired
    private CaseAccess access;

    @Autowired
    private MeetingCalendar calendar;

    private SignedIn administrator;

    @BeforeEach
    void aQuietDay() {
        fresh.at(TODAY.atTime(9, 0));
        administrator = new SignedIn("adminAnna", "Anna", Set.of(Groups.ADMINISTRATORS), Set.of());
        for (var id : List.of("gammel", "ny")) {
            people.calling(id);
        }
    }

    private void give(String account, String body, Role role, LocalDate from, LocalDate to) {
        desk.give(account, new BodyId(body), role, null, from, to, administrator);
    }

    @Test
    void aRoleCountsFromItsFirstToItsLastDay() {
        give("ny", VEST, Role.SECRETARIAT, TODAY.plusDays(3), TODAY.plusDays(5));

        for (int day = 0; day < 8; day++) {
            fresh.setTo(LocalDateTime.of(2026, 3, 2 + day, 9, 0));
            assertThat(persons.find("ny").orElseThrow().isIn("njVestDriftsforumSekretariat"))
                    .as("day " + day)
                    .isEqualTo(day >= 3 && day <= 5);
        }
    }

    @Test
    void severalBodiesAndClustersAreOneSignInWithAllOfThem() {
        give("ny", VEST, Role.MEMBER, TODAY, null);
        give("ny", "njSydStrategisk", Role.CHAIR, TODAY, null);

        var person = persons.find("ny").orElseThrow();
        assertThat(person.groups()).containsExactlyInAnyOrder("njVestDriftsforumMedlem", "njSydStrategiskFormand");
        assertThat(person.tenants()).contains("njVest", "njSyd").doesNotContain("njMidt");
    }

    @Test
    void aRegionalBodyBelongsToAllClustersOfItsRegion() {
        give("ny", "njStrategiskSundhedsforum", Role.SECRETARIAT, TODAY, null);

        assertThat(persons.find("ny").orElseThrow().tenants()).contains("njVest", "njSyd", "nj");
    }

    /** The session goes on; what it may do does not. */
    @Test
    void whoLosesTheSeatSeesNothingAtTheNextClick() {
        play.plan(VEST, LocalDate.of(2026, 4, 15));
        var number = play.raise(VEST);
        var task = play.task(number.value(), "userTask_qualifyCase");
        give("gammel", VEST, Role.SECRETARIAT, TODAY.minusYears(1), null);
        var session = people.inTheTaskList("gammel");
        var path = WEBAPP + "/task/" + task.getId();
        assertThat(session.post(path + "/claim", Map.of("userId", "gammel")).status())
                .isEqualTo(204);
        assertThat(session.get("/sager/" + number).status()).isEqualTo(200);

        desk.handOver(memberships.of("gammel").get(0).id(), "ny", TODAY, administrator);

        assertThat(session.get("/sager/" + number).status()).isEqualTo(404);
        assertThat(session.get("/moeder/nyt").status()).isEqualTo(403);
        for (var call : List.of("/form-variables", "/deployed-form", "/form", "")) {
            assertThat(session.get(path + call).status()).as(call).isIn(403, 404);
        }
        assertThat(session.post(path + "/submit-form", Caller.form(Map.of())).status())
                .isIn(403, 404);
        assertThat(session.post(WEBAPP + "/task?maxResults=100", "{}").body()).isEqualTo("[]");

        // The task is not lost with the one who had taken it.
        var successor = people.inTheTaskList("ny");
        assertThat(successor.post(path + "/claim", Map.of("userId", "ny")).status())
                .isEqualTo(204);
        assertThat(successor.get("/sager/" + number).status()).isEqualTo(200);
        assertThat(memberships.all())
                .extracting(
                        one -> one.account() + " " + one.from() + " " + one.to().orElse(null))
                .containsExactly("ny 2026-03-02 null", "gammel 2025-03-02 2026-03-01");
    }

    @Test
    void anAccountThatIsGoneHasNoSession() {
        people.calling("flygtig");
        var session = people.inTheTaskList("flygtig");
        people.remove("flygtig");

        assertThat(session.get("/moeder").status()).isEqualTo(302);
        assertThat(session.post(WEBAPP + "/task", "{}").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatMakesNoSenseIsRefusedInDanish() {
        give("ny", VEST, Role.MEMBER, TODAY, TODAY.plusDays(9));

        assertRefused("account", "ukendt", VEST, TODAY, null);
        assertRefused("bodyId", "ny", "findesIkke", TODAY, null);
        assertRefused("to", "ny", VEST, TODAY.plusDays(20), TODAY.plusDays(19));
        assertRefused("from", "ny", VEST, TODAY.plusDays(9), null);
        var stranger = new SignedIn("ny", "Ny", Set.of(), Set.of());
        assertThatThrownBy(() -> desk.give("ny", new BodyId(VEST), Role.CHAIR, null, TODAY, null, stranger))
                .isInstanceOf(Refusal.class)
                .hasMessage("Det kan kun en administrator gøre.");
    }

    private void assertRefused(String field, String account, String body, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> give(account, body, Role.MEMBER, from, to))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** Whoever raised it and the secretariat; then a group that is asked. */
    @Test
    void anApplicationIsSeenByTheSecretariatAndThoseWhoAreAsked() {
        play.plan(VEST, LocalDate.of(2026, 4, 15));
        var number = play.raise(VEST);
        assertSeen(number, "ansoeger", "sekretaer");

        play.submit(
                number,
                "userTask_qualifyCase",
                Map.of(
                        "nextStep", "REVIEW",
                        "reviewGroups", List.of("njVestDriftsforumMedlem"),
                        "reviewQuestion", "Kan det lade sig gøre?"));

        assertSeen(number, "ansoeger", "sekretaer", "medlem");
    }

    /** A draft agenda is its authors'; once it is sent, it is the body's; another body of the cluster never sees the case. */
    @Test
    void membersSeeACaseFromTheSentAgenda() {
        var meeting = play.plan(VEST, LocalDate.of(2026, 4, 15));
        var number = play.raiseQualified(VEST, "APPROVES");
        assertSeen(number, "ansoeger", "sekretaer", "formand");

        calendar.agendaSent(meeting.id());

        assertSeen(number, "ansoeger", "sekretaer", "formand", "medlem");
    }

    private void assertSeen(CaseNumber number, String... seers) {
        var all = Map.of(
                "ansoeger", play.person("ansoeger"),
                "sekretaer", play.secretaryOf(VEST),
                "medlem", play.person("medlem", "njVestDriftsforumMedlem"),
                "formand", play.person("formand", "njVestDriftsforumFormand"),
                "andet forum", play.person("andet", "njVestStrategiskMedlem", "njVestStrategiskSekretariat"),
                "anden klynge", play.person("anden", "njSydDriftsgruppeSekretariat"),
                "operatoer", play.person("operatoer", Groups.OPERATORS),
                "administrator", administrator);
        assertThat(all.keySet().stream().filter(who -> access.sees(number, all.get(who))))
                .containsExactlyInAnyOrder(seers);
    }
}

package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.support.Caller;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayCharters;
import dk.klyngeflow.support.PlayGroups;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat's pages about groups, charters and seats, as a browser without scripts sees them. */
@OnH2
class GroupPagesTest {

    @Autowired
    private FreshStart fresh;

    @Autowired
    private People people;

    @Autowired
    private Play play;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private PlayCharters charters;

    @Autowired
    private GroupRegister register;

    @Autowired
    private SeatRegister seats;

    private Caller secretary;

    @BeforeEach
    void aSecretary() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        secretary = people.inTheTaskList("gruppesekretaer", "rmMidtTemaSomatikSekretariat");
    }

    @Test
    void theListSaysWhatComesNextAndWhenAGroupExpires() {
        var number = groups.running();

        assertThat(secretary.get("/grupper").body())
                .contains("Overgange efter indlæggelse (fiktiv)")
                .contains("/grupper/" + number)
                .contains("I gang")
                .contains("15. april 2026")
                .contains("Information til Afdelingerne")
                .contains("30. september 2026");
    }

    @Test
    void theCharterIsReadInTheTemplatesSixSections() {
        var page = secretary.get("/grupper/" + groups.running()).body();

        for (var heading : new String[] {
            "1. Formål",
            "2. Opgaver",
            "3. Formandskab og gruppens sammensætning",
            "4. Tidsplan",
            "5. Kommunikationsplan",
            "6. Afslutning"
        }) {
            assertThat(page).contains("<h3>" + heading + "</h3>");
        }
        assertThat(page)
                .contains("<li>Kortlæg forløb</li>")
                .contains("Formand: Afdelingsledelse, udpeget af Hospitalsenhed Midt")
                .contains("1. juni 2026: Delrapport til Voksentemagruppen for somatik");
    }

    @Test
    void anExtensionIsGivenOnThePage() {
        var number = groups.running();

        var answer = secretary.submit(
                "/grupper/" + number,
                "/grupper/" + number + "/forlaeng",
                Map.of("newEnd", "2026-12-18", "decidedOn", "2026-03-01", "words", "Slutrapporten kræver mere tid"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(register.get(number).ends()).contains(LocalDate.of(2026, 12, 18));
        assertThat(secretary.get("/grupper/" + number).body()).contains("Til 18. december 2026");
    }

    @Test
    void aRefusedExtensionComesBackWithWhatWasTyped() {
        var number = groups.running();

        var answer = secretary.submit(
                "/grupper/" + number,
                "/grupper/" + number + "/forlaeng",
                Map.of("newEnd", "2026-04-01", "decidedOn", "i går", "words", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("href=\"#decidedOn\"")
                .contains("value=\"2026-04-01\"")
                .contains("&quot;Beslutning og begrundelse&quot; skal udfyldes.");
    }

    /** A body that may not decide alone is told which meeting its proposal can reach; one that may needs none. */
    @Test
    void aProposalSaysWhichMeetingItCanReach() {
        play.plan("njSydStrategisk", LocalDate.of(2026, 5, 20));
        var asked = groups.propose("njSydDriftsgruppe", "TIME_LIMITED_TASK", PlayGroups.southern(Map.of()));
        var southern = people.inTheTaskList("sydsekretaer", "njSydDriftsgruppeSekretariat");

        assertThat(southern.get("/sager/" + asked).body())
                .contains("tidligst på mødet 20. maj 2026", "tidligst komme <strong>20. maj 2026</strong>");
        assertThat(secretary.get("/sager/" + groups.propose()).body()).doesNotContain("data-test=\"ahead\"");
    }

    @Test
    void anotherClusterSeesNothingOfIt() {
        var number = groups.running();
        var stranger = people.inTheTaskList("fremmed", "njVestStrategiskSekretariat");

        assertThat(stranger.get("/grupper/" + number).status()).isEqualTo(404);
        assertThat(stranger.get("/grupper").body()).doesNotContain(number.value());
        assertThat(stranger.get("/forum/rmMidtKsg/pladser").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoNumberIsNotFound() {
        assertThat(secretary.get("/grupper/x").status()).isEqualTo(404);
        assertThat(secretary
                        .get("/grupper/" + new CaseNumber("RMMIDT-2026-0099"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBodysCharterIsRead() {
        charters.adopted(Map.of());
        var reader = people.inTheTaskList("sydsekretaer", "njSydDriftsgruppeSekretariat");

        assertThat(reader.get("/forum/njSydDriftsgruppe/kommissorium").body())
                .contains("Kommissorium for Driftsgruppen Syd")
                .contains("<li>Implementering</li>")
                .contains("Vedtaget")
                .contains("31. december 2026 (sundhedsaftalen)");
    }

    @Test
    void theSecretariatAppointsOnThePage() {
        var path = "/forum/rmMidtTemaSomatik/pladser";
        var answer = secretary.submit(
                path,
                path,
                Map.of(
                        "seat", "municipalChief",
                        "party", "rmViborg",
                        "label", "Sundhedschef, Viborg Kommune",
                        "from", "2026-03-01"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(seats.on(new BodyId("rmMidtTemaSomatik"), LocalDate.of(2026, 3, 2)))
                .hasSize(1);
        assertThat(secretary.get(path).body())
                .contains("Sundhedschef, Viborg Kommune")
                .contains("Kommunal chef- eller lederrepræsentant: 1 af mindst 6 er udpeget (R-208).");
    }

    @Test
    void aMemberSeesTheSeatsAndChangesNothing() {
        var member = people.inTheTaskList("gruppemedlem", "rmMidtTemaSomatikMedlem");

        assertThat(member.get("/forum/rmMidtTemaSomatik/pladser").body())
                .contains("Medformand fra HE Midt")
                .doesNotContain("Skriv en udpegning ind");
        assertThat(member.submit(
                                "/forum/rmMidtTemaSomatik/pladser",
                                "/forum/rmMidtTemaSomatik/pladser",
                                Map.of("seat", "municipalChief", "label", "Chef", "from", "2026-03-01"))
                        .status())
                .isEqualTo(403);
    }
}

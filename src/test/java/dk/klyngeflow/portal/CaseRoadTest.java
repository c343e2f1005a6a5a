package dk.klyngeflow.portal;

import static dk.klyngeflow.portal.CaseRoad.Course.CARRIED_OUT;
import static dk.klyngeflow.portal.CaseRoad.Course.ENDED;
import static dk.klyngeflow.portal.CaseRoad.Course.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** The picture of a case's way, on the shipped organisation. */
class CaseRoadTest {

    private static final ClusterId VEST = new ClusterId("njVest");
    private static final BodyId FORUM = new BodyId("njVestDriftsforum");
    private static final BodyId STRATEGIC = new BodyId("njVestStrategisk");
    private static final BodyId POLITICAL = new BodyId("njVestPolitisk");
    private static final BodyId REGIONAL = new BodyId("njStrategiskSundhedsforum");

    private final CaseRoad road = new CaseRoad(
            Organisation.read(List.of(new FileSystemResource(Path.of("organisation", "nordjylland.yml")))));

    @Test
    void aNewCaseHasAllLevelsAheadOfIt() {
        assertThat(states(VEST, List.of(), List.of(), FORUM, UNDER_WAY)).containsExactly("CURRENT", "AHEAD", "AHEAD");
    }

    @Test
    void aCaseThatHasReachedNoBodyYetShowsTheWay() {
        assertThat(states(VEST, List.of(), List.of(), null, UNDER_WAY)).containsExactly("AHEAD", "AHEAD", "AHEAD");
    }

    @Test
    void aCaseSentUpHasItsAnswersBehindIt() {
        assertThat(states(VEST, List.of(), List.of(FORUM), STRATEGIC, UNDER_WAY))
                .containsExactly("ANSWERED", "CURRENT", "AHEAD");
    }

    @Test
    void aCaseThatEndedHalfWayDidNotNeedTheRest() {
        assertThat(states(VEST, List.of(), List.of(FORUM, STRATEGIC), STRATEGIC, ENDED))
                .containsExactly("ANSWERED", "ENDED", "NOT_NEEDED");
    }

    @Test
    void aDecisionThatCameBackDownIsCarriedOutBelow() {
        assertThat(states(VEST, List.of(), List.of(FORUM, STRATEGIC), FORUM, CARRIED_OUT))
                .containsExactly("CARRIES_OUT", "ANSWERED", "NOT_NEEDED");
    }

    @Test
    void aCaseThatBeganHigherUpPassesTheLevelsBelowBy() {
        assertThat(states(VEST, List.of(), List.of(), POLITICAL, UNDER_WAY))
                .containsExactly("PASSED_BY", "PASSED_BY", "CURRENT");
    }

    @Test
    void aLinkedCaseShowsWhereItsOriginWasTreated() {
        assertThat(states(VEST, List.of(FORUM, STRATEGIC), List.of(), POLITICAL, UNDER_WAY))
                .containsExactly("BEFORE", "BEFORE", "CURRENT");
    }

    @Test
    void aCaseOnTheRegionsBranchDoesNotShowThePoliticalOne() {
        assertThat(road.steps(VEST, List.of(), List.of(FORUM, STRATEGIC), REGIONAL, UNDER_WAY))
                .extracting(CaseRoad.Step::body)
                .contains("Strategisk Sundhedsforum")
                .doesNotContain("Politisk niveau");
    }

    @Test
    void aClusterWithoutAnOperationsLevelBeginsWhereItCan() {
        assertThat(states(new ClusterId("njNord"), List.of(), List.of(), new BodyId("njNordStrategisk"), UNDER_WAY))
                .containsExactly("CURRENT", "AHEAD");
    }

    private List<String> states(
            ClusterId cluster, List<BodyId> before, List<BodyId> answered, BodyId at, CaseRoad.Course course) {
        return road.steps(cluster, before, answered, at, course).stream()
                .map(step -> step.state().name())
                .toList();
    }
}

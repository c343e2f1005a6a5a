package dk.klyngeflow.casework.pilotscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** The way up is read from the organisation's files, and so is whom knowledge reaches. */
class ScalingPathTest {

    private final KlyngeClock clock = new KlyngeClock();
    private final ScalingPath path = new ScalingPath(
            Organisation.read(List.of(
                    new FileSystemResource("organisation/midtjylland.yml"),
                    new FileSystemResource("organisation/nordjylland.yml"),
                    new FileSystemResource("src/main/resources/demo/organisation/fiktiv.yml"))),
            clock);

    ScalingPathTest() {
        clock.runFrom(
                LocalDateTime.of(2026, 3, 2, 9, 0).atZone(KlyngeClock.ZONE).toInstant());
    }

    /** every cluster of the region, and none of another. */
    @Test
    void knowledgeReachesEveryClusterOfTheRegion() {
        assertThat(path.clustersOf(new ClusterId("fiktivRegion")))
                .extracting(body -> body.id().value())
                .containsExactly("fiktivStrategisk", "fiktivNaboStrategisk");
    }

    /** all eight theme groups of the region lead up to its steering group and committee. */
    @Test
    void everyThemeGroupLeadsToTheCommittee() {
        assertThat(path.themeGroups(new ClusterId("rm"))).hasSize(8).allSatisfy(group -> {
            var central = path.above(group.id()).orElseThrow();
            assertThat(central.steering().id()).isEqualTo(new BodyId("rmStyregruppe"));
            assertThat(central.committee().id()).isEqualTo(new BodyId("rmSundhedskoordinationsudvalg"));
        });
    }

    @Test
    void aRegionWithoutSteeringGroupAndCommitteeAboveItsThemeGroupHasNoWay() {
        assertThat(path.themeGroups(new ClusterId("nj"))).isEmpty();
    }
}

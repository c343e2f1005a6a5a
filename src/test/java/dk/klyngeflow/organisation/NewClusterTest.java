package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Subject;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** A cluster that no source has takes a file and no code. */
class NewClusterTest {

    private static final ClusterId EAST = new ClusterId("slOest");

    private final Organisation organisation = withTheShippedFiles();

    @Test
    void standsBesideTheShippedOnes() {
        assertThat(organisation.cluster(EAST)).hasValueSatisfying(cluster -> {
            assertThat(cluster.name()).isEqualTo("Sundhedsklynge Øst");
            assertThat(cluster.fictional()).isTrue();
            assertThat(cluster.municipalities()).containsExactly(new Municipality("slHavneby", "Havneby Kommune"));
            assertThat(cluster.parties()).extracting(Party::name).contains("Sønderlund Sygehus");
        });
        assertThat(organisation.tenants()).contains(EAST, new ClusterId("sl"), new ClusterId("njVest"));
        assertThat(organisation.regionOf(EAST).name()).isEqualTo("Region Sønderlund");
        assertThat(CaseNumber.of(EAST, 2026, 1)).hasToString("SLOEST-2026-0001");
    }

    @Test
    void hasRulesOfItsOwn() {
        var operations = organisation.bodyAt(EAST, Level.OPERATIONS).orElseThrow();
        var funds = operations.competence().delegationFor(Subject.CLUSTER_FUNDS).orElseThrow();

        assertThat(operations.deadlines().minutesWithin().workingDays()).isEqualTo(3);
        assertThat(operations.deadlines().itemsBefore().workingDays()).isEqualTo(8); // of the file's defaults
        assertThat(operations.deadlines().agenda()).isEmpty();
        assertThat(operations.chairs()).hasSize(2); // of the template
        assertThat(operations.meetings().max()).isEqualTo(8);
        assertThat(funds.covers(Money.ofKroner(25_000))).isTrue();
        assertThat(funds.covers(Money.ofOere(2_500_001))).isFalse();
        assertThat(operations.exclusionOf(Subject.DATA)).isPresent();
    }

    @Test
    void aBodyOverridesItsTemplateAndHasASuccessor() {
        var political = organisation.body(new BodyId("slOestPolitik"));

        assertThat(political.validTo()).isEqualTo("2025-12-31");
        assertThat(political.successor()).isEqualTo(new BodyId("slOestRaad"));
        assertThat(organisation.body(new BodyId("slOestStrategi")).validTo()).isEqualTo("2026-12-31");
    }

    private static Organisation withTheShippedFiles() {
        var files = new ArrayList<Resource>(ShippedOrganisation.files());
        files.add(new ClassPathResource("organisation-tests/soenderlund.yml"));
        return Organisation.read(files);
    }
}

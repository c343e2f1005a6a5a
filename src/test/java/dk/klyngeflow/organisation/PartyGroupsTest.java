package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Sector;
import org.junit.jupiter.api.Test;

/** The organisations behind the bodies: each is one group, however many bodies and clusters it sits in. */
class PartyGroupsTest {

    private final Organisation organisation = ShippedOrganisation.read();
    private final PartyGroups parties = new PartyGroups(organisation);

    @Test
    void aClusterHasItsMunicipalitiesAndItsParties() {
        assertThat(parties.of(new ClusterId("njVest")))
                .extracting(Party::id)
                .contains("njThisted", "njPlo", "njPiu")
                .doesNotHaveDuplicates()
                .doesNotContain("njHjoerring");
        assertThat(parties.of(new ClusterId("njVest")))
                .filteredOn(party -> party.id().equals("njThisted"))
                .containsExactly(new Party("njThisted", "Thisted Kommune", Sector.MUNICIPALITY));
    }

    @Test
    void aRegionHasItsParties() {
        var region = organisation.regions().get(0);

        assertThat(region.parties()).isNotEmpty();
        assertThat(parties.of(region.id())).isEqualTo(region.parties());
    }

    /** The general practitioners sit in all four clusters of a region and owe each statement once. */
    @Test
    void whoSitsInSeveralClustersIsOneGroup() {
        assertThat(organisation.clusters())
                .filteredOn(cluster ->
                        cluster.parties().stream().anyMatch(party -> party.id().equals("njPlo")))
                .hasSizeGreaterThan(1);

        assertThat(parties.all())
                .filteredOn(party -> party.id().equals("njPlo"))
                .hasSize(1);
    }

    @Test
    void aNameIsDanishAndAnUnknownGroupKeepsItsId() {
        assertThat(parties.nameOf("njThisted")).isEqualTo("Thisted Kommune");
        assertThat(parties.nameOf("lagtNed")).isEqualTo("lagtNed");
        assertThat(parties.find("lagtNed")).isEmpty();
        assertThat(parties.of(new ClusterId("njOest"))).isEmpty();
    }
}

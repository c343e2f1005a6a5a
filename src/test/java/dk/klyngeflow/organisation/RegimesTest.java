package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegimesTest {
    private static final Organisation ORGANISATION = ShippedOrganisation.read();

    @Test
    void reads() {
        assertThat(ORGANISATION.bodies()).isNotEmpty();
    }
}

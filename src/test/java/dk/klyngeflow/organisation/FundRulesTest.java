package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How a region's clusters treat applications, as its file says, or as the sources leave it open. */
class FundRulesTest {

    /** R-066 is a MUST; no amount makes a project large, for the sources give none (R-050, C-04). */
    @Test
    void theShippedRegionsLeaveOpenWhatTheSourcesLeaveOpen() {
        assertThat(ShippedOrganisation.read().regions()).hasSize(2).allSatisfy(region -> {
            assertThat(region.fundRules().sectorsRequired()).isEqualTo(new Ruled<>(2, Strictness.MUST, "R-066"));
            assertThat(region.fundRules().limit()).isEmpty();
            assertThat(region.fundRules().blindStatements()).isFalse();
            assertThat(region.fundRules().scoreSheets()).isFalse();
            assertThat(region.fundRules().statementDays()).isEqualTo(15);
            assertThat(region.fundRules().statusEveryMonths()).isEqualTo(6);
        });
    }

    @Test
    void aRegionMaySayOtherwise() {
        var organisation = Organisation.read(List.of(new ClassPathResource("organisation-tests/soenderlund.yml")));

        assertThat(organisation.regionOf(new ClusterId("slOest")).fundRules())
                .isEqualTo(new FundRules(
                        new Ruled<>(3, Strictness.MUST, "§ 12"), Money.ofKroner(250_000), 10, true, true, 3));
    }
}

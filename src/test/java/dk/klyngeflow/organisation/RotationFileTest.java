package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Strictness;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midtklyngen's plan is there with every cell, and each mistake in such a plan is answered with file, line and what is allowed. */
class RotationFileTest {

    private final Rotation rotation =
            ShippedOrganisation.read().rotationOf(new ClusterId("rmMidt")).orElseThrow();

    /** the source's table; a dash is a cell in which the source names nobody. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-01, rmSilkeborg, rmSkive, rmSkive, rmViborg",
        "2022-09-15, rmSilkeborg, rmSkive, rmSkive, rmViborg",
        "2022-09-16, rmViborg, rmSkive, rmSkive, rmViborg",
        "2023-01-01, rmViborg, rmSilkeborg, rmSilkeborg, rmSkive",
        "2025-12-31, rmViborg, rmSilkeborg, rmSilkeborg, rmSkive",
        "2026-01-01, -, rmViborg, rmViborg, rmSilkeborg",
        "2027-12-31, -, rmViborg, rmViborg, rmSilkeborg",
        "2028-01-01, -, rmSkive, rmSkive, rmViborg",
        "2029-12-31, -, rmSkive, rmSkive, rmViborg"
    })
    void thePlanHasEveryCell(LocalDate day, String steering, String somatics, String psychiatry, String children) {
        assertThat(List.of(
                        named("rmMidtKsg", day),
                        named("rmMidtTemaSomatik", day),
                        named("rmMidtTemaPsykiatri", day),
                        named("rmMidtTemaBoern", day)))
                .containsExactly(steering, somatics, psychiatry, children);
    }

    @Test
    void theStrategicChairFollowsThePoliticalOneAndNoOtherDoes() {
        assertThat(rotation.followed()).contains(new Rotation.Other(new BodyId("rmMidtPolitisk"), "municipal"));
        assertThat(rotation.following(new BodyId("rmMidtPolitisk"), "municipal"))
                .extracting(chair -> chair.body().value())
                .containsExactly("rmMidtKsg");
    }

    @Test
    void lengthsOfPeriodsAreData() {
        assertThat(rotation.chairs()).extracting(Rotation.Chair::years).containsExactly(4, 2, 2, 2);
        assertThat(rotation.periods())
                .extracting(period -> period.to().getYear() - period.from().getYear() + 1)
                .containsExactly(2, 3, 2, 2);
    }

    @Test
    void onlyOneOfItsTwoRulesRefuses() {
        assertThat(rotation.spread().strictness()).isEqualTo(Strictness.DEFAULT);
        assertThat(rotation.continuity().strictness()).isEqualTo(Strictness.MUST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtTemaSomatik } | has no municipality; allowed: rmSkive, rmViborg, rmSilkeborg",
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtTemaSomatik, open: true } | has no municipality; allowed: rmSkive, rmViborg, rmSilkeborg",
                "{ body: rmMidtKsg, municipality: rmSilkeborg, to: 2022-09-15 } | { body: rmMidtKsg, continues: true, to: 2022-09-15 } | or 'open: true'",
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtTemaSomatik, municipality: njThisted } | 'njThisted' is no municipality of 'rmMidt'; allowed: rmSkive, rmViborg, rmSilkeborg",
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtTemaSomatik, municipality: rmSkive, to: 2024-12-31 } | end early; allowed: to 2025-12-31",
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtTemaSomatik, municipality: rmSkive, from: 2023-02-01 } | begin late; allowed: from 2023-01-01",
                "{ body: rmMidtKsg, municipality: rmSilkeborg, to: 2022-09-15 } | { body: rmMidtKsg, municipality: rmSilkeborg, to: 2023-09-15 } | allowed: days within the period, 2021-01-01 to 2022-12-31",
                "{ body: rmMidtTemaSomatik, municipality: rmSilkeborg } | { body: rmMidtNetvaerk, municipality: rmSkive } | 'rmMidtNetvaerk' is not among the chairs of this plan",
                "{ body: rmMidtTemaBoern, chair: municipal, years: 2 | { body: rmMidtTemaBoern, chair: hospital, years: 2 | has no municipal chair 'hospital'; allowed: municipal",
                "keptBy: rmMidtKsg | keptBy: rmStyregruppe | 'rmStyregruppe' is no body of 'rmMidt'",
            })
    void aMistakeNamesItsLine(String right, String wrong, String words) throws IOException {
        SpoiledFile.of("midtjylland.yml", right, wrong).assertMistakeInItsLine(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "from: 2023-01-01 | from: 2022-12-31 | when the one before has not ended (2022-12-31)",
                "from: 2023-01-01 | from: 2023-01-02 | leaves a gap after the one before (2022-12-31)",
                "to: 2025-12-31 | to: 2022-12-31 | ends on 2022-12-31, before it begins"
            })
    void periodsNeitherOverlapNorLeaveAGap(String right, String wrong, String words) throws IOException {
        SpoiledFile.of("midtjylland.yml", right, wrong).assertMistake(words);
    }

    private String named(String body, LocalDate day) {
        return rotation.cell(new BodyId(body), day).orElseThrow().named().orElse("-");
    }
}

package dk.klyngeflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Validity CLUSTERS = validity("2022-07-01", "2026-12-31");
    private static final Validity COUNCILS = validity("2027-01-01", null);

    @Test
    void theFirstAndTheLastDayBelongToIt() {
        assertThat(CLUSTERS.contains(LocalDate.parse("2022-07-01"))).isTrue();
        assertThat(CLUSTERS.contains(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(CLUSTERS.contains(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(CLUSTERS.contains(LocalDate.parse("2022-06-30"))).isFalse();
    }

    @Test
    void neighboursFollowEachOtherWithoutOverlap() {
        assertThat(CLUSTERS.isFollowedBy(COUNCILS)).isTrue();
        assertThat(CLUSTERS.overlaps(COUNCILS)).isFalse();
        assertThat(COUNCILS.overlaps(CLUSTERS)).isFalse();
    }

    @Test
    void aGapIsNoSuccession() {
        assertThat(CLUSTERS.isFollowedBy(validity("2027-01-02", null))).isFalse();
        assertThat(COUNCILS.isFollowedBy(CLUSTERS)).isFalse();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> validity("2022-07-01", "2022-06-30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2022-06-30");
    }

    private static Validity validity(String from, String to) {
        return new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}

package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortIdsTest {

    private static final int MANY = 10_000;

    @Test
    void areShortAndInTheOrderInWhichTheyWereMade() {
        var ids = Stream.generate(new ShortIds()::getNextId).limit(MANY).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-z]{13}"));
    }
}

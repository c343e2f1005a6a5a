package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 12", "-2", "@SUM(A1)", "\tx", "\rx"})
    void aCellThatASpreadsheetWouldRunIsDefused(String typed) {
        assertThat(csv(List.of(typed))).contains("'" + typed);
    }

    @Test
    void amountsDatesAndDanishLettersComeOut() {
        var row = Arrays.<Object>asList(
                "Blåbær; og \"æble\"", Money.ofOere(-87_155_305), LocalDate.of(2022, 10, 13), 7, null);

        assertThat(csv(row)).isEqualTo("\ufeffA\r\n\"Blåbær; og \"\"æble\"\"\";-871553,05;2022-10-13;7;\r\n");
    }

    private static String csv(List<?> row) {
        return new String(Csv.of(List.of("A"), List.of(row)), StandardCharsets.UTF_8);
    }
}

package dk.klyngeflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types on our own pages. */
class TypedTest {

    @Test
    void oneLineLosesWhatNobodySeesAtItsEnds() {
        assertThat(Typed.requiredLine("place", "Sted", "  Thisted Rådhus\u200B ", 200))
                .isEqualTo("Thisted Rådhus");
        assertThat(Typed.line("place", "Sted", "   ", 200)).isEmpty();
        assertThat(Typed.lines("words", "Ordlyd", "a\r\nb", 200)).isEqualTo("a\nb");
        assertThat(Typed.lines("words", "Ordlyd", null, 200)).isEmpty();
    }

    @Test
    void whatIsRefusedNamesItsFieldAndSaysInDanishWhatIsAllowed() {
        refused(() -> Typed.requiredLine("place", "Sted", "", 200), "required", "Feltet \"Sted\" skal udfyldes.");
        refused(() -> Typed.line("place", "Sted", "a\nb", 200), "singleLine", "på én linje");
        refused(() -> Typed.line("place", "Sted", "a\u0007b", 200), "controlCharacter", "U+0007");
        refused(
                () -> Typed.line("place", "Sted", "x".repeat(5000), 200),
                "maxLength",
                "højst fylde 200 tegn (der er skrevet 5.000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-09", "9.11.2022", "09.11.2022", "9-11-2022", "9/11/2022"})
    void aDayIsReadAsBrowsersAndDanesWriteIt(String typed) {
        assertThat(Typed.requiredDate("place", "Dato", typed)).isEqualTo(LocalDate.of(2022, 11, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2022", "2022-13-01", "i morgen", "9.11.22"})
    void aDayThatDoesNotExistIsRefused(String typed) {
        refused(() -> Typed.date("place", "Dato", typed), "date", "dag.måned.år");
    }

    @Test
    void aTimeIsReadAsBrowsersAndDanesWriteIt() {
        assertThat(Typed.requiredTime("place", "Begynder", "13:00")).isEqualTo(LocalTime.of(13, 0));
        assertThat(Typed.requiredTime("place", "Begynder", "9.30")).isEqualTo(LocalTime.of(9, 30));
        refused(() -> Typed.requiredTime("place", "Begynder", "25:00"), "time", "13.00");
    }

    private static void refused(ThrowingCallable typed, String rule, String sentence) {
        assertThatThrownBy(typed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("place");
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.getMessage()).contains(sentence);
        });
    }
}

package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers here are made up. */
class CprCheckTest {

    private final CprCheck check = new CprCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-9999",
                "0101909999",
                "010190 9999",
                "010190 - 9999",
                "(010190\u20139999)",
                "cpr:010190-9999."
            })
    void aNumberWithADateIsFound(String text) {
        assertThat(check.in("Borgeren " + text + " venter")).containsExactly("010190-xxxx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320190-9999",
                "310490-9999",
                "300290-9999",
                "011390-9999",
                "000190-9999",
                "010190-99991",
                "1010190-9999",
                "12345678",
                "EAN 5798000123456",
                "2022-10-13"
            })
    void otherNumbersAreNot(String text) {
        assertThat(check.in("Nr. " + text + " i sagen")).isEmpty();
    }

    @Test
    void aReplacementNumberIsFoundAndEachNumberOnce() {
        assertThat(check.in("610190-9999 og igen 6101909998 og 290200-1111"))
                .containsExactly("610190-xxxx", "290200-xxxx");
    }

    @Test
    void theTextOfFilesIsReadToo() throws IOException {
        assertThat(inFile("application/pdf", SampleFiles.pdf("Borger 010190-9999")))
                .hasSize(1);
        assertThat(inFile(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        SampleFiles.docx("Borger 010190-9999")))
                .hasSize(1);
        assertThat(inFile("text/csv", SampleFiles.text("navn;cpr\nx;010190-9999")))
                .hasSize(1);
        assertThat(inFile("image/png", SampleFiles.image("png"))).isEmpty();
    }

    private java.util.List<String> inFile(String type, byte[] content) throws IOException {
        return check.inFile(type, new ByteArrayInputStream(content));
    }
}

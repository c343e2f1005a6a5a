package dk.klyngeflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** A file that is not what it says is refused in Danish, with its name and what is allowed. */
class TypeCheckTest {

    private static final FileSettings SETTINGS = new FileSettings(DataSize.ofMegabytes(10), 20, Set.of());

    private final TypeCheck check = new TypeCheck(SETTINGS);

    @ParameterizedTest
    @MethodSource("honestFiles")
    void anHonestFileIsTaken(String name, String declared, byte[] content, FileType type) {
        assertThat(typeOf(name, declared, content)).isEqualTo(type);
    }

    static Stream<Arguments> honestFiles() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", SampleFiles.pdf("side"), FileType.PDF),
                Arguments.of("A.PDF", null, SampleFiles.pdf("side"), FileType.PDF),
                Arguments.of("a.docx", "application/octet-stream", SampleFiles.docx("æøå"), FileType.DOCX),
                Arguments.of("a.xlsx", null, SampleFiles.xlsx(), FileType.XLSX),
                Arguments.of("a.pptx", null, SampleFiles.pptx(), FileType.PPTX),
                Arguments.of("a.odt", null, SampleFiles.odt(), FileType.ODT),
                Arguments.of("a.png", "image/png", SampleFiles.image("png"), FileType.PNG),
                Arguments.of("a.jpeg", "image/pjpeg", SampleFiles.image("jpg"), FileType.JPEG),
                Arguments.of("a.txt", "text/plain; charset=utf-8", SampleFiles.text("Blåbærgrød"), FileType.TEXT),
                Arguments.of(
                        "a.txt",
                        null,
                        "Der blev serveret blåbærgrød til hele mødet.".getBytes(Charset.forName("windows-1252")),
                        FileType.TEXT),
                Arguments.of("a.csv", "application/vnd.ms-excel", SampleFiles.text("a;b\n1;2"), FileType.CSV));
    }

    @ParameterizedTest
    @MethodSource("lyingFiles")
    void aFileThatLiesIsRefused(String name, String declared, byte[] content) {
        assertThatThrownBy(() -> typeOf(name, declared, content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("file");
            assertThat(refusal.getMessage())
                    .contains("\"" + name + "\"")
                    .contains("Tilladte filtyper: PDF, Word (docx), Excel (xlsx)");
        });
    }

    static Stream<Arguments> lyingFiles() {
        var program = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};
        return Stream.of(
                Arguments.of("regning.exe", null, program),
                Arguments.of("regning.pdf", "application/pdf", program),
                Arguments.of("regning.txt", "text/plain", program),
                Arguments.of("side.pdf", null, SampleFiles.text("<html><script>alert(1)</script></html>")),
                Arguments.of("side.html", "text/html", SampleFiles.text("<html></html>")),
                Arguments.of("side.txt", "text/plain", SampleFiles.text("<!DOCTYPE html><html></html>")),
                Arguments.of("billede.svg", null, SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("billede.png", "image/png", SampleFiles.text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("billede.png", "image/png", SampleFiles.image("jpg")),
                Arguments.of("skript.txt", null, SampleFiles.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("skript.csv", null, SampleFiles.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("brev.docx", null, SampleFiles.xlsx()),
                Arguments.of("brev.docx", null, SampleFiles.zip()),
                Arguments.of("brev.docx", null, "PK\u0003\u0004 ikke et arkiv".getBytes()),
                Arguments.of("brev.odt", null, SampleFiles.docx("x")),
                Arguments.of("arkiv.zip", null, SampleFiles.zip()),
                Arguments.of("ark.xlsx", null, SampleFiles.withMacros()),
                Arguments.of("ark.xlsm", null, SampleFiles.withMacros()),
                Arguments.of("brev.pdf", "text/html", SampleFiles.pdf("x")),
                Arguments.of("nul.txt", null, SampleFiles.text("a\0b")));
    }

    @Test
    void macrosAreNamed() {
        assertThatThrownBy(() -> typeOf("ark.xlsx", null, SampleFiles.withMacros()))
                .hasMessageStartingWith("Filen \"ark.xlsx\" indeholder makroer. Gem den uden makroer.");
    }

    @Test
    void whatTheSettingsLeaveOutIsRefused() {
        var pdfOnly = new TypeCheck(new FileSettings(DataSize.ofMegabytes(1), 1, Set.of(FileType.PDF)));

        try (var content = Spooled.of(new ByteArrayInputStream(SampleFiles.image("png")), 1000)) {
            assertThatThrownBy(() -> pdfOnly.typeOf("a.png", null, content))
                    .hasMessage("Filen \"a.png\" har en type, der ikke er tilladt. Tilladte filtyper: PDF.");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsCleaned(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("C:\\Brugere\\mig\\plan.pdf", "plan.pdf"),
                Arguments.of("../../etc/passwd.txt", "passwd.txt"),
                Arguments.of("regning\u202Efdp.exe", "regningfdp.exe"),
                Arguments.of("a\0b\r\nc.pdf", "abc.pdf"),
                Arguments.of("...skjult.pdf", "skjult.pdf"),
                Arguments.of("A\u030Arsplan.pdf", "Årsplan.pdf"),
                Arguments.of("hvad? nu: \"citat\".pdf", "hvad- nu- -citat-.pdf"));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileName.clean("x".repeat(400) + ".docx")).hasSize(150).endsWith(".docx");
    }

    @Test
    void aNameWithoutExtensionIsRefused() {
        assertThatThrownBy(() -> FileName.clean("Makefile"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("endelse");
        assertThatThrownBy(() -> FileName.clean(null)).isInstanceOf(Refusal.class);
    }

    private FileType typeOf(String name, String declared, byte[] content) {
        try (var spooled = Spooled.of(new ByteArrayInputStream(content), 10_000_000)) {
            return check.typeOf(name, declared, spooled);
        }
    }
}

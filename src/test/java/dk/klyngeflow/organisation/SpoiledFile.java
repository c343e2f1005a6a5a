package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/** A shipped organisation file in which one thing is written wrongly. */
record SpoiledFile(String text, String wrong) {

    static SpoiledFile of(String name, String right, String wrong) throws IOException {
        var text = Files.readString(Path.of("organisation", name), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        return new SpoiledFile(text.replace(right, wrong), wrong);
    }

    /** One of the mistakes names the file and the line of the wrong words, and says this. */
    void assertMistakeInItsLine(String words) {
        assertMistake("wrong.yml:%d: ".formatted(line()), words);
    }

    /** One of the mistakes names the file and says this. */
    void assertMistake(String words) {
        assertMistake("wrong.yml:", words);
    }

    private void assertMistake(String place, String words) {
        assertThat(mistakes())
                .anySatisfy(mistake -> assertThat(mistake).startsWith(place).contains(words));
    }

    /** The mistakes that reading it finds. */
    List<String> mistakes() {
        return catchThrowableOfType(OrganisationException.class, () -> Organisation.read(List.of(named())))
                .mistakes();
    }

    /** The line in which the wrong words begin. */
    int line() {
        return 1
                + (int) text.substring(0, text.indexOf(wrong))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private ByteArrayResource named() {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "wrong.yml";
            }
        };
    }
}

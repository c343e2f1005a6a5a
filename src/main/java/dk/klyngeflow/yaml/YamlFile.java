package dk.klyngeflow.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns a file into nodes that know their lines. */
public final class YamlFile {

    private final Mistakes mistakes;

    public YamlFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The file's only document; empty, with the mistake noted, if it is no YAML. */
    public Optional<YamlNode> open(Resource file) {
        var name = Objects.requireNonNullElse(file.getFilename(), file.getDescription());
        var text = "";
        try {
            text = decode(file.getContentAsByteArray());
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                return Optional.of(new YamlNode(name, root, mistakes));
            }
            mistakes.add(new Place(name, 1), "the file is empty");
        } catch (CharacterCodingException e) {
            mistakes.add(new Place(name, 1), "the file is not in UTF-8");
        } catch (IOException e) {
            mistakes.add(new Place(name, 1), "the file cannot be read: " + e.getMessage());
        } catch (YAMLException e) {
            mistakes.add(new Place(name, lineOf(e, text)), "this is no YAML: " + problemOf(e));
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static int lineOf(YAMLException e, String text) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        if (e instanceof ReaderException reader) {
            return 1
                    + (int) text.codePoints()
                            .limit(reader.getPosition())
                            .filter(c -> c == '\n')
                            .count();
        }
        return 1;
    }

    private static String problemOf(YAMLException e) {
        if (e instanceof MarkedYAMLException marked) {
            return marked.getProblem();
        }
        return e.getMessage().lines().findFirst().orElse("");
    }
}

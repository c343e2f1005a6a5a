import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes down which file of the project names which rule of the sources, one a line: for the page that lists
 * the rules. Part of the build, since a program that is running has its own source no more.
 *
 * <p>{@code } or {@code R-228..R-233} names all six. What the demo makes up carries no rule, and the list itself names them all.
 */
class RuleCitations {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main"), Path.of("src/test"), Path.of("organisation"), Path.of("processes"), Path.of("forms"));

    private static final Pattern READ = Pattern.compile(".*\\.(java|yml|bpmn|dmn|form|html|sql)");
    private static final Pattern LEFT_OUT = Pattern.compile(".*/(demo|rules)/.*");

    /** A range may run over the end of a comment's line. */
    private static final Pattern CITATION =
            Pattern.compile("\\bR-(\\d{3})\\b(?:[\\s*#]*(?:to|til|[-–]|\\.\\.)[\\s*#]*R-(\\d{3})\\b)?");

    public static void main(String[] args) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(RuleCitations::isRead).toList()) {
                    addFrom(file, found);
                }
            }
        }
        var lines = new ArrayList<>(List.of("rule;file"));
        lines.addAll(found);
        var target = Path.of(args[0]);
        Files.createDirectories(target.getParent());
        Files.write(target, lines);
    }

    private static void addFrom(Path file, TreeSet<String> found) throws IOException {
        var citations = CITATION.matcher(Files.readString(file));
        while (citations.find()) {
            int first = Integer.parseInt(citations.group(1));
            int last = citations.group(2) == null ? first : Integer.parseInt(citations.group(2));
            for (int rule = first; rule <= last; rule++) {
                found.add("R-%03d;%s".formatted(rule, pathOf(file)));
            }
        }
    }

    private static boolean isRead(Path file) {
        return Files.isRegularFile(file)
                && READ.matcher(pathOf(file)).matches()
                && !LEFT_OUT.matcher(pathOf(file)).matches();
    }

    private static String pathOf(Path file) {
        return file.toString().replace('\\', '/');
    }
}

package dk.klyngeflow.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A bar for each, as SVG: readable without colours, and as text by those who do not see it. */
class Chart {

    private static final int BAR = 26;
    private static final int GAP = 10;
    private static final int LABELS = 190;
    private static final int WIDTH = 420;
    private static final int TOP = 44;

    private Chart() {}

    static void write(Path file, String title, String format, Map<String, Double> bars) throws IOException {
        double largest =
                bars.values().stream().mapToDouble(value -> value).max().orElse(1);
        int height = TOP + bars.size() * (BAR + GAP) + GAP;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-label="%3$s" font-family="sans-serif" font-size="14">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="10" y="26" font-size="16" font-weight="bold" fill="#1a1a1a">%3$s</text>
                """.formatted(LABELS + WIDTH + 100, height, title));
        int y = TOP;
        for (var bar : bars.entrySet()) {
            double length = Math.max(1, bar.getValue() / largest * WIDTH);
            svg.append("""
                    <text x="%d" y="%d" text-anchor="end" fill="#1a1a1a">%s</text>
                    <rect x="%d" y="%d" width="%s" height="%d" fill="%s"/>
                    <text x="%s" y="%d" fill="#1a1a1a">%s</text>
                    """.formatted(
                            LABELS - 8,
                            y + BAR - 8,
                            bar.getKey(),
                            LABELS,
                            y,
                            number("%.1f", length),
                            BAR,
                            bar.getKey().startsWith("Klyngeflow") ? "#0059b3" : "#8a9ba8",
                            number("%.1f", LABELS + length + 6),
                            y + BAR - 8,
                            number(format, bar.getValue())));
            y += BAR + GAP;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

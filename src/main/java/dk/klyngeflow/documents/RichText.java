package dk.klyngeflow.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;

/**
 * Text with paragraphs, headings, lists, tables, links, bold and italic, as people paste it from Word. What is kept is a
 * short list of elements; everything else, scripts and styles first, is taken out.
 */
public final class RichText {

    /** The longest text that is kept, in characters with its marks. */
    public static final int LONGEST = 100_000;

    private static final Safelist KEPT = new Safelist()
            .addTags("p", "br", "h4", "h5", "ul", "ol", "li", "strong", "em", "a")
            .addTags("table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addProtocols("a", "href", "http", "https", "mailto");

    private static final OutputSettings AS_IT_IS =
            new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

    private RichText() {}

    /** The kept part of what was pasted; headings stand below those of a document's items. */
    public static String clean(String pasted) {
        var sent = Jsoup.parseBodyFragment(pasted);
        sent.outputSettings(AS_IT_IS);
        var body = sent.body();
        listsOfWord(body);
        marksOfStyle(body);
        rename(body, "h1, h2", "h4");
        rename(body, "h3, h6", "h5");
        rename(body, "b", "strong");
        rename(body, "i", "em");
        rename(body, "div", "p");
        var kept = Jsoup.parseBodyFragment(Jsoup.clean(body.html(), "", KEPT, AS_IT_IS));
        kept.outputSettings(AS_IT_IS);
        kept.select("a:not([href])").forEach(Element::unwrap);
        headersOfTables(kept.body());
        kept.select("p, h4, h5, li, strong, em").forEach(element -> {
            if (!element.hasText() && element.select("br").isEmpty() || isBlank(element.text())) {
                element.remove();
            }
        });
        return kept.body().html().strip();
    }

    public static boolean isBlank(String html) {
        return Jsoup.parseBodyFragment(html).text().replace('\u00a0', ' ').isBlank();
    }

    /** Plain text as paragraphs; lines that begin with "- " are a list, one that begins with "# " is a heading. */
    public static String fromText(String text) {
        var html = new StringBuilder();
        for (var block : text.strip().split("\\R\\s*\\R")) {
            var lines = block.strip().lines().map(String::strip).toList();
            if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                lines.forEach(line -> html.append(line.equals(lines.get(0)) ? "<ul>" : "")
                        .append("<li>")
                        .append(escaped(line.substring(2)))
                        .append("</li>"));
                html.append("</ul>");
            } else if (lines.size() == 1 && lines.get(0).startsWith("# ")) {
                html.append("<h4>").append(escaped(lines.get(0).substring(2))).append("</h4>");
            } else {
                html.append(lines.stream().map(RichText::escaped).collect(Collectors.joining("<br>", "<p>", "</p>")));
            }
        }
        return clean(html.toString());
    }

    /** As plain text, the way {@link #fromText} reads it; bold, links and tables are not in it. */
    public static String toText(String html) {
        var blocks = new ArrayList<String>();
        for (var block : Jsoup.parseBodyFragment(html).body().children()) {
            switch (block.normalName()) {
                case "h4", "h5" -> blocks.add("# " + block.text());
                case "ul", "ol" ->
                    blocks.add(block.select("li").stream()
                            .map(li -> "- " + li.ownText())
                            .collect(Collectors.joining("\n")));
                case "table" ->
                    blocks.add(block.select("tr").stream()
                            .map(row ->
                                    row.children().stream().map(Element::text).collect(Collectors.joining(" | ")))
                            .collect(Collectors.joining("\n")));
                default -> blocks.add(linesOf(block));
            }
        }
        return String.join("\n\n", blocks);
    }

    private static String linesOf(Element block) {
        var copy = block.clone();
        copy.select("br").forEach(br -> br.after("\\n"));
        return List.of(copy.text().split("\\\\n")).stream().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return org.jsoup.nodes.Entities.escape(text);
    }

    private static void rename(Element body, String selector, String tag) {
        body.select(selector).forEach(element -> element.tagName(tag));
    }

    /** Word pastes a list as paragraphs, each with its bullet or number as text. */
    private static void listsOfWord(Element body) {
        for (var first : body.select("p[class^=MsoListParagraph]")) {
            if (first.parent() == null || first.normalName().equals("li")) {
                continue;
            }
            var bullet = first.select("[style*=mso-list:Ignore]").text();
            var list = new Element(bullet.matches("\\s*\\w+[.)].*") ? "ol" : "ul");
            first.before(list);
            Element next = first;
            while (next != null
                    && next.normalName().equals("p")
                    && next.className().startsWith("MsoListParagraph")) {
                var item = next;
                next = next.nextElementSibling();
                item.select("[style*=mso-list:Ignore]").remove();
                list.appendElement("li").html(item.html());
                item.remove();
            }
        }
    }

    private static void marksOfStyle(Element body) {
        body.select("span[style~=font-weight:\\s*(bold|[6-9]00)]").forEach(span -> span.tagName("strong"));
        body.select("span[style~=font-style:\\s*italic]").forEach(span -> span.tagName("em"));
    }

    /** A table without header cells gets its first row as header: a reader who hears the table needs one. */
    private static void headersOfTables(Element body) {
        for (var table : body.select("table")) {
            if (table.select("th").isEmpty() && table.select("tr").size() > 1) {
                table.selectFirst("tr").select("td").forEach(cell -> cell.tagName("th"));
            }
            table.select("tr:first-child th").forEach(cell -> cell.attr("scope", "col"));
        }
    }
}

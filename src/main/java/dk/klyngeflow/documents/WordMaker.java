package dk.klyngeflow.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.stereotype.Component;

/** An agenda or minutes as a Word file: real headings, lists and tables, in Danish, so that it can be worked on. */
@Component
class WordMaker {

    byte[] make(MeetingDocument meeting) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new Writing(word).write(meeting);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document being written. */
    private static final class Writing {

        private final XWPFDocument word;
        private final BigInteger bullets;

        Writing(XWPFDocument word) {
            this.word = word;
            word.getProperties().getCoreProperties().setCreator("Klyngeflow");
            word.createStyles().setSpellingLanguage("da-DK");
            word.getStyles().setEastAsia("da-DK");
            word.getStyles().setDefaultFonts(fonts());
            heading("Title", "Title", -1, 36);
            heading("Heading1", "heading 1", 0, 26);
            heading("Heading2", "heading 2", 1, 22);
            heading("Heading3", "heading 3", 2, 20);
            bullets = bullets();
        }

        void write(MeetingDocument meeting) {
            word.getProperties().getCoreProperties().setTitle(meeting.kind() + " – " + meeting.title());
            paragraph(null, meeting.body());
            paragraph("Title", meeting.kind() + ": " + meeting.title());
            if (meeting.notice() != null) {
                paragraph(null, meeting.notice());
            }
            meeting.facts().forEach(fact -> labelled(fact.label(), fact.value()));
            listUnder("Ændret siden den forrige version", meeting.changes());
            meeting.people().forEach(group -> listUnder(group.label(), group.names()));
            meeting.items().forEach(item -> write(item, meeting));
            listUnder(
                    "Bilag",
                    meeting.attachments().stream()
                            .map(one -> "Bilag %s: %s (%s)%s"
                                    .formatted(
                                            one.number(), one.title(), one.fileName(), one.closed() ? ", lukket" : ""))
                            .toList());
        }

        private void write(MeetingDocument.Item item, MeetingDocument meeting) {
            paragraph("Heading1", (item.number() == null ? "" : item.number() + ". ") + item.title());
            if (item.presenter() != null) {
                labelled("Oplæg", item.presenter());
            }
            if (item.time() != null) {
                labelled("Tid", item.time());
            }
            if (item.closed()) {
                paragraph(null, "Lukket punkt");
            }
            text(item.background());
            item.statements().forEach(this::rich);
            if (!item.attachments().isEmpty()) {
                labelled("Bilag", String.join(", ", item.attachments()));
            }
            if (!item.points().isEmpty()) {
                paragraph("Heading2", "Indstilling");
                paragraph(null, "Det indstilles, at " + meeting.body() + ":");
                item.points().forEach(this::write);
            }
            if (!item.narrative().isEmpty()) {
                paragraph("Heading2", "Referat");
                text(item.narrative());
            }
            if (!item.absent().isEmpty()) {
                labelled("Deltog ikke i punktet", String.join("; ", item.absent()));
            }
        }

        private void write(MeetingDocument.Entry point) {
            bullet((point.number() == null ? "" : point.number() + ") ") + point.text());
            if (point.answer() != null) {
                for (var line : point.answer()) {
                    var answer = word.createParagraph();
                    answer.setIndentationLeft(360);
                    var run = answer.createRun();
                    run.setItalic(true);
                    run.setText(line);
                }
            }
        }

        private void listUnder(String label, List<String> lines) {
            if (!lines.isEmpty()) {
                paragraph("Heading1", label);
                lines.forEach(this::bullet);
            }
        }

        private void text(String plain) {
            plain.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(null, line));
        }

        private void rich(String html) {
            for (var block : Jsoup.parseBodyFragment(html).body().children()) {
                switch (block.normalName()) {
                    case "h4", "h5" ->
                        paragraph(block.normalName().equals("h4") ? "Heading2" : "Heading3", block.text());
                    case "ul", "ol" -> block.select("li").forEach(item -> runs(bullet(null), item, false, false));
                    case "table" -> table(block);
                    default -> runs(word.createParagraph(), block, false, false);
                }
            }
        }

        private void table(Element table) {
            var rows = table.select("tr");
            int columns =
                    rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
            if (columns == 0) {
                return;
            }
            XWPFTable made = word.createTable(rows.size(), columns);
            made.setWidth("100%");
            for (int r = 0; r < rows.size(); r++) {
                var cells = rows.get(r).children();
                for (int c = 0; c < cells.size(); c++) {
                    var cell = made.getRow(r).getCell(c).getParagraphArray(0);
                    runs(cell, cells.get(c), cells.get(c).normalName().equals("th"), false);
                }
            }
            made.getRow(0).setRepeatHeader(true);
        }

        private static void runs(XWPFParagraph paragraph, Node parent, boolean bold, boolean italic) {
            for (var node : parent.childNodes()) {
                if (node instanceof TextNode text) {
                    var run = paragraph.createRun();
                    run.setBold(bold);
                    run.setItalic(italic);
                    run.setText(text.text());
                } else if (node instanceof Element element) {
                    switch (element.normalName()) {
                        case "br" -> paragraph.createRun().addBreak();
                        case "a" -> {
                            var link = paragraph.createHyperlinkRun(element.attr("href"));
                            link.setText(element.text());
                            link.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
                        }
                        case "ul", "ol" -> {
                            // The items of an inner list follow as items of their own.
                        }
                        default ->
                            runs(
                                    paragraph,
                                    element,
                                    bold || element.normalName().equals("strong"),
                                    italic || element.normalName().equals("em"));
                    }
                }
            }
        }

        private void labelled(String label, String value) {
            var paragraph = word.createParagraph();
            var bold = paragraph.createRun();
            bold.setBold(true);
            bold.setText(label + ": ");
            paragraph.createRun().setText(value);
        }

        private void paragraph(String style, String text) {
            var paragraph = word.createParagraph();
            paragraph.setStyle(style);
            paragraph.createRun().setText(text);
        }

        private XWPFParagraph bullet(String text) {
            var paragraph = word.createParagraph();
            paragraph.setNumID(bullets);
            if (text != null) {
                paragraph.createRun().setText(text);
            }
            return paragraph;
        }

        private void heading(String id, String name, int outline, int halfPoints) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal(name);
            style.addNewNext().setVal("Normal");
            style.addNewQFormat();
            var paragraph = style.addNewPPr();
            paragraph.addNewKeepNext();
            paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
            if (outline >= 0) {
                paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
            }
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
            word.getStyles().addStyle(new XWPFStyle(style, word.getStyles()));
        }

        private BigInteger bullets() {
            var number = CTAbstractNum.Factory.newInstance();
            number.setAbstractNumId(BigInteger.ZERO);
            var level = number.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(360));
            indent.setHanging(BigInteger.valueOf(360));
            var numbering = word.createNumbering();
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(number)));
        }

        private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts fonts() {
            var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
            fonts.setAscii("Arial");
            fonts.setHAnsi("Arial");
            fonts.setCs("Arial");
            return fonts;
        }
    }
}

package dk.klyngeflow.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of each type, made by the libraries that other programs write them with. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf(String... pages) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                for (var text : pages) {
                    var page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                        content.newLineAtOffset(72, 720);
                        content.showText(text);
                        content.endText();
                    }
                }
                document.save(out);
            }
        });
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("Ark").createRow(0).createCell(0).setCellValue("Beløb");
                workbook.write(out);
            }
        });
    }

    /** A workbook with macros, under whatever name it is sent. */
    public static byte[] withMacros() {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM)) {
                workbook.createSheet("Ark");
                workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
                workbook.write(out);
            }
        });
    }

    public static byte[] pptx() {
        return bytes(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    public static byte[] odt() {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
                var entry = new ZipEntry("mimetype");
                var crc = new CRC32();
                crc.update(type);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(type.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(type);
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write("<office:document-content/>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    public static byte[] zip() {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("readme.txt"));
                zip.write("hej".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** @param format {@code png} or {@code jpg} */
    public static byte[] image(String format) {
        return bytes(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

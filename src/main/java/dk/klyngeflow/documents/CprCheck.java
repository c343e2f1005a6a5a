package dk.klyngeflow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * Looks for what may be a CPR number: ten digits whose first six are a date, with or without a hyphen. It says where to
 * look, and decides nothing: there are other ten-digit numbers. Pictures are not read.
 */
@Component
public class CprCheck {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d-])(\\d{2})(\\d{2})\\d{2}[ \\u00a0]?[-\\u2010-\\u2015]?[ \\u00a0]?\\d{4}(?![\\d-])");
    private static final int MOST_TEXT = 5_000_000;

    /**
     * What may be CPR numbers in the text, each with its last four digits covered: {@code 010190-xxxx}. Each once, in
     * order of appearance.
     */
    public List<String> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> isDate(found.group(1), found.group(2)))
                .map(found -> found.group().substring(0, 6) + "-xxxx")
                .distinct()
                .toList();
    }

    /** The same of a file's text; a file that cannot be read as its media type says has none. */
    public List<String> inFile(String mediaType, InputStream content) throws IOException {
        return in(textOf(mediaType, content));
    }

    private static String textOf(String mediaType, InputStream content) throws IOException {
        if (mediaType.startsWith("text/")) {
            return new String(content.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
        if (mediaType.equals("application/pdf")) {
            return textOfPdf(content);
        }
        if (mediaType.startsWith("application/vnd.openxmlformats-officedocument.")) {
            try (var extractor = ExtractorFactory.createExtractor(content)) {
                return extractor.getText();
            }
        }
        return mediaType.equals("application/vnd.oasis.opendocument.text") ? textOfOdt(content) : "";
    }

    private static String textOfPdf(InputStream content) throws IOException {
        try (var pdf = Loader.loadPDF(
                RandomAccessReadBuffer.createBufferFromStream(content),
                "",
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String textOfOdt(InputStream content) throws IOException {
        var zip = new ZipInputStream(content);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("content.xml")) {
                return Jsoup.parse(new String(zip.readNBytes(MOST_TEXT), StandardCharsets.UTF_8))
                        .text();
            }
        }
        return "";
    }

    /** Replacement numbers add 60 to the day. */
    private static boolean isDate(String day, String month) {
        int d = Integer.parseInt(day) % 60;
        int m = Integer.parseInt(month);
        boolean shortMonth = m == 4 || m == 6 || m == 9 || m == 11;
        return m >= 1 && m <= 12 && d >= 1 && d <= (m == 2 ? 29 : shortMonth ? 30 : 31);
    }
}

package dk.klyngeflow.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** HTML to PDF/UA. Nothing is loaded from anywhere: style and fonts are the program's own. */
@Component
class PdfMaker {

    private static final String STYLE = "static/assets/document.css";
    private static final String FONTS = "liberation/LiberationSans-%s.ttf";

    PdfMaker() {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    byte[] make(DocumentHtml document) {
        var page = Jsoup.parse(document.html());
        inlineStyle(page);
        addBookmarks(page);
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .usePdfUaAccessibility(true)
                    .withProducer("Klyngeflow")
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, FontStyle.ITALIC);
            builder.toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> open(FONTS.formatted(face));
        builder.useFont(file, "Liberation Sans", weight, style, true);
    }

    private static void inlineStyle(Document page) {
        page.select("link[rel=stylesheet]").remove();
        try (var style = open(STYLE)) {
            page.head()
                    .appendElement("style")
                    .appendChild(new DataNode(new String(style.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One bookmark for each heading, those of the second rank and lower under the one before them. */
    private static void addBookmarks(Document page) {
        var bookmarks = new Element("bookmarks");
        Element first = null;
        int count = 0;
        for (var heading : page.select("h1, h2")) {
            if (heading.id().isEmpty()) {
                heading.id("afsnit-" + ++count);
            }
            boolean top = first == null || heading.normalName().equals("h1");
            var bookmark = (top ? bookmarks : first).appendElement("bookmark");
            bookmark.attr("name", heading.text()).attr("href", "#" + heading.id());
            first = top ? bookmark : first;
        }
        page.head().appendChild(bookmarks);
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

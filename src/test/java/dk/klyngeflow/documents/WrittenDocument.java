package dk.klyngeflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A document under {@code target/documents/}: page, PDF and a picture of each side; checked by the reference checker of PDF/UA. */
public final class WrittenDocument {

    private static final Path FOLDER = Path.of("target", "documents");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] pdf;

    private WrittenDocument(byte[] pdf) {
        this.pdf = pdf;
    }

    public static WrittenDocument write(String name, Documents documents, DocumentHtml document) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".html"), document.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(name, documents.pdf(document));
    }

    public static WrittenDocument write(String name, byte[] pdf) {
        try (var loaded = Loader.loadPDF(pdf)) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".pdf"), pdf);
            var renderer = new PDFRenderer(loaded);
            for (int page = 0; page < Math.min(4, loaded.getNumberOfPages()); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        FOLDER.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return new WrittenDocument(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps another kind of document beside the PDFs, to be looked at. */
    public static void keep(String name, byte[] content) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDF/UA-1 by the reference checker, and in Danish. */
    public WrittenDocument isAccessible() {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("breaches of PDF/UA-1").isEmpty();
            assertThat(result.getTotalAssertions()).isPositive();
            assertThat(result.isCompliant()).isTrue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        try (var loaded = load()) {
            assertThat(loaded.getDocumentCatalog().getLanguage()).startsWith("da");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public WrittenDocument hasTitle(String title) {
        try (var loaded = load()) {
            assertThat(loaded.getDocumentInformation().getTitle()).isEqualTo(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The bookmarks in reading order, whatever their rank. */
    public WrittenDocument hasBookmarks(String... titles) {
        assertThat(bookmarks()).containsExactly(titles);
        return this;
    }

    public List<String> bookmarks() {
        try (var loaded = load()) {
            var titles = new ArrayList<String>();
            collect(loaded.getDocumentCatalog().getDocumentOutline(), titles);
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        try (var loaded = load()) {
            return new PDFTextStripper().getText(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        try (var loaded = load()) {
            return loaded.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDDocument load() throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        if (node == null) {
            return;
        }
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }
}

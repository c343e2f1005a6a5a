package dk.klyngeflow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;

/** Binds an agenda and its attachments into one PDF. Works on temporary files: what it binds may be large. */
@Component
class Binder {

    /** What a cover shows. */
    record Cover(MeetingDocument meeting, MeetingDocument.Attached attached) {

        public String place() {
            return meeting.placeOf(attached);
        }

        public String number() {
            return "Bilag " + attached.number();
        }
    }

    Path bind(
            byte[] agenda,
            MeetingDocument meeting,
            Function<Cover, byte[]> covers,
            Function<MeetingDocument.Attached, InputStream> content) {
        Path bound = null;
        try (var whole = load(new RandomAccessReadBuffer(agenda))) {
            var embedded = new HashMap<String, PDComplexFileSpecification>();
            for (var attached : meeting.attachments()) {
                var cover = new Cover(meeting, attached);
                if (!append(whole, cover, covers, content)) {
                    embedded.put(
                            "Bilag " + attached.number() + " " + attached.fileName(),
                            embed(whole, attached, content.apply(attached)));
                }
            }
            if (!embedded.isEmpty()) {
                attach(whole, embedded);
            }
            bound = Files.createTempFile("klyngeflow-", ".pdf");
            whole.save(bound.toFile());
            return bound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False where the attachment is no PDF, or one that cannot be read or is locked. */
    private static boolean append(
            PDDocument whole,
            Cover cover,
            Function<Cover, byte[]> covers,
            Function<MeetingDocument.Attached, InputStream> content)
            throws IOException {
        if (!cover.attached().mediaType().equals("application/pdf")) {
            return false;
        }
        var file = Files.createTempFile("klyngeflow-", ".pdf");
        try (var stream = content.apply(cover.attached())) {
            Files.copy(stream, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var readable = open(file);
            if (readable.isEmpty()) {
                return false;
            }
            try (var pdf = readable.get();
                    var front = load(new RandomAccessReadBuffer(covers.apply(cover)))) {
                front.getDocumentCatalog().setDocumentOutline(null);
                int first = whole.getNumberOfPages();
                var merger = new PDFMergerUtility();
                merger.appendDocument(whole, front);
                pdf.getDocumentCatalog().setDocumentOutline(null);
                pdf.getDocumentCatalog().setOpenAction(null);
                pdf.getDocumentCatalog().setActions(null);
                pdf.getDocumentCatalog().setAcroForm(null);
                merger.appendDocument(whole, pdf);
                bookmark(
                        whole,
                        "Bilag %s: %s"
                                .formatted(
                                        cover.attached().number(),
                                        cover.attached().title()),
                        first);
                claimNothing(whole);
            }
            return true;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Optional<PDDocument> open(Path file) throws IOException {
        try {
            var pdf = load(new RandomAccessReadBufferedFile(file));
            if (pdf.isEncrypted() || pdf.getNumberOfPages() == 0) {
                pdf.close();
                return Optional.empty();
            }
            return Optional.of(pdf);
        } catch (IOException damaged) {
            // The file is embedded as it is: what was handed in is passed on, not judged.
            return Optional.empty();
        }
    }

    /** What others made may not be tagged, so the whole no longer says of itself that it is PDF/UA. */
    private static void claimNothing(PDDocument whole) {
        whole.getDocumentCatalog().setMetadata(null);
    }

    private static void bookmark(PDDocument whole, String title, int page) {
        var outline = whole.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            whole.getDocumentCatalog().setDocumentOutline(outline);
        }
        var destination = new PDPageFitDestination();
        destination.setPage(whole.getPage(page));
        var bookmark = new PDOutlineItem();
        bookmark.setTitle(title);
        bookmark.setDestination(destination);
        outline.addLast(bookmark);
    }

    private static PDComplexFileSpecification embed(
            PDDocument whole, MeetingDocument.Attached attached, InputStream content) throws IOException {
        try (content) {
            var file = new PDEmbeddedFile(whole, content);
            file.setSubtype(attached.mediaType());
            var specification = new PDComplexFileSpecification();
            specification.setFile(attached.fileName());
            specification.setFileUnicode(attached.fileName());
            specification.setFileDescription("Bilag %s: %s".formatted(attached.number(), attached.title()));
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification
                    .getCOSObject()
                    .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Supplement"));
            return specification;
        }
    }

    private static void attach(PDDocument whole, Map<String, PDComplexFileSpecification> embedded) {
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(embedded);
        var names = new PDDocumentNameDictionary(whole.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        whole.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        embedded.values().forEach(specification -> associated.add((COSDictionary) specification.getCOSObject()));
        whole.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDDocument load(RandomAccessRead pdf) throws IOException {
        return Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}

package dk.klyngeflow.documents;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes documents: each is an accessible HTML page first, and a tagged PDF of the same page where one is wanted. */
@Service
public class Documents {

    private final ITemplateEngine templates;
    private final PdfMaker pdfs;
    private final WordMaker word;
    private final Binder binder;

    Documents(ITemplateEngine templates, PdfMaker pdfs, WordMaker word, Binder binder) {
        this.templates = templates;
        this.pdfs = pdfs;
        this.word = word;
        this.binder = binder;
    }

    public DocumentHtml letter(Letter letter) {
        return page("letter", letter.subject(), letter);
    }

    public DocumentHtml statement(Statement statement) {
        return page("statement", statement.title() + " – " + statement.subtitle(), statement);
    }

    /** A status or an evaluation. */
    public DocumentHtml report(Report report) {
        return page("report", report.kind() + " – " + report.title(), report);
    }

    public DocumentHtml charter(Charter charter) {
        return page("charter", "Kommissorium – " + charter.name(), charter);
    }

    /** An agenda or minutes. */
    public DocumentHtml meeting(MeetingDocument meeting) {
        return page("meeting", meeting.kind() + " – " + meeting.title(), meeting);
    }

    /** The agenda or minutes as a Word file (docx) with real headings and lists. */
    public byte[] word(MeetingDocument meeting) {
        return word.make(meeting);
    }

    /**
     * The agenda with its attachments in one PDF. Those that are PDFs are bound in behind a cover each and have their own
     * bookmarks; the others, and a PDF that cannot be read, are embedded as files.
     *
     * @param content opens an attachment's content
     * @return a temporary file, deleted by the caller
     */
    public Path packet(MeetingDocument meeting, Function<MeetingDocument.Attached, InputStream> content) {
        return binder.bind(pdf(meeting(meeting)), meeting, cover -> pdf(page("cover", cover.number(), cover)), content);
    }

    /** The page as PDF/UA: tagged, in Danish, with title, bookmarks from its headings, page numbers and embedded fonts. */
    public byte[] pdf(DocumentHtml document) {
        return pdfs.make(document);
    }

    private DocumentHtml page(String template, String title, Object content) {
        var context = new Context(
                Locale.forLanguageTag("da-DK"), Map.of("doc", content, "title", title, "danish", new Danish()));
        return new DocumentHtml(title, templates.process("documents/" + template, context));
    }
}

package dk.klyngeflow.documents;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes documents: each is an accessible HTML page first, and a tagged PDF of the same page where one is wanted. */
@Service
public class Documents {

    private final ITemplateEngine templates;
    private final PdfMaker pdfs;

    Documents(ITemplateEngine templates, PdfMaker pdfs) {
        this.templates = templates;
        this.pdfs = pdfs;
    }

    public DocumentHtml letter(Letter letter) {
        return page("letter", letter.subject(), letter);
    }

    public DocumentHtml statement(Statement statement) {
        return page("statement", statement.title() + " – " + statement.subtitle(), statement);
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

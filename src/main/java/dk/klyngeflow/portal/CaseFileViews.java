package dk.klyngeflow.portal;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.cases.CaseStatements.CaseStatement;
import dk.klyngeflow.documents.RichText;
import dk.klyngeflow.files.FileSettings;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a case's statement and attachments shows. */
@Component
@Transactional(readOnly = true)
class CaseFileViews {

    /**
     * What was typed in the statement's form.
     *
     * @param html sanitised
     * @param version the version that the person saw
     */
    record Typed(String html, String presenter, String minutes, int version, boolean cprOk) {}

    /** @param version the version that the form is based on */
    record Statement(String html, String text, String presenter, String minutes, int version, boolean cprOk) {}

    record Earlier(String body, String html, String by, LocalDateTime at) {}

    record Bilag(long id, String title, boolean closed, String fileName, String size, boolean first, boolean last) {}

    /** @param standing the text that somebody else has saved meanwhile; null where nobody has */
    record Page(
            String number,
            String title,
            @Nullable String body,
            @Nullable Statement statement,
            @Nullable String standing,
            @Nullable String writtenBy,
            @Nullable LocalDateTime writtenAt,
            List<Earlier> earlier,
            List<Bilag> attachments,
            boolean full,
            int most,
            String types,
            String accept,
            long megabytes) {}

    private final CaseStatements statements;
    private final Attachments attachments;
    private final Organisation organisation;
    private final FileSettings settings;

    CaseFileViews(
            CaseStatements statements, Attachments attachments, Organisation organisation, FileSettings settings) {
        this.statements = statements;
        this.attachments = attachments;
        this.organisation = organisation;
        this.settings = settings;
    }

    Page page(CaseFile file, @Nullable Typed typed) {
        var current = latest(file);
        var carried = attachments.of(file.number());
        return new Page(
                file.number().value(),
                file.title(),
                file.body().map(this::nameOf).orElse(null),
                file.body().map(body -> statement(current, typed)).orElse(null),
                typed == null
                        ? null
                        : current.filter(one -> one.version() != typed.version())
                                .map(CaseStatement::html)
                                .orElse(null),
                current.map(CaseStatement::writtenBy).orElse(null),
                current.map(CaseStatement::writtenAt).orElse(null),
                statements.of(file.number()).stream()
                        .filter(one -> !file.body().equals(Optional.of(one.body())))
                        .map(one -> new Earlier(nameOf(one.body()), one.html(), one.writtenBy(), one.writtenAt()))
                        .toList(),
                carried.stream()
                        .map(one -> new Bilag(
                                one.id(),
                                one.title(),
                                one.closed(),
                                one.file().name(),
                                one.file().readableSize(),
                                one.position() == 1,
                                one.position() == carried.size()))
                        .toList(),
                carried.size() >= settings.perCase(),
                settings.perCase(),
                settings.allowedTypes(),
                settings.accept(),
                settings.maxSize().toMegabytes());
    }

    /** The plain field's text as HTML; a text that was not touched keeps the shape that it has. */
    String fromText(CaseFile file, String text) {
        var sent = text.replace("\r\n", "\n").strip();
        return latest(file)
                .map(CaseStatement::html)
                .filter(html -> RichText.toText(html).strip().equals(sent))
                .orElseGet(() -> RichText.fromText(sent));
    }

    private Optional<CaseStatement> latest(CaseFile file) {
        return file.body().flatMap(body -> statements.latest(file.number(), body));
    }

    /** What was typed stays; it is then based on the version that the person is told of. */
    private static Statement statement(Optional<CaseStatement> current, @Nullable Typed typed) {
        int version = current.map(CaseStatement::version).orElse(0);
        if (typed != null) {
            return new Statement(
                    typed.html(),
                    RichText.toText(typed.html()),
                    typed.presenter(),
                    typed.minutes(),
                    version,
                    typed.cprOk());
        }
        var html = current.map(CaseStatement::html).orElse("");
        return new Statement(
                html,
                RichText.toText(html),
                current.flatMap(CaseStatement::presenter).orElse(""),
                current.flatMap(CaseStatement::minutes).map(String::valueOf).orElse(""),
                version,
                false);
    }

    private String nameOf(BodyId body) {
        return organisation.body(body).name();
    }
}

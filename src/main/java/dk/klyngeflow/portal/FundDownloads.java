package dk.klyngeflow.portal;

import dk.klyngeflow.documents.Csv;
import dk.klyngeflow.documents.Documents;
import dk.klyngeflow.documents.Statement;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.identity.SignedIn;
import java.io.ByteArrayInputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statements as files: CSV for a Danish spreadsheet, and PDF. */
@Controller
class FundDownloads {

    private final FundAccess access;
    private final FundStatements statements;
    private final Documents documents;

    FundDownloads(FundAccess access, FundStatements statements, Documents documents) {
        this.access = access;
        this.statements = statements;
        this.documents = documents;
    }

    @GetMapping("/klynger/{id}/midler/{year:\\d{4}}.{format:csv|pdf}")
    ResponseEntity<Resource> year(
            @PathVariable String id,
            @PathVariable int year,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person) {
        var cluster = access.withPostings(id, person);
        return file("klyngemidler-" + year, statements.ofYear(cluster, access.year(cluster, year)), format);
    }

    @GetMapping("/klynger/{id}/midler/{year:\\d{4}}/puljer/{part:[a-z]+}.{format:csv|pdf}")
    ResponseEntity<Resource> pool(
            @PathVariable String id,
            @PathVariable int year,
            @PathVariable String part,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person) {
        var cluster = access.withPostings(id, person);
        var pool = access.pool(cluster, year, part);
        var statement = statements.ofPool(cluster, access.year(cluster, year), pool, null);
        return file("pulje-%d-%s".formatted(year, part), statement, format);
    }

    @GetMapping("/klynger/{id}/midler/projekter/{number:[A-Z0-9-]+}.{format:csv|pdf}")
    ResponseEntity<Resource> project(
            @PathVariable String id,
            @PathVariable String number,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person) {
        var cluster = access.withPostings(id, person);
        var file = access.caseOf(cluster, number);
        return file("projekt-" + number, statements.ofProject(cluster, file.number(), file.title()), format);
    }

    private ResponseEntity<Resource> file(String name, Statement statement, String format) {
        boolean isCsv = format.equals("csv");
        var content = isCsv ? Csv.of(statement) : documents.pdf(documents.statement(statement));
        var type = isCsv ? Csv.MEDIA_TYPE : MediaType.APPLICATION_PDF_VALUE;
        return FileDownload.of(name + "." + format, type, content.length, new ByteArrayInputStream(content));
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.casework.PaperDesk;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.Audience;
import dk.klyngeflow.papers.MeetingPapers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A meeting's papers to read, print and work on. The body's own people get everything; the rest of the cluster what may
 * leave the body. Nothing of a record leaves the secretariat before it is closed.
 */
@Controller
@RequestMapping("/moeder/{id:\\d+}")
class PaperPages {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MeetingAccess access;
    private final Organisation organisation;
    private final MeetingPapers papers;
    private final MeetingDesk desk;
    private final PaperDesk paperDesk;
    private final Files files;

    PaperPages(
            MeetingAccess access,
            Organisation organisation,
            MeetingPapers papers,
            MeetingDesk desk,
            PaperDesk paperDesk,
            Files files) {
        this.access = access;
        this.organisation = organisation;
        this.papers = papers;
        this.desk = desk;
        this.paperDesk = paperDesk;
        this.files = files;
    }

    @GetMapping("/dagsorden.html")
    ResponseEntity<String> agendaPage(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return page(agenda(id, person));
    }

    /** The agenda with its attachments. */
    @GetMapping("/dagsorden.pdf")
    ResponseEntity<Resource> agenda(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model)
            throws IOException {
        return packet(agenda(id, person));
    }

    /** The agenda with its attachments as one version of it was sent. */
    @GetMapping("/dagsorden-{version:\\d+}.pdf")
    ResponseEntity<Resource> agenda(
            @PathVariable long id, @PathVariable int version, @AuthenticationPrincipal SignedIn person)
            throws IOException {
        var meeting = access.visible(id, person);
        return packet(papers.agenda(id, version, audience(meeting, person)).orElseThrow(PaperPages::notFound));
    }

    @GetMapping("/dagsorden-uden-bilag.pdf")
    ResponseEntity<Resource> agendaAlone(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return pdf(agenda(id, person));
    }

    @GetMapping("/dagsorden.docx")
    ResponseEntity<Resource> agendaInWord(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return word(agenda(id, person));
    }

    @GetMapping("/referat.html")
    ResponseEntity<String> minutesPage(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return page(minutes(id, person));
    }

    @GetMapping("/referat.pdf")
    ResponseEntity<Resource> minutesInPdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return pdf(minutes(id, person));
    }

    @GetMapping("/referat.docx")
    ResponseEntity<Resource> minutesInWord(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        return word(minutes(id, person));
    }

    @GetMapping("/bilag")
    String attachments(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var meeting = access.visible(id, person);
        model.addAttribute("id", id);
        model.addAttribute("title", MeetingTitles.of(meeting, organisation.body(meeting.body())));
        model.addAttribute("agenda", papers.agenda(id, audience(meeting, person)));
        model.addAttribute("versions", papers.sentAgendas(id));
        model.addAttribute("secretary", desk.isSecretaryOf(meeting, person));
        return "meetings/papers";
    }

    @GetMapping("/bilag/{number:[0-9.]+}")
    ResponseEntity<Resource> attachment(
            @PathVariable long id, @PathVariable String number, @AuthenticationPrincipal SignedIn person) {
        var meeting = access.visible(id, person);
        return papers.attachment(id, number, audience(meeting, person))
                .map(attached -> files.get(attached.file()))
                .map(file -> FileDownload.of(file, files.open(file.id())))
                .orElseThrow(PaperPages::notFound);
    }

    @PostMapping("/bilag/{attachment}")
    String close(
            @PathVariable long id,
            @PathVariable long attachment,
            @RequestParam boolean closed,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        access.ofSecretary(id, person);
        paperDesk.close(id, attachment, closed, person);
        redirect.addFlashAttribute(
                "done", closed ? "Bilaget er lukket i denne dagsorden." : "Bilaget er åbent i denne dagsorden.");
        return "redirect:/moeder/" + id + "/bilag";
    }

    private MeetingDocument agenda(long id, SignedIn person) {
        return papers.agenda(id, audience(access.visible(id, person), person));
    }

    private MeetingDocument minutes(long id, SignedIn person) {
        var meeting = access.visible(id, person);
        if (!meeting.isClosed() && !desk.isSecretaryOf(meeting, person)) {
            throw notFound();
        }
        return papers.minutes(id, audience(meeting, person)).orElseThrow(PaperPages::notFound);
    }

    private Audience audience(Meeting meeting, SignedIn person) {
        return access.belongs(person, organisation.body(meeting.body())) ? Audience.BODY : Audience.PUBLIC;
    }

    private ResponseEntity<String> page(MeetingDocument document) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(papers.page(document).html());
    }

    /** The file is deleted when the last byte has been read, or the reader gives up. */
    private ResponseEntity<Resource> packet(MeetingDocument agenda) throws IOException {
        Path packet = papers.packet(agenda);
        long size = java.nio.file.Files.size(packet);
        return FileDownload.of(
                nameOf(agenda, ".pdf"),
                PDF,
                size,
                java.nio.file.Files.newInputStream(packet, StandardOpenOption.DELETE_ON_CLOSE));
    }

    private ResponseEntity<Resource> pdf(MeetingDocument document) {
        return bytes(nameOf(document, ".pdf"), PDF, papers.pdf(document));
    }

    private ResponseEntity<Resource> word(MeetingDocument document) {
        return bytes(nameOf(document, ".docx"), WORD, papers.word(document));
    }

    private static ResponseEntity<Resource> bytes(String name, String type, byte[] content) {
        return FileDownload.of(name, type, content.length, new ByteArrayInputStream(content));
    }

    private static String nameOf(MeetingDocument document, String extension) {
        return "%s, %s, %s"
                        .formatted(
                                document.kind(),
                                document.body(),
                                document.title().replace('\u00a0', ' '))
                + extension;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

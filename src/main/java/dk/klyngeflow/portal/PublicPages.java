package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.papers.Publication;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everybody may read without signing in: published agendas with their open attachments, and minutes, at permanent
 * addresses. A body that does not publish has no page here.
 */
@Controller
@RequestMapping("/udvalg")
class PublicPages {

    /** As many as a person can look through; the rest is found by searching. */
    private static final int MOST = 200;

    private static final int IN_THE_FEED = 50;
    private static final int LONGEST_SEARCH = 200;

    record Entry(long meeting, String title, boolean agenda, LocalDate publishedOn) {

        static Entry of(Publication publication) {
            return new Entry(
                    publication.meeting(),
                    publication.title(),
                    publication.kind() == PublicationKind.AGENDA,
                    PublicPages.publishedOn(publication));
        }
    }

    private final PublicBodies bodies;
    private final Publications publications;
    private final MeetingPapers papers;
    private final MeetingCalendar calendar;
    private final Files files;
    private final PublicAddress address;
    private final KlyngeClock clock;

    PublicPages(
            PublicBodies bodies,
            Publications publications,
            MeetingPapers papers,
            MeetingCalendar calendar,
            Files files,
            PublicAddress address,
            KlyngeClock clock) {
        this.bodies = bodies;
        this.publications = publications;
        this.papers = papers;
        this.calendar = calendar;
        this.files = files;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    String bodies(Model model) {
        model.addAttribute("canonical", address.of("/udvalg"));
        model.addAttribute("groups", bodies.byOwner());
        return "public/bodies";
    }

    @GetMapping("/{bodyId}")
    String body(@PathVariable String bodyId, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        var body = bodies.get(bodyId);
        var searched = searched(text);
        model.addAttribute("canonical", searched.isEmpty() ? address.of("/udvalg/" + body.id()) : null);
        model.addAttribute("body", body);
        model.addAttribute("seats", PublicBodies.seats(body));
        model.addAttribute(
                "coming", body.publishing().agenda() ? calendar.from(clock.today(), List.of(body.id())) : List.of());
        model.addAttribute("text", searched);
        model.addAttribute(
                "found",
                publications.of(body.id(), searched, MOST).stream()
                        .map(Entry::of)
                        .toList());
        return "public/body";
    }

    @GetMapping("/{bodyId}/moeder/{meeting:\\d+}")
    String meeting(
            @PathVariable String bodyId,
            @PathVariable long meeting,
            @RequestParam(name = "hvad", defaultValue = "") String what,
            Model model) {
        var body = bodies.get(bodyId);
        var minutes = publications
                .of(meeting, PublicationKind.MINUTES)
                .filter(one -> one.body().equals(body.id()));
        var agenda = publications
                .of(meeting, PublicationKind.AGENDA)
                .filter(one -> one.body().equals(body.id()));
        boolean wantsAgenda = what.equals("dagsorden") || minutes.isEmpty();
        var shown = (wantsAgenda ? agenda : minutes).orElseThrow(PublicBodies::notFound);
        var path = "/udvalg/%s/moeder/%d".formatted(body.id(), meeting);
        model.addAttribute("canonical", address.of(wantsAgenda ? path + "?hvad=dagsorden" : path));
        model.addAttribute("body", body);
        model.addAttribute("publication", shown);
        model.addAttribute("publishedOn", publishedOn(shown));
        model.addAttribute("agenda", wantsAgenda);
        model.addAttribute("other", wantsAgenda ? minutes.isPresent() : agenda.isPresent());
        model.addAttribute("path", path);
        return "public/meeting";
    }

    @GetMapping("/{bodyId}/moeder/{meeting:\\d+}/dagsorden.pdf")
    ResponseEntity<Resource> agendaInPdf(@PathVariable String bodyId, @PathVariable long meeting) {
        return pdf(published(bodyId, meeting, PublicationKind.AGENDA));
    }

    @GetMapping("/{bodyId}/moeder/{meeting:\\d+}/referat.pdf")
    ResponseEntity<Resource> minutesInPdf(@PathVariable String bodyId, @PathVariable long meeting) {
        return pdf(published(bodyId, meeting, PublicationKind.MINUTES));
    }

    /** An attachment that stands in the published agenda; one that was closed since is not there. */
    @GetMapping("/{bodyId}/moeder/{meeting:\\d+}/bilag/{number:[0-9.]+}")
    ResponseEntity<Resource> attachment(
            @PathVariable String bodyId, @PathVariable long meeting, @PathVariable String number) {
        return published(bodyId, meeting, PublicationKind.AGENDA).document().attachments().stream()
                .filter(attached -> attached.number().equals(number))
                .findFirst()
                .map(attached -> files.get(attached.file()))
                .map(file -> FileDownload.of(file, files.open(file.id())))
                .orElseThrow(PublicBodies::notFound);
    }

    @GetMapping("/{bodyId}/feed.atom")
    PublicFeed feed(@PathVariable String bodyId, Model model) {
        var body = bodies.get(bodyId);
        return new PublicFeed(body, publications.of(body.id(), "", IN_THE_FEED));
    }

    static String searched(String typed) {
        return (typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed).strip();
    }

    private Publication published(String bodyId, long meeting, PublicationKind kind) {
        Body body = bodies.get(bodyId);
        return publications
                .of(meeting, kind)
                .filter(one -> one.body().equals(body.id()))
                .orElseThrow(PublicBodies::notFound);
    }

    private ResponseEntity<Resource> pdf(Publication publication) {
        byte[] content = papers.pdf(publication.document());
        return FileDownload.of(
                publication.title().replaceAll("[:/]", " ") + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                content.length,
                new ByteArrayInputStream(content));
    }

    private static LocalDate publishedOn(Publication publication) {
        return publication.publishedAt().atZoneSameInstant(KlyngeClock.ZONE).toLocalDate();
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Publication;
import dk.klyngeflow.meetings.PublicationKind;
import dk.klyngeflow.meetings.Publications;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What everybody may read without signing in: published agendas and minutes at permanent addresses. A body that does
 * not publish has no page here.
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

    private final Publications publications;
    private final Organisation organisation;

    PublicPages(Publications publications, Organisation organisation) {
        this.publications = publications;
        this.organisation = organisation;
    }

    @GetMapping
    String bodies(Model model) {
        model.addAttribute(
                "bodies",
                organisation.bodies().stream().filter(PublicPages::publishes).toList());
        return "public/bodies";
    }

    @GetMapping("/{bodyId}")
    String body(@PathVariable String bodyId, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        var body = publishing(bodyId);
        var searched = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        model.addAttribute("body", body);
        model.addAttribute("text", searched.strip());
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
        var body = publishing(bodyId);
        var minutes = publications
                .of(meeting, PublicationKind.MINUTES)
                .filter(one -> one.body().equals(body.id()));
        var agenda = publications
                .of(meeting, PublicationKind.AGENDA)
                .filter(one -> one.body().equals(body.id()));
        boolean wantsAgenda = what.equals("dagsorden") || minutes.isEmpty();
        var shown = (wantsAgenda ? agenda : minutes).orElseThrow(PublicPages::notFound);
        model.addAttribute("body", body);
        model.addAttribute("publication", shown);
        model.addAttribute("publishedOn", publishedOn(shown));
        model.addAttribute("agenda", wantsAgenda);
        model.addAttribute("other", wantsAgenda ? minutes.isPresent() : agenda.isPresent());
        return "public/meeting";
    }

    @GetMapping("/{bodyId}/feed.atom")
    PublicFeed feed(@PathVariable String bodyId, Model model) {
        var body = publishing(bodyId);
        return new PublicFeed(body, publications.of(body.id(), "", IN_THE_FEED));
    }

    private Body publishing(String bodyId) {
        return organisation.bodies().stream()
                .filter(body -> body.id().value().equals(bodyId))
                .filter(PublicPages::publishes)
                .findFirst()
                .orElseThrow(PublicPages::notFound);
    }

    private static boolean publishes(Body body) {
        return body.publishing().agenda() || body.publishing().minutes();
    }

    private static LocalDate publishedOn(Publication publication) {
        return publication.publishedAt().atZoneSameInstant(KlyngeClock.ZONE).toLocalDate();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

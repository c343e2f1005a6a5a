package dk.klyngeflow.desk;

import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A body's charter as people read it, with its earlier versions. */
@Controller
class CharterPages {

    private final Charters charters;
    private final CharterReading reading;
    private final CharterPaper paper;
    private final GroupAccess access;

    CharterPages(Charters charters, CharterReading reading, CharterPaper paper, GroupAccess access) {
        this.charters = charters;
        this.reading = reading;
        this.paper = paper;
        this.access = access;
    }

    @GetMapping("/forum/{id}/kommissorium")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        var body = access.body(id, person);
        var all = charters.of(body.id());
        model.addAttribute("name", body.name());
        model.addAttribute("bodyId", body.id().value());
        model.addAttribute("versions", all);
        charters.inForce(body.id())
                .or(() -> all.stream().findFirst())
                .ifPresent(shown -> show(shown, body.owner(), model));
        return "groups/body-charter";
    }

    @GetMapping("/forum/{id}/kommissorium.pdf")
    ResponseEntity<byte[]> ofBody(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        var body = access.body(id, person);
        var charter = charters.inForce(body.id())
                .or(() -> charters.of(body.id()).stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pdf(charter, body.id(), "kommissorium-" + body.id());
    }

    @GetMapping("/grupper/{number}/kommissorium.pdf")
    ResponseEntity<byte[]> ofGroup(@PathVariable String number, @AuthenticationPrincipal SignedIn person) {
        var group = access.visible(number, person);
        var charter = charters.inForce(group.number()).orElseGet(() -> charters.latest(group.number()));
        return pdf(charter, group.body(), "kommissorium-" + group.number());
    }

    private ResponseEntity<byte[]> pdf(Charter charter, BodyId body, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(paper.pdf(charter, body));
    }

    private void show(Charter charter, ClusterId owner, Model model) {
        model.addAttribute("charter", charter);
        model.addAttribute("sections", reading.sections(charter.content(), owner));
    }
}

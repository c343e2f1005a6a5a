package dk.klyngeflow.desk;

import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.ClusterId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A body's charter as people read it, with its earlier versions. */
@Controller
class CharterPages {

    private final Charters charters;
    private final CharterReading reading;
    private final GroupAccess access;

    CharterPages(Charters charters, CharterReading reading, GroupAccess access) {
        this.charters = charters;
        this.reading = reading;
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

    private void show(Charter charter, ClusterId owner, Model model) {
        model.addAttribute("charter", charter);
        model.addAttribute("sections", reading.sections(charter.content(), owner));
    }
}

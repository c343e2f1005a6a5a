package dk.klyngeflow.portal;

import dk.klyngeflow.links.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was done so that everybody can read the pages, what is known to be missing, and where to complain. */
@Controller
class AccessibilityPage {

    private static final String PATH = "/tilgaengelighed";

    private final PublicAddress address;
    private final String contact;

    AccessibilityPage(PublicAddress address, @Value("${klyngeflow.accessibility-contact:}") String contact) {
        this.address = address;
        this.contact = contact.strip();
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("canonical", address.of(PATH));
        model.addAttribute("contact", contact);
        return "public/accessibility";
    }
}

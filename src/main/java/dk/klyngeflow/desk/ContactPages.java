package dk.klyngeflow.desk;

import dk.klyngeflow.casework.InvitationDesk;
import dk.klyngeflow.desk.ContactViews.Block;
import dk.klyngeflow.desk.ContactViews.Line;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.notifications.Delivery;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The e-mail addresses of a body, kept by its secretariat: saved together or not at all. */
@Controller
class ContactPages {

    /**
     * @param number names the row's fields on the page
     * @param problem what a mail server said about an e-mail to the address, or null
     */
    record Row(
            int number,
            String key,
            String label,
            String address,
            String assistant,
            @Nullable String problem) {}

    record Section(String heading, List<Row> rows) {}

    private final Contacts contacts;
    private final ContactViews views;
    private final Outbox outbox;
    private final MeetingAccess access;
    private final InvitationDesk desk;

    ContactPages(Contacts contacts, ContactViews views, Outbox outbox, MeetingAccess access, InvitationDesk desk) {
        this.desk = desk;
        this.contacts = contacts;
        this.views = views;
        this.outbox = outbox;
        this.access = access;
    }

    @GetMapping("/forum/{id}/kontakter")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        var body = access.secretariat(id, person);
        return page(body, views.blocks(body), Map.of(), model);
    }

    @PostMapping("/forum/{id}/kontakter")
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.secretariat(id, person);
        var blocks = views.blocks(body);
        var lines = blocks.stream().flatMap(block -> block.lines().stream()).toList();
        var refusals = new Refusals();
        var kept = new ArrayList<Contact>();
        for (int number = 0; number < lines.size(); number++) {
            var contact = contact(lines.get(number), number, typed, refusals);
            if (contact != null) {
                kept.add(contact);
            }
        }
        if (refusals.isEmpty()) {
            desk.keepContacts(body.id(), lines.stream().map(Line::point).toList(), kept, person);
            redirect.addFlashAttribute("done", "Mailadresserne er gemt.");
            return "redirect:/forum/%s/kontakter".formatted(id);
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return page(body, blocks, typed, model);
    }

    /** The line's address, or null where it has none. */
    @Nullable private static Contact contact(Line line, int number, Map<String, String> typed, Refusals refusals) {
        var field = "address-" + number;
        if (!line.key().equals(typed.get("line-" + number))) {
            refusals.add(new Refusal(
                    "",
                    "changed",
                    "Forummets pladser er ændret, siden siden blev åbnet. Åbn siden igen, og ret adresserne."));
            return null;
        }
        var address = typed.getOrDefault(field, "");
        var assistant = typed.getOrDefault("assistant-" + number, "");
        if (address.isBlank() && !assistant.isBlank()) {
            refusals.add(new Refusal(
                    field,
                    "required",
                    "%s: skriv også pladsens egen adresse, ikke kun assistentens.".formatted(line.label())));
        }
        if (address.isBlank()) {
            return null;
        }
        var good = refusals.take(() -> typed(field, line.label(), address));
        var second = assistant.isBlank()
                ? null
                : refusals.take(() -> typed("assistant-" + number, "Assistent for " + line.label(), assistant));
        return good == null ? null : new Contact(line.point(), good, second);
    }

    /** An address; the "no" says whose it is. */
    private static EmailAddress typed(String field, String whose, String text) {
        try {
            return EmailAddress.typed(field, text);
        } catch (Refusal refusal) {
            throw new Refusal(field, refusal.rule(), whose + ": " + refusal.getMessage());
        }
    }

    private String page(Body body, List<Block> blocks, Map<String, String> typed, Model model) {
        var problems = outbox.undelivered().stream()
                .collect(Collectors.toMap(Delivery::to, mail -> mail.problem(), (newer, older) -> newer));
        var sections = new ArrayList<Section>();
        int number = 0;
        for (var block : blocks) {
            var rows = new ArrayList<Row>();
            for (var line : block.lines()) {
                rows.add(row(line, number++, typed, problems));
            }
            sections.add(new Section(block.heading(), rows));
        }
        model.addAttribute("bodyId", body.id().value());
        model.addAttribute("bodyName", body.name());
        model.addAttribute("sections", sections);
        return "meetings/contacts";
    }

    private Row row(Line line, int number, Map<String, String> typed, Map<String, String> problems) {
        var kept = contacts.find(line.point());
        var address = kept.map(contact -> contact.address().value()).orElse("");
        var assistant = kept.map(Contact::assistant).map(EmailAddress::value).orElse("");
        return new Row(
                number,
                line.key(),
                line.label(),
                typed.getOrDefault("address-" + number, address),
                typed.getOrDefault("assistant-" + number, assistant),
                problems.getOrDefault(address, problems.get(assistant)));
    }
}

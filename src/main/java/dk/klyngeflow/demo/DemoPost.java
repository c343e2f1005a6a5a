package dk.klyngeflow.demo;

import dk.klyngeflow.notifications.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the demo would have mailed, to be read by everybody who plays with it. */
@Controller
@Profile("demo")
class DemoPost {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[^\\s]*)");

    /** A piece of an e-mail; {@code link} is the path of one of our pages, or null. */
    record Part(String text, @Nullable String link) {}

    private final Outbox outbox;

    DemoPost(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/post")
    String list(Model model) {
        model.addAttribute("mails", outbox.latest());
        return "demo/post";
    }

    @GetMapping("/demo/post/{id:\\d+}")
    String read(@PathVariable long id, Model model) {
        var mail = outbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("parts", mail.text() == null ? List.of() : parts(mail.text()));
        return "demo/mail";
    }

    /** Links to ourselves can be followed, under whatever address the demo is open. */
    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var link = LINK.matcher(text); link.find(); end = link.end()) {
            parts.add(new Part(text.substring(end, link.start()), null));
            parts.add(new Part(link.group(), link.group(1)));
        }
        parts.add(new Part(text.substring(end), null));
        return parts;
    }
}

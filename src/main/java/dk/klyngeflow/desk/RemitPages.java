package dk.klyngeflow.desk;

import dk.klyngeflow.casework.ServedTasks;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a body is for: its purpose, tasks and principles in the documents' sense, and which tasks the year's cases serve. */
@Controller
class RemitPages {

    private final GroupAccess access;
    private final ServedTasks served;
    private final KlyngeClock clock;

    RemitPages(GroupAccess access, ServedTasks served, KlyngeClock clock) {
        this.access = access;
        this.served = served;
        this.clock = clock;
    }

    @GetMapping("/forum/{id}/opgaver")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        var body = access.body(id, person);
        int year = clock.today().getYear();
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("served", served.of(body, year));
        return "groups/remit";
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.casework.DraftDesk;
import dk.klyngeflow.casework.TaskDesk;
import dk.klyngeflow.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that concerns a person on one page: what awaits one, the next packet, what was decided, what is overdue. */
@Controller
class OwnPages {

    private final OwnViews views;
    private final TaskDesk tasks;
    private final DraftDesk drafts;

    OwnPages(OwnViews views, TaskDesk tasks, DraftDesk drafts) {
        this.views = views;
        this.tasks = tasks;
        this.drafts = drafts;
    }

    @GetMapping("/mit")
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("tasks", tasks.of(person));
        model.addAttribute("drafts", drafts.of(person));
        model.addAttribute("own", views.of(person));
        return "own";
    }
}

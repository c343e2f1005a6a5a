package dk.klyngeflow.desk;

import dk.klyngeflow.identity.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The secretariat's desk: what the day brings, on one page, each line with a way to where it is done. */
@Controller
class OverviewPages {

    private final MeetingAccess access;
    private final OverviewViews views;

    OverviewPages(MeetingAccess access, OverviewViews views) {
        this.access = access;
        this.views = views;
    }

    @GetMapping("/overblik")
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        var bodies = access.secretariatsOf(person);
        if (bodies.isEmpty()) {
            throw new AccessDeniedException("only secretariats");
        }
        model.addAttribute("page", views.page(bodies));
        return "overview";
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.AgendaQualifications;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of the person's bodies, and one meeting's agenda and record to read. */
@Controller
class MeetingPages {

    private final CalendarViews calendar;
    private final AgendaViews agenda;
    private final MeetingAccess access;
    private final AgendaQualifications qualifications;

    MeetingPages(
            CalendarViews calendar, AgendaViews agenda, MeetingAccess access, AgendaQualifications qualifications) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.access = access;
        this.qualifications = qualifications;
    }

    @GetMapping("/moeder")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("calendar", calendar.page(person));
        model.addAttribute("secretariats", access.secretariatsOf(person));
        return "meetings/list";
    }

    @GetMapping("/moeder/{id:\\d+}")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var meeting = access.visible(id, person);
        model.addAttribute("meeting", agenda.page(meeting, person));
        model.addAttribute("qualification", qualifications.textOf(meeting).orElse(null));
        return "meetings/meeting";
    }
}

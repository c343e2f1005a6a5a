package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of a closed record: a new entry with a reason, and what the first answer had moved already. */
@Controller
@RequestMapping("/moeder/{id:\\d+}/rettelser")
class CorrectionPages {

    private static final int REASON = 1000;

    private final MeetingAccess access;
    private final AgendaViews views;
    private final MeetingDesk desk;
    private final Agenda agenda;

    CorrectionPages(MeetingAccess access, AgendaViews views, MeetingDesk desk, Agenda agenda) {
        this.access = access;
        this.views = views;
        this.desk = desk;
        this.agenda = agenda;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.ofSecretary(id, person), Map.of(), new Refusals(), person, model);
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var point = refusals.take(() -> point(meeting, typed.get("point")));
        var outcome = refusals.take(() -> Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(typed.get("outcome")))
                .findFirst()
                .orElseThrow(() -> new Refusal("outcome", "option", "Vælg et af udfaldene på listen.")));
        var words = refusals.take(() -> Typed.lines("words", "Ordlyd", typed.get("words"), MeetingRecord.WORDS));
        var reason = refusals.take(() -> Typed.requiredLine("reason", "Begrundelse", typed.get("reason"), REASON));
        if (refusals.isEmpty()) {
            var moved = refusals.take(() -> desk.correct(point, outcome, words, reason, person));
            if (moved != null) {
                redirect.addFlashAttribute("done", "Rettelsen er skrevet ind ved siden af det, der stod.");
                redirect.addFlashAttribute("moved", moved);
                return "redirect:/moeder/%d/rettelser".formatted(id);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(meeting, typed, refusals, person, model);
    }

    private long point(Meeting meeting, String chosen) {
        return agenda.of(meeting.id()).stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> String.valueOf(point.id()).equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Refusal("point", "option", "Vælg et punkt på mødets dagsorden."))
                .id();
    }

    private String page(Meeting meeting, Map<String, String> typed, Refusals refusals, SignedIn person, Model model) {
        model.addAttribute("meeting", views.page(meeting, person));
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        model.addAttribute("outcomes", Outcome.values());
        return "meetings/corrections";
    }
}

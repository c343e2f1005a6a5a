package dk.klyngeflow.desk;

import dk.klyngeflow.casework.AgendaDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.AgendaApprovals.Approval;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat writes down what a chair answered about the agenda by mail, with the day on which it came. */
@Controller
class ChairAnswerPages {

    private static final int COMMENT = 1000;

    /** As typed. */
    record Answer(String seat, String approved, String comment, String arrivedOn) {}

    private final AgendaDesk desk;
    private final Organisation organisation;
    private final KlyngeClock clock;
    private final MeetingAccess access;

    ChairAnswerPages(AgendaDesk desk, Organisation organisation, KlyngeClock clock, MeetingAccess access) {
        this.desk = desk;
        this.organisation = organisation;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/moeder/{id:\\d+}/formandssvar")
    String ask(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var meeting = access.ofSecretary(id, person);
        return form(meeting, new Answer("", "", "", clock.today().toString()), model);
    }

    @PostMapping("/moeder/{id:\\d+}/formandssvar")
    String answer(
            @PathVariable long id,
            @ModelAttribute Answer typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var seat = refusals.take(() -> Typed.requiredLine("seat", "Hvem har svaret?", typed.seat(), 40));
        var approved = refusals.take(() -> yesOrNo(typed.approved()));
        var comment = refusals.take(() -> comment(approved, typed.comment()));
        var arrivedOn = refusals.take(() -> Typed.requiredDate("arrivedOn", "Hvornår kom svaret?", typed.arrivedOn()));
        if (refusals.isEmpty()) {
            var answer = new Approval(seat, approved, comment.isEmpty() ? null : comment, arrivedOn);
            refusals.run(() -> desk.recordAnswer(id, answer, person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", "Svaret er skrevet ind.");
            return "redirect:/moeder/" + id;
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return form(meeting, typed, model);
    }

    private static boolean yesOrNo(String typed) {
        if (!"YES".equals(typed) && !"NO".equals(typed)) {
            throw new Refusal("approved", "required", "Vælg, om dagsordenen er godkendt.");
        }
        return typed.equals("YES");
    }

    /** Empty with most yeses; a no says what is to be changed. */
    private static String comment(Boolean approved, String typed) {
        var comment = Typed.lines("comment", "Hvad skal ændres?", typed, COMMENT);
        if (Boolean.FALSE.equals(approved) && comment.isEmpty()) {
            throw new Refusal("comment", "required", "Skriv, hvad der skal ændres, når dagsordenen ikke er godkendt.");
        }
        return comment;
    }

    private String form(Meeting meeting, Answer typed, Model model) {
        var body = organisation.body(meeting.body());
        model.addAttribute("typed", typed);
        model.addAttribute("id", meeting.id());
        model.addAttribute("meetingTitle", MeetingTitles.of(meeting, body));
        model.addAttribute("chairs", body.chairs());
        return "meetings/chair-answer";
    }
}

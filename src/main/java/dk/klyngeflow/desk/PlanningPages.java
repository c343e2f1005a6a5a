package dk.klyngeflow.desk;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.MeetingDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A secretariat plans, moves and cancels its bodies' meetings. Whatever is refused comes back with what was typed. */
@Controller
class PlanningPages {

    private static final int PLACE = 200;
    private static final int WHY = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** As typed. */
    record Plan(String bodyId, String date, String startsAt, String endsAt, String place) {}

    record Move(String date, String startsAt, String endsAt) {}

    record Cancel(String why) {}

    record Option(String id, String name) {}

    private final MeetingDesk desk;
    private final MeetingCalendar calendar;
    private final Placements placements;
    private final CaseRegister cases;
    private final Organisation organisation;
    private final MeetingAccess access;

    PlanningPages(
            MeetingDesk desk,
            MeetingCalendar calendar,
            Placements placements,
            CaseRegister cases,
            Organisation organisation,
            MeetingAccess access) {
        this.desk = desk;
        this.calendar = calendar;
        this.placements = placements;
        this.cases = cases;
        this.organisation = organisation;
        this.access = access;
    }

    @GetMapping("/moeder/nyt")
    String plan(@AuthenticationPrincipal SignedIn person, Model model) {
        return planForm(new Plan("", "", "", "", ""), person, model);
    }

    @PostMapping("/moeder/nyt")
    String plan(
            @ModelAttribute Plan typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var refusals = new Refusals();
        var body = refusals.take(() -> bodyOf(typed.bodyId(), person));
        var times = times(refusals, typed.date(), typed.startsAt(), typed.endsAt());
        var place = refusals.take(() -> Typed.requiredLine("place", "Sted", typed.place(), PLACE));
        if (refusals.isEmpty()) {
            refusals.take(() -> requireFree(body, times.from()));
        }
        if (refusals.isEmpty()) {
            var planned = refusals.take(() -> desk.plan(body.id(), times.from(), times.to(), place, person));
            if (planned != null) {
                redirect.addFlashAttribute("done", "Mødet er planlagt: " + title(planned) + ".");
                return "redirect:/moeder";
            }
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return planForm(typed, person, model);
    }

    @GetMapping("/moeder/{id:\\d+}/flyt")
    String move(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        var meeting = access.ofSecretary(id, person);
        var now = new Move(meeting.date().toString(), TIME.format(meeting.startsAt()), TIME.format(meeting.endsAt()));
        return changeForm("meetings/move", meeting, now, model);
    }

    @PostMapping("/moeder/{id:\\d+}/flyt")
    String move(
            @PathVariable long id,
            @ModelAttribute Move typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var times = times(refusals, typed.date(), typed.startsAt(), typed.endsAt());
        if (refusals.isEmpty()) {
            var moved = refusals.take(() -> desk.move(id, times.from(), times.to(), person));
            if (moved != null) {
                redirect.addFlashAttribute("done", "Mødet er flyttet: " + title(moved) + ". Dets sager er fulgt med.");
                return "redirect:/moeder";
            }
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return changeForm("meetings/move", meeting, typed, model);
    }

    @GetMapping("/moeder/{id:\\d+}/aflys")
    String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return changeForm("meetings/cancel", access.ofSecretary(id, person), new Cancel(""), model);
    }

    @PostMapping("/moeder/{id:\\d+}/aflys")
    String cancel(
            @PathVariable long id,
            @ModelAttribute Cancel typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var why = refusals.take(() -> Typed.requiredLine("why", "Begrundelse", typed.why(), WHY));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.cancel(id, why, person));
        }
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute(
                    "done", "Mødet er aflyst: " + title(meeting) + ". Dets sager er flyttet til forummets næste møde.");
            return "redirect:/moeder";
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return changeForm("meetings/cancel", meeting, typed, model);
    }

    private String planForm(Plan typed, SignedIn person, Model model) {
        var bodies = access.secretariatsOf(person);
        if (bodies.isEmpty()) {
            throw new AccessDeniedException("only a secretariat plans meetings");
        }
        model.addAttribute("typed", typed);
        model.addAttribute(
                "bodies",
                bodies.stream()
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
        return "meetings/plan";
    }

    private String changeForm(String view, Meeting meeting, Object typed, Model model) {
        var placed =
                placements.at(meeting.id()).stream().map(Placement::caseNumber).toList();
        model.addAttribute("typed", typed);
        model.addAttribute("id", meeting.id());
        model.addAttribute("meetingTitle", title(meeting));
        var titles = new TreeMap<String, String>();
        cases.titles(placed).forEach((number, name) -> titles.put(number.value(), name));
        model.addAttribute("cases", titles);
        return view;
    }

    private record Times(LocalDateTime from, LocalDateTime to) {}

    private static Times times(Refusals refusals, String date, String startsAt, String endsAt) {
        LocalDate day = refusals.take(() -> Typed.requiredDate("date", "Dato", date));
        LocalTime from = refusals.take(() -> Typed.requiredTime("startsAt", "Begynder", startsAt));
        LocalTime to = refusals.take(() -> Typed.requiredTime("endsAt", "Slutter", endsAt));
        return refusals.isEmpty() ? new Times(day.atTime(from), day.atTime(to)) : null;
    }

    private Body bodyOf(String id, SignedIn person) {
        return access.secretariatsOf(person).stream()
                .filter(body -> body.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("bodyId", "option", "Vælg et af dine forummer på listen."));
    }

    private Body requireFree(Body body, LocalDateTime start) {
        if (calendar.on(body.id(), start.toLocalDate())
                .filter(meeting -> meeting.startsAt().equals(start))
                .isPresent()) {
            throw new Refusal(
                    "startsAt", "taken", "Forummet har allerede et møde på det tidspunkt: vælg et andet tidspunkt.");
        }
        return body;
    }

    private String title(Meeting meeting) {
        return MeetingTitles.of(meeting, organisation.body(meeting.body()));
    }
}

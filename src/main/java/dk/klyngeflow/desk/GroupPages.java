package dk.klyngeflow.desk;

import dk.klyngeflow.casework.GroupDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ad hoc groups: the list with what comes next, one group with its charter as people read it, and what its body may do. */
@Controller
class GroupPages {

    private static final int WORDS = 1000;
    private static final int PLACE = 200;

    /** As typed. */
    record Extend(String newEnd, String decidedOn, String words) {}

    record Convene(String date, String startsAt, String place, String reason) {}

    private final GroupViews views;
    private final GroupAccess access;
    private final GroupDesk desk;

    GroupPages(GroupViews views, GroupAccess access, GroupDesk desk) {
        this.views = views;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/grupper")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("groups", views.list(person));
        return "groups/list";
    }

    @GetMapping("/grupper/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.visible(number, person), person, model);
    }

    @PostMapping("/grupper/{number}/forlaeng")
    String extend(
            @PathVariable String number,
            @ModelAttribute Extend typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var group = access.visible(number, person);
        var refusals = new Refusals();
        var newEnd = refusals.take(() -> Typed.requiredDate("newEnd", "Ny slutdato", typed.newEnd()));
        var decidedOn = refusals.take(() -> Typed.requiredDate("decidedOn", "Besluttet den", typed.decidedOn()));
        var words = refusals.take(() -> required("words", "Beslutning og begrundelse", typed.words()));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.extend(group.number(), newEnd, decidedOn, words, person));
        }
        model.addAttribute("extend", typed);
        return answer(
                group,
                refusals,
                "Forlængelsen er taget imod. Skal et andet forum godkende den, står den på dets dagsorden.",
                person,
                model,
                redirect);
    }

    @PostMapping("/grupper/{number}/luk")
    String requestEnd(
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var group = access.visible(number, person);
        var refusals = new Refusals();
        refusals.run(() -> desk.requestEnd(group.number(), person));
        return answer(
                group,
                refusals,
                "Opgaven »Luk eller forlæng gruppen« ligger nu i Tasklist: skriv den afsluttende rapport dér.",
                person,
                model,
                redirect);
    }

    @PostMapping("/grupper/{number}/indkald")
    String convene(
            @PathVariable String number,
            @ModelAttribute Convene typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var group = access.visible(number, person);
        var refusals = new Refusals();
        var date = refusals.take(() -> Typed.requiredDate("date", "Dato", typed.date()));
        var time = refusals.take(() -> Typed.requiredTime("startsAt", "Begynder", typed.startsAt()));
        var place = refusals.take(() -> Typed.requiredLine("place", "Sted", typed.place(), PLACE));
        var reason = refusals.take(() -> required("reason", "Anledning", typed.reason()));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.convene(group.number(), date.atTime(time), place, reason, person));
        }
        model.addAttribute("convene", typed);
        return answer(group, refusals, "Beredskabet er indkaldt.", person, model, redirect);
    }

    private String answer(
            AdHocGroup group,
            Refusals refusals,
            String done,
            SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", done);
            return "redirect:/grupper/" + group.number();
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return page(group, person, model);
    }

    private String page(AdHocGroup group, SignedIn person, Model model) {
        model.addAttribute("group", views.page(group, person));
        if (!model.containsAttribute("extend")) {
            model.addAttribute("extend", new Extend("", "", ""));
        }
        if (!model.containsAttribute("convene")) {
            model.addAttribute("convene", new Convene("", "", "", ""));
        }
        return "groups/group";
    }

    private static String required(String field, String label, String typed) {
        var text = Typed.lines(field, label, typed, WORDS);
        if (text.isEmpty()) {
            throw new Refusal(field, "required", "Feltet \"%s\" skal udfyldes.".formatted(label));
        }
        return text;
    }
}

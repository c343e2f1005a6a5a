package dk.klyngeflow.desk;

import dk.klyngeflow.casework.AgendaEditing;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaChanges;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a secretariat edits an agenda by hand: one small form for each change, so that it works without JavaScript. */
@Controller
@RequestMapping("/moeder/{id:\\d+}/dagsorden")
class AgendaPages {

    private static final int TITLE = 250;
    private static final int PRESENTER = 200;
    private static final int POINT = 1000;
    private static final int BACKGROUND = 20_000;
    private static final int LATE = 250;
    private static final int REASON = 500;

    /**
     * @param itemsDue the cut-off for items; null where the body has none
     * @param addendum how many items wait to be sent as an addendum
     */
    record Page(
            long id,
            String title,
            String status,
            boolean editable,
            boolean late,
            @Nullable LocalDate itemsDue,
            @Nullable LocalDate agendaDue,
            boolean agendaLate,
            long addendum,
            List<BodyChoice> jointBodies,
            List<AgendaChanges.Change> changes) {}

    record BodyChoice(String id, String name) {}

    private final MeetingAccess access;
    private final AgendaEditing editing;
    private final Agenda agenda;
    private final AgendaChanges changes;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final KlyngeClock clock;

    AgendaPages(
            MeetingAccess access,
            AgendaEditing editing,
            Agenda agenda,
            AgendaChanges changes,
            Organisation organisation,
            Deadlines deadlines,
            KlyngeClock clock) {
        this.access = access;
        this.editing = editing;
        this.agenda = agenda;
        this.changes = changes;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.ofSecretary(id, person), Map.of(), new Refusals(), model);
    }

    @PostMapping("/nyt")
    String add(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var refusals = new Refusals();
        var title = refusals.take(() -> Typed.requiredLine("title", "Overskrift", typed.get("title"), TITLE));
        var presenter =
                refusals.take(() -> Typed.line("presenter", "Forelægges af", typed.get("presenter"), PRESENTER));
        var background =
                refusals.take(() -> Typed.lines("background", "Baggrund", typed.get("background"), BACKGROUND));
        var subject = refusals.take(() -> choice(Subject.values(), "subject", "Vælg et område på listen.", typed));
        var text = refusals.take(() -> Typed.lines("text", "Indstilling", typed.get("text"), POINT));
        var late = refusals.take(() -> Typed.line("lateReason", "Hvorfor nu", typed.get("lateReason"), LATE));
        var verb = text == null || text.isEmpty()
                ? null
                : refusals.take(() -> choice(Verb.values(), "verb", "Vælg, hvad forummet bliver bedt om.", typed));
        return change(id, typed, refusals, person, model, response, redirect, "Punktet er tilføjet.", () -> {
            var item = new NewItem(
                    null,
                    title,
                    presenter.orElse(null),
                    null,
                    null,
                    ItemKind.INFORMATION,
                    subject,
                    false,
                    typed.containsKey("closed"),
                    null,
                    null,
                    background.isEmpty() ? null : background,
                    null,
                    null);
            editing.add(
                    id, item, verb == null ? null : new AgendaEditing.NewPoint(verb, text), late.orElse(null), person);
        });
    }

    @PostMapping("/{item:\\d+}/{way:op|ned}")
    String move(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable String way,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var refusals = new Refusals();
        var field = "reason-" + item;
        var reason = refusals.take(() -> Typed.line(field, "Begrundelse", typed.get(field), REASON));
        return change(
                id,
                typed,
                refusals,
                person,
                model,
                response,
                redirect,
                "Rækkefølgen er ændret.",
                () -> editing.move(id, item, way.equals("op"), reason.orElse(null), person));
    }

    @PostMapping("/{item:\\d+}/{state:luk|aabn}")
    String close(
            @PathVariable long id,
            @PathVariable long item,
            @PathVariable String state,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean closed = state.equals("luk");
        return change(
                id,
                typed,
                new Refusals(),
                person,
                model,
                response,
                redirect,
                closed ? "Punktet er lukket." : "Punktet er åbent.",
                () -> editing.close(id, item, closed, person));
    }

    @PostMapping("/{item:\\d+}/sammen")
    String merge(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var refusals = new Refusals();
        var into = refusals.take(() -> agenda.of(id).stream()
                .filter(other -> String.valueOf(other.id()).equals(typed.get("into-" + item)))
                .findFirst()
                .orElseThrow(() -> new Refusal("into-" + item, "option", "Vælg et punkt at lægge det sammen med.")));
        return change(
                id,
                typed,
                refusals,
                person,
                model,
                response,
                redirect,
                "Punkterne er lagt sammen.",
                () -> editing.merge(id, item, into.id(), person));
    }

    @PostMapping("/punkt/{point:\\d+}/skil")
    String split(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var refusals = new Refusals();
        var field = "title-" + point;
        var title = refusals.take(() -> Typed.requiredLine(field, "Overskrift", typed.get(field), TITLE));
        return change(
                id,
                typed,
                refusals,
                person,
                model,
                response,
                redirect,
                "Indstillingen er nu et punkt for sig.",
                () -> editing.split(id, point, title, person));
    }

    @PostMapping("/punkt/{point:\\d+}/beslutter")
    String decides(
            @PathVariable long id,
            @PathVariable long point,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var chosen = typed.getOrDefault("deciding-" + point, "");
        return change(
                id,
                typed,
                new Refusals(),
                person,
                model,
                response,
                redirect,
                "Det er noteret, hvem der beslutter.",
                () -> editing.decides(id, point, chosen.isEmpty() ? null : new BodyId(chosen), person));
    }

    @PostMapping("/{item:\\d+}/fjern")
    String remove(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return change(
                id,
                typed,
                new Refusals(),
                person,
                model,
                response,
                redirect,
                "Punktet er fjernet.",
                () -> editing.remove(id, item, person));
    }

    @PostMapping("/tillaeg")
    String sendAddendum(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return change(
                id,
                typed,
                new Refusals(),
                person,
                model,
                response,
                redirect,
                "Tillægsdagsordenen er sendt.",
                () -> editing.sendAddendum(id, person));
    }

    private String change(
            long id,
            Map<String, String> typed,
            Refusals refusals,
            SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String done,
            Runnable change) {
        var meeting = access.ofSecretary(id, person);
        if (refusals.isEmpty()) {
            refusals.run(change);
        }
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(meeting, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", done);
        return "redirect:/moeder/%d/dagsorden".formatted(id);
    }

    private static <E extends Enum<E>> E choice(E[] values, String field, String sentence, Map<String, String> typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed.get(field)))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "option", sentence));
    }

    private String page(Meeting meeting, Map<String, String> typed, Refusals refusals, Model model) {
        var body = organisation.body(meeting.body());
        var items = agenda.of(meeting.id());
        var agendaDue = deadlines.agendaDue(body.deadlines(), meeting.date()).orElse(null);
        model.addAttribute(
                "page",
                new Page(
                        meeting.id(),
                        MeetingTitles.of(meeting, body),
                        meeting.status().danish(),
                        meeting.status().takesCases(),
                        editing.isLate(meeting),
                        deadlines.itemsDue(body.deadlines(), meeting.date()).orElse(null),
                        agendaDue,
                        agendaDue != null
                                && meeting.status() == MeetingStatus.PLANNED
                                && clock.today().isAfter(agendaDue),
                        meeting.status() == MeetingStatus.AGENDA_SENT
                                ? items.stream()
                                        .filter(item -> item.addedLate() && !item.addendumSent())
                                        .count()
                                : 0,
                        editing.jointBodies(meeting).stream()
                                .map(joint -> new BodyChoice(
                                        joint.value(), organisation.body(joint).name()))
                                .toList(),
                        changes.of(meeting.id())));
        model.addAttribute("items", items);
        model.addAttribute("verbs", Verb.values());
        model.addAttribute("subjects", Subject.values());
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return "meetings/agenda";
    }
}

package dk.klyngeflow.desk;

import dk.klyngeflow.casework.MinutesDesk;
import dk.klyngeflow.documents.MeetingDocument;
import dk.klyngeflow.forms.FormCatalogue;
import dk.klyngeflow.forms.FormChecker;
import dk.klyngeflow.forms.FormRefusal;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where minutes are corrected, sent and published, and where objections to them are made and recorded. */
@Controller
@RequestMapping("/moeder/{id:\\d+}")
class MinutesPages {

    private static final String FORM = "objectToMinutes";
    private static final int WHY = 500;
    private static final int REMARK = 1000;

    private final MeetingAccess access;
    private final MinutesViews views;
    private final MinutesDesk desk;
    private final Publications publications;
    private final FormCatalogue forms;
    private final FormChecker checker;

    MinutesPages(
            MeetingAccess access,
            MinutesViews views,
            MinutesDesk desk,
            Publications publications,
            FormCatalogue forms,
            FormChecker checker) {
        this.access = access;
        this.views = views;
        this.desk = desk;
        this.publications = publications;
        this.forms = forms;
        this.checker = checker;
    }

    // correcting and sending

    @GetMapping("/referat/udsendelse")
    String show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.ofSecretary(id, person), Map.of(), new Refusals(), model);
    }

    @PostMapping("/referat/udsendelse")
    String save(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var corrected = corrections(meeting, typed, refusals);
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.correct(id, corrected, person));
        }
        boolean sends = "send".equals(typed.get("handling"));
        if (refusals.isEmpty() && sends) {
            send(id, typed, person, refusals);
        }
        if (!refusals.isEmpty()) {
            response.setStatus(refusals.status().value());
            return page(meeting, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", sends ? "Referatet er sendt." : "Rettelserne er gemt.");
        return "redirect:/moeder/%d/referat/udsendelse".formatted(id);
    }

    private Map<Long, String> corrections(Meeting meeting, Map<String, String> typed, Refusals refusals) {
        var corrected = new HashMap<Long, String>();
        for (var item : views.draftItems(meeting.id())) {
            var field = "narrative-" + item.id();
            if (typed.containsKey(field)) {
                refusals.run(() -> {
                    var text = lines(field, typed.get(field));
                    var shown = typed.containsKey("was-" + field) ? lines(field, typed.get("was-" + field)) : null;
                    if (Unseen.isChanged(field, "Referat af " + item.title(), shown, text, item.narrative())) {
                        corrected.put(item.id(), text);
                    }
                });
            }
        }
        return corrected;
    }

    private void send(long id, Map<String, String> typed, SignedIn person, Refusals refusals) {
        var way = refusals.take(() -> Arrays.stream(MinutesApproval.values())
                .filter(known -> known.name().equals(typed.get("approval")))
                .findFirst()
                .orElseThrow(() -> new Refusal("approval", "option", "Vælg, hvordan referatet godkendes.")));
        var ends = refusals.take(
                () -> Typed.date("hearingEnds", "Høringens sidste dag", typed.getOrDefault("hearingEnds", "")));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.send(
                    id,
                    way,
                    way == MinutesApproval.WRITTEN_HEARING ? ends.orElse(null) : null,
                    typed.containsKey("cprConfirmed"),
                    person));
        }
    }

    // what came by mail

    @PostMapping("/referat/udsendelse/indsigelse")
    String recordObjection(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        var day = refusals.take(() -> Typed.requiredDate("arrivedOn", "Modtaget den", typed.get("arrivedOn")));
        var time = refusals.take(() -> Typed.requiredTime("arrivedAt", "Modtaget kl.", typed.get("arrivedAt")));
        var objection = objection(typed, refusals);
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.recordObjection(
                    id, objection.get("objector"), objection.get("objection"), day.atTime(time), person));
        }
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(meeting, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", "Indsigelsen er registreret, og referatet er åbnet igen.");
        return "redirect:/moeder/%d/referat/udsendelse".formatted(id);
    }

    @PostMapping("/referat/udsendelse/svar/{seat}")
    String answerForChair(
            @PathVariable long id,
            @PathVariable String seat,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = access.ofSecretary(id, person);
        var refusals = new Refusals();
        boolean approved = "YES".equals(typed.get("approved"));
        var remark = refusals.take(() -> approved
                ? Typed.lines("remark", "Bemærkning", typed.get("remark"), REMARK)
                : Typed.requiredLine("remark", "Hvad skal rettes", typed.get("remark"), REMARK));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.answerForChair(id, seat, approved, remark.isEmpty() ? null : remark, person));
        }
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(meeting, typed, refusals, model);
        }
        redirect.addFlashAttribute("done", "Svaret er skrevet ind.");
        return "redirect:/moeder/%d/referat/udsendelse".formatted(id);
    }

    // a member's own objection

    @GetMapping("/indsigelse")
    String objectionForm(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return objectionPage(ofMember(id, person), Map.of(), new Refusals(), model);
    }

    @PostMapping("/indsigelse")
    String object(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meeting = ofMember(id, person);
        var refusals = new Refusals();
        var objection = objection(typed, refusals);
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.object(id, objection.get("objector"), objection.get("objection"), person));
        }
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return objectionPage(meeting, typed, refusals, model);
        }
        redirect.addFlashAttribute(
                "done", "Din indsigelse er modtaget. Sekretariatet skriver en ny version af referatet.");
        return "redirect:/moeder/" + id;
    }

    /** Held to the rules of the form that asks the same behind a personal link. */
    private Map<String, String> objection(Map<String, String> typed, Refusals refusals) {
        var sent = new LinkedHashMap<String, Object>();
        for (var field : List.of("objector", "objection")) {
            sent.put(field, typed.get(field));
        }
        try {
            var data = checker.check(forms.form(FORM), sent, Map.of());
            return Map.of("objector", data.text("objector"), "objection", data.text("objection"));
        } catch (FormRefusal refusal) {
            refusal.errors().forEach(error -> refusals.add(new Refusal(error.field(), error.rule(), error.message())));
            return Map.of();
        }
    }

    // publishing

    /** Exactly what the public sees, or would see. */
    @GetMapping("/offentlig")
    String preview(
            @PathVariable long id,
            @RequestParam(name = "hvad", defaultValue = "referat") String what,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var meeting = access.ofSecretary(id, person);
        var kind = kindOf(what);
        model.addAttribute("meetingId", id);
        model.addAttribute("kind", kind);
        model.addAttribute("publication", publications.of(id, kind).orElse(null));
        model.addAttribute("publishes", views.publishes(meeting, kind));
        model.addAttribute("document", previewed(id, kind));
        return "meetings/public";
    }

    @PostMapping("/offentlig/traek")
    String withdraw(
            @PathVariable long id,
            @RequestParam(name = "hvad") String what,
            @RequestParam(name = "why", defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.ofSecretary(id, person);
        var kind = kindOf(what);
        var refusals = new Refusals();
        refusals.run(() -> desk.withdraw(id, kind, Typed.requiredLine("why", "Begrundelse", why, WHY), person));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusals", refusals.all());
            model.addAttribute("errors", refusals.byField());
            return preview(id, what, person, model);
        }
        redirect.addFlashAttribute(
                "done", kind.danish() + " er trukket tilbage og kan ikke længere læses af offentligheden.");
        return "redirect:/moeder/%d/offentlig?hvad=%s".formatted(id, what);
    }

    @PostMapping("/offentlig/udgiv")
    String publish(
            @PathVariable long id,
            @RequestParam(name = "hvad") String what,
            @RequestParam(name = "cprConfirmed", required = false) String confirmed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.ofSecretary(id, person);
        var kind = kindOf(what);
        var refusals = new Refusals();
        refusals.run(() -> desk.publish(id, kind, confirmed != null, person));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusals", refusals.all());
            model.addAttribute("errors", refusals.byField());
            return preview(id, what, person, model);
        }
        redirect.addFlashAttribute("done", kind.danish() + " er offentliggjort.");
        return "redirect:/moeder/%d/offentlig?hvad=%s".formatted(id, what);
    }

    private MeetingDocument previewed(long id, PublicationKind kind) {
        return kind == PublicationKind.AGENDA
                ? publications.agendaPreview(id)
                : publications.minutesPreview(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PublicationKind kindOf(String what) {
        return switch (what) {
            case "dagsorden" -> PublicationKind.AGENDA;
            case "referat" -> PublicationKind.MINUTES;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String lines(String field, String typed) {
        return Typed.lines(field, "Referat", typed, MeetingRecord.NARRATIVE);
    }

    private Meeting ofMember(long id, SignedIn person) {
        var meeting = access.visible(id, person);
        if (!access.belongs(person, views.bodyOf(meeting))) {
            throw new AccessDeniedException("only the body's own people");
        }
        return meeting;
    }

    private String objectionPage(Meeting meeting, Map<String, String> typed, Refusals refusals, Model model) {
        model.addAttribute("page", views.page(meeting));
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return "meetings/objection";
    }

    private String page(Meeting meeting, Map<String, String> typed, Refusals refusals, Model model) {
        model.addAttribute("page", views.page(meeting));
        model.addAttribute("typed", typed);
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return "meetings/minutes";
    }
}

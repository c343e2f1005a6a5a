package dk.klyngeflow.desk;

import dk.klyngeflow.casework.SeatDesk;
import dk.klyngeflow.desk.SeatImport.Judged;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A body's seats and who holds them from when to when; its secretariat appoints, ends, and brings whole lists in. */
@Controller
class SeatPages {

    private static final int TITLE = 200;
    private static final int LARGEST_LIST = 200_000;

    /** As typed. */
    record Appoint(String seat, String party, String label, String from, String to) {}

    record Resign(String lastDay) {}

    record Deputise(String deputy, String deputyFrom, String deputyTo) {}

    private final SeatViews views;
    private final GroupAccess access;
    private final SeatDesk desk;
    private final SeatImport imports;

    SeatPages(SeatViews views, GroupAccess access, SeatDesk desk, SeatImport imports) {
        this.views = views;
        this.access = access;
        this.desk = desk;
        this.imports = imports;
    }

    @GetMapping("/forum/{id}/pladser")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(access.body(id, person), person, model);
    }

    @PostMapping("/forum/{id}/pladser")
    String appoint(
            @PathVariable String id,
            @ModelAttribute Appoint typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.bodyOfSecretary(id, person);
        var refusals = new Refusals();
        var seat = refusals.take(() -> Typed.requiredLine("seat", "Plads", typed.seat(), TITLE));
        var label = refusals.take(() -> Typed.requiredLine("label", "Titel og arbejdssted", typed.label(), TITLE));
        var from = refusals.take(() -> Typed.requiredDate("from", "Første dag", typed.from()));
        var to = refusals.take(() -> Typed.date("to", "Sidste dag", typed.to()).orElse(null));
        if (refusals.isEmpty()) {
            var wanted = new Appointment(body.id(), seat, typed.party() == null ? "" : typed.party(), label, from, to);
            refusals.run(() -> desk.appoint(wanted, person));
        }
        model.addAttribute("appoint", typed);
        return answer(body, refusals, "Udpegningen er gemt.", person, model, redirect);
    }

    @PostMapping("/forum/{id}/pladser/{appointment:\\d+}/fratraed")
    String resign(
            @PathVariable String id,
            @PathVariable long appointment,
            @ModelAttribute Resign typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.bodyOfSecretary(id, person);
        var refusals = new Refusals();
        var lastDay = refusals.take(() -> Typed.requiredDate("lastDay", "Sidste dag", typed.lastDay()));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.resign(appointment, lastDay, person));
        }
        return answer(body, refusals, "Fratrædelsen er gemt.", person, model, redirect);
    }

    @PostMapping("/forum/{id}/pladser/{appointment:\\d+}/stedfortraeder")
    String deputise(
            @PathVariable String id,
            @PathVariable long appointment,
            @ModelAttribute Deputise typed,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.bodyOfSecretary(id, person);
        var refusals = new Refusals();
        var label = refusals.take(() -> Typed.requiredLine("deputy", "Stedfortræder", typed.deputy(), TITLE));
        var from = refusals.take(() -> Typed.requiredDate("deputyFrom", "Fra", typed.deputyFrom()));
        var to = refusals.take(() -> Typed.requiredDate("deputyTo", "Til", typed.deputyTo()));
        if (refusals.isEmpty()) {
            refusals.run(() -> desk.deputise(appointment, label, from, to, person));
        }
        return answer(body, refusals, "Stedfortræderen er skrevet ind.", person, model, redirect);
    }

    /** Shows each row with what is wrong with it; nothing is stored. */
    @PostMapping("/forum/{id}/pladser/liste")
    String preview(
            @PathVariable String id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        var body = access.bodyOfSecretary(id, person);
        var content = file.getBytes();
        var refusals = new Refusals();
        var judged = refusals.take(() -> judge(body, content));
        if (judged == null) {
            model.addAttribute("refusals", refusals.all());
            model.addAttribute("errors", refusals.byField());
            return page(body, person, model);
        }
        return previewPage(body, judged, model);
    }

    /** Stores all rows, or none: they are judged once more. */
    @PostMapping("/forum/{id}/pladser/liste/gem")
    String bringIn(
            @PathVariable String id,
            @RequestParam("rows") String rows,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var body = access.bodyOfSecretary(id, person);
        if (rows.length() > LARGEST_LIST) {
            throw new Refusal("rows", "tooLarge", "Listen er for stor: del den i flere.");
        }
        var judged = judge(body, rows.getBytes(StandardCharsets.UTF_8));
        if (judged.stream().anyMatch(row -> row.problem() != null)) {
            return previewPage(body, judged, model);
        }
        desk.appointAll(body.id(), judged.stream().map(Judged::appointment).toList(), person);
        redirect.addFlashAttribute("done", "Listen er lagt ind: %d udpegninger.".formatted(judged.size()));
        return "redirect:/forum/" + body.id() + "/pladser";
    }

    private List<Judged> judge(Body body, byte[] content) {
        return imports.judge(body, AppointmentSheet.read(content));
    }

    private String previewPage(Body body, List<Judged> judged, Model model) {
        model.addAttribute("body", views.page(body));
        model.addAttribute("rows", judged);
        model.addAttribute(
                "wrong", judged.stream().filter(row -> row.problem() != null).count());
        model.addAttribute("csv", SeatCsv.of(judged));
        return "groups/seats-preview";
    }

    private String answer(
            Body body, Refusals refusals, String done, SignedIn person, Model model, RedirectAttributes redirect) {
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("done", done);
            return "redirect:/forum/" + body.id() + "/pladser";
        }
        model.addAttribute("refusals", refusals.all());
        model.addAttribute("errors", refusals.byField());
        return page(body, person, model);
    }

    private String page(Body body, SignedIn person, Model model) {
        model.addAttribute("body", views.page(body));
        model.addAttribute("secretary", access.isSecretary(body, person));
        if (!model.containsAttribute("appoint")) {
            model.addAttribute("appoint", new Appoint("", "", "", "", ""));
        }
        return "groups/seats";
    }
}

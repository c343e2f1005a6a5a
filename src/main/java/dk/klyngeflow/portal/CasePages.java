package dk.klyngeflow.portal;

import dk.klyngeflow.audit.AuditAction;
import dk.klyngeflow.audit.AuditLog;
import dk.klyngeflow.cases.Attachments.Attachment;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.Journals;
import dk.klyngeflow.casework.ApplicationDesk;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.CaseDesk;
import dk.klyngeflow.casework.CaseExport;
import dk.klyngeflow.casework.CaseFileDesk;
import dk.klyngeflow.casework.CaseLinks;
import dk.klyngeflow.casework.Forecasts;
import dk.klyngeflow.casework.SuccessionDesk;
import dk.klyngeflow.casework.TaskDesk;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.monitoring.Diagnoses;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that the person sees. Any other does not exist here. */
@Controller
class CasePages {

    private static final int LINE = 200;
    private static final int REASON = 1000;
    private static final int JOURNAL = 60;

    private final CaseRegister cases;
    private final CaseViews views;
    private final PilotViews pilots;
    private final ApplicationViews applications;
    private final CaseDesk desk;
    private final ApplicationDesk applicationDesk;
    private final CaseAccess access;
    private final CaseExport export;
    private final Journals journals;
    private final AuditLog audit;
    private final CaseFileDesk papers;
    private final TaskDesk tasks;
    private final CaseLinks links;
    private final Diagnoses diagnoses;
    private final Forecasts forecasts;
    private final SuccessionDesk successions;

    /** What the case carries, as far as the person may read it. */
    record Papers(List<Attachment> attachments, boolean writable) {}

    CasePages(
            CaseRegister cases,
            CaseViews views,
            PilotViews pilots,
            ApplicationViews applications,
            CaseDesk desk,
            ApplicationDesk applicationDesk,
            CaseAccess access,
            CaseExport export,
            Journals journals,
            AuditLog audit,
            CaseFileDesk papers,
            TaskDesk tasks,
            CaseLinks links,
            Diagnoses diagnoses,
            Forecasts forecasts,
            SuccessionDesk successions) {
        this.successions = successions;
        this.diagnoses = diagnoses;
        this.cases = cases;
        this.views = views;
        this.pilots = pilots;
        this.applications = applications;
        this.desk = desk;
        this.applicationDesk = applicationDesk;
        this.access = access;
        this.export = export;
        this.journals = journals;
        this.audit = audit;
        this.papers = papers;
        this.tasks = tasks;
        this.links = links;
        this.forecasts = forecasts;
    }

    @GetMapping("/sager")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "status", defaultValue = "") String status,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        var wanted = Arrays.stream(CaseStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(null);
        model.addAttribute("list", views.list(person, text, wanted));
        model.addAttribute("text", text);
        model.addAttribute("status", wanted);
        model.addAttribute("statuses", CaseStatus.values());
        return "cases/list";
    }

    @GetMapping("/sager/{number}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        var file = visible(number, person);
        audit.note(person.actor(), AuditAction.SAW, file.number().value(), null);
        return page(file, person, model);
    }

    @GetMapping("/sager/{number}/eksport")
    ResponseEntity<byte[]> export(@PathVariable String number, @AuthenticationPrincipal SignedIn person) {
        var file = visible(number, person);
        if (!export.mayExport(file.number(), person)) {
            throw new AccessDeniedException("only the secretariat");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.number() + ".zip")
                                .build()
                                .toString())
                .body(export.zip(file.number(), person));
    }

    @PostMapping("/sager/{number}/journal")
    String addJournal(
            @PathVariable String number,
            @RequestParam(name = "party", defaultValue = "") String party,
            @RequestParam(name = "journalNumber", defaultValue = "") String journalNumber,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            desk.addJournal(
                    file.number(),
                    new Journals.Journal(
                            Typed.requiredLine("party", "Part", party, LINE),
                            Typed.requiredLine("journalNumber", "Journalnummer", journalNumber, JOURNAL)),
                    person);
        } catch (Refusal refusal) {
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("party", party);
            model.addAttribute("journalNumber", journalNumber);
            return page(file, person, model);
        }
        redirect.addFlashAttribute("done", "Journalnummeret er skrevet på sagen.");
        return "redirect:/sager/" + file.number();
    }

    /** The person declares a conflict of interest; the label stands in the minutes. */
    @PostMapping("/sager/{number}/inhabil")
    String declareConflict(
            @PathVariable String number,
            @RequestParam(name = "bodyId", defaultValue = "") String bodyId,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            desk.declareConflict(
                    file.number(),
                    new BodyId(Typed.requiredLine("bodyId", "Forum", bodyId, LINE)),
                    Typed.requiredLine("label", "Titel og organisation", label, LINE),
                    Typed.lines("reason", "Begrundelse", reason, REASON),
                    person);
        } catch (Refusal refusal) {
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("label", label);
            model.addAttribute("reason", reason);
            return page(file, person, model);
        }
        redirect.addFlashAttribute(
                "done", "Du er erklæret inhabil i sagen. Dens opgaver er givet til andre, og det står i referatet.");
        return "redirect:/sager/" + file.number();
    }

    @PostMapping("/sager/{number}/habil")
    String withdrawConflict(
            @PathVariable String number, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        var file = visible(number, person);
        desk.withdrawConflict(file.number(), person);
        redirect.addFlashAttribute("done", "Erklæringen er trukket tilbage.");
        return "redirect:/sager/" + file.number();
    }

    @PostMapping("/sager/{number}/traek")
    String withdraw(
            @PathVariable String number,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            desk.withdraw(file.number(), person);
        } catch (Refusal refusal) {
            model.addAttribute("refusals", List.of(refusal));
            return page(visible(number, person), person, model);
        }
        redirect.addFlashAttribute("done", "Sagen er trukket tilbage. Dens plads på dagsordenen er givet fri.");
        return "redirect:/sager/" + file.number();
    }

    /** Hands out links to follow the case, and closes them. */
    @PostMapping("/sager/{number}/link")
    String link(
            @PathVariable String number,
            @RequestParam(name = "do", defaultValue = "send") String action,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String holderMail,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            if (action.equals("luk")) {
                links.close(file.number(), person);
                redirect.addFlashAttribute("done", "Alle links til sagen er lukket.");
            } else {
                links.send(
                        file.number(),
                        Typed.requiredLine("holder", "Modtagerens titel og organisation", holder, LINE),
                        EmailAddress.typed(
                                "holderMail",
                                Typed.requiredLine("holderMail", "Modtagerens mailadresse", holderMail, LINE)),
                        person);
                redirect.addFlashAttribute("done", "Linket er på vej.");
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("typedHolder", holder);
            model.addAttribute("typedHolderMail", holderMail);
            return page(file, person, model);
        }
        return "redirect:/sager/" + file.number();
    }

    @PostMapping("/sager/{number}/status")
    String orderStatus(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String dueOn,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = visible(number, person);
        try {
            applicationDesk.orderStatus(file.number(), Typed.requiredDate("dueOn", "Senest", dueOn), person);
        } catch (Refusal refusal) {
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("typedDueOn", dueOn);
            return page(file, person, model);
        }
        redirect.addFlashAttribute("done", "Der er bestilt en status på projektet.");
        return "redirect:/sager/" + file.number();
    }

    private String page(CaseFile file, SignedIn person, Model model) {
        model.addAttribute("file", views.page(file, person));
        model.addAttribute("fundApplication", applications.of(file, person).orElse(null));
        model.addAttribute("pilot", pilots.of(file.number()).orElse(null));
        model.addAttribute("steps", tasks.stepsOf(file.number(), person));
        model.addAttribute("ahead", forecasts.of(file).orElse(null));
        model.addAttribute("following", file.submitter().equals(person.id()) ? links.of(file.number()) : null);
        model.addAttribute("conflict", views.conflict(file, person));
        model.addAttribute("journals", journals.of(file.number()));
        model.addAttribute("handedOver", successions.handedOver(file.number()));
        model.addAttribute("mayExport", export.mayExport(file.number(), person));
        model.addAttribute("papers", new Papers(papers.readable(file, person), papers.mayWrite(file, person)));
        model.addAttribute(
                "cockpit",
                person.isOperator() ? diagnoses.instanceOf(file.number()).orElse(null) : null);
        return "cases/case";
    }

    private CaseFile visible(String number, SignedIn person) {
        return CaseNumber.parse(number)
                .flatMap(cases::find)
                .filter(file -> access.sees(file.number(), person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.DraftDesk;
import dk.klyngeflow.casework.DraftDesk.Opened;
import dk.klyngeflow.casework.DraftDesk.Writer;
import dk.klyngeflow.casework.DraftKind;
import dk.klyngeflow.casework.TaskDesk;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.forms.FieldError;
import dk.klyngeflow.identity.KeptTyping;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying and raising: choose what, write a draft, see it through, send it, get a receipt. */
@Controller
class DraftPages {

    private static final String DRAFT = "/ansoeg/kladder/{id:\\d+}";

    private final DraftDesk desk;
    private final DraftEditing editing;
    private final DraftSharing sharing;
    private final TaskDesk tasks;
    private final CaseRegister cases;
    private final Files files;
    private final KeptTyping keptTyping;

    DraftPages(
            DraftDesk desk,
            DraftEditing editing,
            DraftSharing sharing,
            TaskDesk tasks,
            CaseRegister cases,
            Files files,
            KeptTyping keptTyping) {
        this.desk = desk;
        this.editing = editing;
        this.sharing = sharing;
        this.tasks = tasks;
        this.cases = cases;
        this.files = files;
        this.keptTyping = keptTyping;
    }

    @GetMapping("/ansoeg")
    String choose(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("kinds", desk.kindsFor(person));
        model.addAttribute("drafts", desk.of(person));
        model.addAttribute("tasks", tasks.of(person));
        return "drafts/choose";
    }

    @PostMapping("/ansoeg/{kind:[a-z-]+}")
    String begin(@PathVariable String kind, @AuthenticationPrincipal SignedIn person) {
        var wanted = DraftKind.ofSlug(kind).orElseThrow(DraftPages::notThere);
        return "redirect:" + base(desk.begin(wanted, person));
    }

    @GetMapping(DRAFT)
    String show(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        var opened = opened(id, person);
        if (opened.draft().isSent()) {
            return receipt(opened);
        }
        var kept = keptTyping.take(request);
        return kept.isPresent()
                ? editing.showKept(opened, base(id), kept.get(), model)
                : editing.show(opened, base(id), model);
    }

    @PostMapping(DRAFT)
    String write(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sentFiles,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var opened = opened(id, person);
        if (opened.draft().isSent()) {
            return receipt(opened);
        }
        return editing.write(opened, base(id), new Writer.Account(person), sent, sentFiles, response, model, redirect);
    }

    /** The page's script saves while one types. */
    @PostMapping(path = DRAFT, params = "autogem")
    ResponseEntity<DraftEditing.Saved> autosave(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn person) {
        return editing.autosave(opened(id, person), new Writer.Account(person), sent);
    }

    @GetMapping(DRAFT + "/tjek")
    String check(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model) {
        var opened = opened(id, person);
        if (opened.draft().isSent()) {
            return receipt(opened);
        }
        try {
            model.addAttribute("checked", desk.check(id, person));
        } catch (Refusal refusal) {
            return editing.refused(opened, base(id), refusal, response, model);
        }
        model.addAttribute("base", base(id));
        model.addAttribute("missing", desk.missing(opened).orElse(null));
        return "drafts/check";
    }

    @PostMapping(DRAFT + "/send")
    String send(
            @PathVariable long id,
            @RequestParam(name = "udgave", defaultValue = "0") int revision,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var opened = opened(id, person);
        try {
            return "redirect:/ansoeg/kvittering/" + desk.send(id, revision, person);
        } catch (Refusal refusal) {
            if (!refusal.field().isEmpty()) {
                return editing.refused(opened, base(id), refusal, response, model);
            }
            redirect.addFlashAttribute("refusals", List.of(new FieldError("", refusal.rule(), refusal.getMessage())));
            return "redirect:" + base(id) + "/tjek";
        }
    }

    /** Shares the draft, hands it over, asks for a signature, deletes it. */
    @PostMapping(DRAFT + "/deling")
    String share(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var opened = opened(id, person);
        try {
            redirect.addFlashAttribute("done", sharing.change(id, sent, person));
        } catch (Refusal refusal) {
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            model.addAttribute("typed", sent);
            return editing.refused(opened, base(id), refusal, response, model);
        }
        return desk.open(id, new Writer.Account(person)).isPresent() ? "redirect:" + base(id) : "redirect:/ansoeg";
    }

    @GetMapping(DRAFT + "/bilag/{file:\\d+}")
    ResponseEntity<Resource> download(
            @PathVariable long id, @PathVariable long file, @AuthenticationPrincipal SignedIn person) {
        return opened(id, person).files().stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .map(one -> FileDownload.of(one, files.open(one.id())))
                .orElseThrow(DraftPages::notThere);
    }

    @GetMapping("/ansoeg/kvittering/{number}")
    String receipt(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        var file = CaseNumber.parse(number)
                .flatMap(cases::find)
                .filter(found -> found.submitter().equals(person.id()))
                .orElseThrow(DraftPages::notThere);
        model.addAttribute("file", file);
        model.addAttribute("steps", tasks.stepsOf(file.number(), person));
        return "drafts/receipt";
    }

    private Opened opened(long id, SignedIn person) {
        return desk.open(id, new Writer.Account(person)).orElseThrow(DraftPages::notThere);
    }

    private static String receipt(Opened sent) {
        return "redirect:/ansoeg/kvittering/"
                + Optional.of(sent.draft()).flatMap(draft -> draft.sentAs()).orElseThrow();
    }

    private static String base(long id) {
        return "/ansoeg/kladder/" + id;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

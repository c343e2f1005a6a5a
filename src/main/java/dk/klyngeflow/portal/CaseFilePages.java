package dk.klyngeflow.portal;

import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.CaseAccess;
import dk.klyngeflow.casework.CaseFileDesk;
import dk.klyngeflow.documents.RichText;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a case's statement and attachments are written, and the way to download an attachment. */
@Controller
class CaseFilePages {

    private final CaseRegister cases;
    private final CaseAccess access;
    private final CaseFileViews views;
    private final CaseFileDesk desk;
    private final Files files;

    CaseFilePages(CaseRegister cases, CaseAccess access, CaseFileViews views, CaseFileDesk desk, Files files) {
        this.cases = cases;
        this.access = access;
        this.views = views;
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/sager/{number}/sagsmappe")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(writable(number, person), null, null, model);
    }

    @PostMapping("/sager/{number}/sagsmappe/fremstilling")
    String write(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String html,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String presenter,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean cprOk,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = writable(number, person);
        var written = html != null ? html : views.fromText(file, text);
        try {
            desk.write(file.number(), version, written, presenter, minutes(minutes), cprOk, person);
        } catch (Refusal refusal) {
            return page(
                    file,
                    refusal,
                    new CaseFileViews.Typed(RichText.clean(written), presenter, minutes, version, cprOk),
                    model);
        }
        return back(file, "Sagsfremstillingen er gemt.", redirect);
    }

    @PostMapping("/sager/{number}/sagsmappe/bilag")
    String attach(
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "false") boolean cprOk,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = writable(number, person);
        var uploads = Uploads.of(sent);
        try {
            desk.attach(file.number(), uploads, cprOk, person);
        } catch (Refusal refusal) {
            return page(file, refusal, null, model);
        }
        return back(
                file,
                uploads.size() == 1 ? "Bilaget er lagt på sagen." : uploads.size() + " bilag er lagt på sagen.",
                redirect);
    }

    @PostMapping("/sager/{number}/sagsmappe/bilag/{attachment}")
    String change(
            @PathVariable String number,
            @PathVariable long attachment,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(name = "do", defaultValue = "gem") String action,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        var file = writable(number, person);
        try {
            return back(file, change(file.number(), attachment, title, action, person), redirect);
        } catch (Refusal refusal) {
            model.addAttribute("typedTitle", Map.of(attachment, title));
            return page(file, at(attachment, refusal), null, model);
        }
    }

    @GetMapping("/sager/{number}/bilag/{attachment}")
    ResponseEntity<Resource> download(
            @PathVariable String number, @PathVariable long attachment, @AuthenticationPrincipal SignedIn person) {
        return desk.readable(visible(number, person), person).stream()
                .filter(one -> one.id() == attachment)
                .findFirst()
                .map(one -> FileDownload.of(one.file(), files.open(one.file().id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String change(CaseNumber number, long attachment, String title, String action, SignedIn person) {
        switch (action) {
            case "op", "ned" -> {
                desk.move(number, attachment, action.equals("op"), person);
                return "Rækkefølgen er ændret.";
            }
            case "luk", "aabn" -> {
                desk.close(number, attachment, action.equals("luk"), person);
                return action.equals("luk")
                        ? "Bilaget er lukket: det offentliggøres ikke."
                        : "Bilaget er åbent: det kan offentliggøres sammen med dagsordenen.";
            }
            case "fjern" -> {
                desk.remove(number, attachment, person);
                return "Bilaget er taget af sagen.";
            }
            default -> {
                desk.rename(number, attachment, title, person);
                return "Bilagets titel er gemt.";
            }
        }
    }

    private String page(CaseFile file, @Nullable Refusal refusal, @Nullable CaseFileViews.Typed typed, Model model) {
        model.addAttribute("file", views.page(file, typed));
        if (refusal != null) {
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
        }
        return "cases/file";
    }

    private static String back(CaseFile file, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:/sager/" + file.number() + "/sagsmappe";
    }

    @Nullable private static Integer minutes(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("minutes", "range", "Feltet \"Minutter\" skal være et helt tal fra 1 til 480.");
        }
    }

    private static Refusal at(long attachment, Refusal refusal) {
        return new Refusal(refusal.field() + "-" + attachment, refusal.rule(), refusal.getMessage());
    }

    private CaseFile writable(String number, SignedIn person) {
        var file = visible(number, person);
        if (!desk.mayWrite(file, person)) {
            throw new AccessDeniedException("only the submitter and the body's secretariat");
        }
        return file;
    }

    private CaseFile visible(String number, SignedIn person) {
        return CaseNumber.parse(number)
                .flatMap(cases::find)
                .filter(file -> access.sees(file.number(), person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

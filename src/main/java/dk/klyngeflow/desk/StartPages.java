package dk.klyngeflow.desk;

import dk.klyngeflow.casework.StartDesk;
import dk.klyngeflow.desk.StartRows.Judged;
import dk.klyngeflow.documents.Csv;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A cluster begins in the middle of a year: templates, a preview of each row, and all of it or nothing. */
@Controller
@RequestMapping("/opstart")
class StartPages {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST = 1_000_000;

    private final MeetingAccess access;
    private final StartRows rows;
    private final StartDesk desk;
    private final LongWork work;

    StartPages(MeetingAccess access, StartRows rows, StartDesk desk, LongWork work) {
        this.access = access;
        this.rows = rows;
        this.desk = desk;
        this.work = work;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        requireSecretary(person);
        model.addAttribute("tables", StartTable.values());
        return "start-midyear";
    }

    @GetMapping("/skabelon.xlsx")
    ResponseEntity<Resource> workbook(@AuthenticationPrincipal SignedIn person) {
        requireSecretary(person);
        return download("klyngeflow-opstart.xlsx", EXCEL, StartTemplate.workbook());
    }

    @GetMapping("/{table}.csv")
    ResponseEntity<Resource> csv(@PathVariable String table, @AuthenticationPrincipal SignedIn person) {
        requireSecretary(person);
        var kind = Arrays.stream(StartTable.values())
                .filter(one -> one.name().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return download(kind.danish() + ".csv", Csv.MEDIA_TYPE, StartTemplate.csv(kind));
    }

    /** Shows each row with what is wrong with it; nothing is stored. */
    @PostMapping
    String preview(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response)
            throws IOException {
        requireSecretary(person);
        return judged(file == null ? new byte[0] : file.getBytes(), person, model, response);
    }

    /** Brings all rows in beside this page, or none: they are judged once more. */
    @PostMapping("/gem")
    String bringIn(
            @RequestParam(name = "content", defaultValue = "") String content,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response) {
        requireSecretary(person);
        var file = decoded(content);
        var refusals = new Refusals();
        var all = refusals.take(() -> rows.judge(file, person));
        if (all == null || all.stream().anyMatch(row -> row.wanted() == null)) {
            return judged(file, person, model, response);
        }
        var start = StartRows.start(all);
        var id = work.begin(start.size(), person, progress -> desk.bringIn(start, person, progress));
        return "redirect:/opstart/forloeb/" + id;
    }

    @GetMapping("/forloeb/{id}")
    String progress(@PathVariable String id, @AuthenticationPrincipal SignedIn person, Model model) {
        requireSecretary(person);
        model.addAttribute("progress", found(id, person));
        model.addAttribute("id", id);
        return "start-progress";
    }

    /** The same for the page's script. */
    @GetMapping("/forloeb/{id}/fremdrift")
    ResponseEntity<LongWork.Progress> progress(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        requireSecretary(person);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found(id, person));
    }

    private String judged(byte[] content, SignedIn person, Model model, HttpServletResponse response) {
        var refusals = new Refusals();
        List<Judged> all = refusals.take(() -> {
            if (content.length > LARGEST) {
                throw new Refusal("file", "tooLarge", "Filen må højst fylde 1 MB: del den i flere.");
            }
            return rows.judge(content, person);
        });
        if (all == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusals", refusals.all());
            model.addAttribute("errors", refusals.byField());
            return show(person, model);
        }
        model.addAttribute("rows", all);
        model.addAttribute(
                "wrong", all.stream().filter(row -> row.wanted() == null).count());
        model.addAttribute("here", all.stream().filter(Judged::here).count());
        model.addAttribute(
                "tables",
                Arrays.stream(StartTable.values())
                        .filter(table -> all.stream().anyMatch(row -> row.table() == table))
                        .toList());
        model.addAttribute("kept", Base64.getEncoder().encodeToString(content));
        return "start-preview";
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException changed) {
            throw new Refusal("file", "unreadable", "Rækkerne kan ikke læses: læg filen ind igen.");
        }
    }

    private LongWork.Progress found(String id, SignedIn person) {
        return work.of(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireSecretary(SignedIn person) {
        if (access.secretariatsOf(person).isEmpty()) {
            throw new AccessDeniedException("only secretariats");
        }
    }

    private static ResponseEntity<Resource> download(String name, String type, byte[] content) {
        return FileDownload.of(name, type, content.length, new ByteArrayInputStream(content));
    }
}

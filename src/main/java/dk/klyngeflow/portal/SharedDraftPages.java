package dk.klyngeflow.portal;

import dk.klyngeflow.casework.DraftDesk;
import dk.klyngeflow.casework.DraftDesk.Opened;
import dk.klyngeflow.casework.DraftDesk.Writer;
import dk.klyngeflow.files.FileDownload;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.links.LinkPurpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft for a colleague without an account: reads and writes, but neither shares nor sends. */
@Controller
class SharedDraftPages {

    private static final String DRAFT = "/kladde/" + LinkEntrance.TOKEN;

    private final LinkEntrance entrance;
    private final DraftDesk desk;
    private final DraftEditing editing;
    private final Files files;

    SharedDraftPages(LinkEntrance entrance, DraftDesk desk, DraftEditing editing, Files files) {
        this.entrance = entrance;
        this.desk = desk;
        this.editing = editing;
        this.files = files;
    }

    private record Entered(Writer writer, Opened opened) {}

    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        LinkEntrance.keepSecret(response);
    }

    @GetMapping(DRAFT)
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(token, request)
                .map(entered -> editing.show(entered.opened(), base(token), model))
                .orElseGet(() -> entrance.closed(token, request, response, model));
    }

    @PostMapping(DRAFT)
    String write(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sentFiles,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return enter(token, request)
                .map(entered -> editing.write(
                        entered.opened(), base(token), entered.writer(), sent, sentFiles, response, model, redirect))
                .orElseGet(() -> entrance.closed(token, request, response, model));
    }

    @PostMapping(path = DRAFT, params = "autogem")
    ResponseEntity<DraftEditing.Saved> autosave(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return enter(token, request)
                .map(entered -> editing.autosave(entered.opened(), entered.writer(), sent))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE)
                        .body(new DraftEditing.Saved(0, "Linket er lukket eller udløbet. Det seneste er ikke gemt.")));
    }

    @GetMapping(DRAFT + "/bilag/{file:\\d+}")
    ResponseEntity<Resource> download(@PathVariable String token, @PathVariable long file, HttpServletRequest request) {
        return enter(token, request).stream()
                .flatMap(entered -> entered.opened().files().stream())
                .filter(one -> one.id() == file)
                .findFirst()
                .map(one -> FileDownload.of(one, files.open(one.id())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Entered> enter(String token, HttpServletRequest request) {
        return entrance.open(token, LinkPurpose.DRAFT, request).flatMap(link -> {
            var writer = new Writer.Holder(link);
            return desk.open(Long.parseLong(link.subject()), writer).map(opened -> new Entered(writer, opened));
        });
    }

    private static String base(String token) {
        return "/kladde/" + token;
    }
}

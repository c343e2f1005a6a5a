package dk.klyngeflow.portal;

import dk.klyngeflow.casework.CaseFileDesk.Upload;
import dk.klyngeflow.casework.DraftDesk;
import dk.klyngeflow.casework.DraftDesk.Opened;
import dk.klyngeflow.casework.DraftDesk.Writer;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.files.FileSettings;
import dk.klyngeflow.forms.FormTyping;
import dk.klyngeflow.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a draft is written, for whoever may: an account's page, or a personal link's. */
@Component
class DraftEditing {

    /** The names of the form's own buttons and fields; no field of a {@code .form} is called so. */
    private static final String REVISION = "udgave";

    private static final String CHECK = "tjek";
    private static final String ADD_ROW = "tilfoej";
    private static final String SHOW = "vis";
    private static final String ADD_FILES = "laegBilagPaa";
    private static final String REMOVE_FILE = "fjernBilag";
    private static final String CPR_OK = "cprOk";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    /** What an autosave answers. */
    record Saved(int revision, String sentence) {}

    private final DraftDesk desk;
    private final FormHtml html;
    private final FileSettings files;
    private final KlyngeClock clock;

    DraftEditing(DraftDesk desk, FormHtml html, FileSettings files, KlyngeClock clock) {
        this.desk = desk;
        this.html = html;
        this.files = files;
        this.clock = clock;
    }

    /** @param base the page's address */
    String show(Opened opened, String base, Model model) {
        html.again(opened.form(), Map.of(), opened.draft().content(), opened.options(), model);
        return page(opened, base, opened.draft().revision(), model);
    }

    /** The page with what was typed before the session ran out. */
    String showKept(Opened opened, String base, Map<String, List<String>> kept, Model model) {
        html.again(opened.form(), Map.of(), FormTyping.typed(opened.form(), kept), opened.options(), model);
        model.addAttribute("kept", true);
        return page(opened, base, opened.draft().revision(), model);
    }

    /** The page with what stands in the draft, and why it cannot be sent. */
    String refused(Opened opened, String base, Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        html.refused(opened.form(), Map.of(), opened.draft().content(), opened.options(), refusal, model);
        return page(opened, base, opened.draft().revision(), model);
    }

    /** Does what the button that was pressed says; whatever it is, what was typed is saved with it. */
    String write(
            Opened opened,
            String base,
            Writer writer,
            MultiValueMap<String, String> sent,
            @Nullable List<MultipartFile> sentFiles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var typed = html.typed(opened.form(), sent);
        try {
            var done = save(opened, writer, sent, typed, Uploads.of(sentFiles));
            return redirect(base, sent, done, redirect);
        } catch (Refusal refusal) {
            boolean overtaken = refusal.rule().equals("overtaken");
            response.setStatus((overtaken ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
            html.refused(opened.form(), Map.of(), typed, opened.options(), refusal, model);
            model.addAttribute("cprOk", sent.containsKey(CPR_OK));
            int revision = overtaken ? opened.draft().revision() : revision(sent);
            return page(opened, base, revision, model);
        }
    }

    /** Saves without a page, while one types; 409 with the sentence where nothing was saved. */
    ResponseEntity<Saved> autosave(Opened opened, Writer writer, MultiValueMap<String, String> sent) {
        try {
            int revision = desk.save(opened.draft().id(), revision(sent), html.typed(opened.form(), sent), writer);
            return ResponseEntity.ok(new Saved(revision, "Gemt kl. " + TIME.format(clock.now())));
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Saved(0, refusal.getMessage()));
        }
    }

    private String save(
            Opened opened,
            Writer writer,
            MultiValueMap<String, String> sent,
            Map<String, Object> typed,
            List<Upload> uploads) {
        long id = opened.draft().id();
        int basedOn = revision(sent);
        var removed = sent.getFirst(REMOVE_FILE);
        if (removed != null) {
            desk.detach(id, basedOn, typed, fileId(removed), writer);
            return "Bilaget er taget af.";
        }
        if (sent.containsKey(ADD_FILES) || !uploads.isEmpty()) {
            desk.attach(id, basedOn, typed, uploads, sent.containsKey(CPR_OK), writer);
            return uploads.size() == 1 ? "Bilaget er lagt på." : uploads.size() + " bilag er lagt på.";
        }
        desk.save(id, basedOn, typed, writer);
        return "Kladden er gemt.";
    }

    private static String redirect(
            String base, MultiValueMap<String, String> sent, String done, RedirectAttributes redirect) {
        if (sent.containsKey(CHECK)) {
            return "redirect:" + base + "/tjek";
        }
        if (sent.containsKey(ADD_ROW)) {
            return "redirect:" + base + "#" + sent.getFirst(ADD_ROW).replaceAll("[^A-Za-z0-9.]", "");
        }
        if (!sent.containsKey(SHOW)) {
            redirect.addFlashAttribute("done", done);
        }
        return "redirect:" + base;
    }

    private String page(Opened opened, String base, int revision, Model model) {
        model.addAttribute("draft", opened);
        model.addAttribute("base", base);
        model.addAttribute("revision", revision);
        model.addAttribute("files", files);
        return "drafts/draft";
    }

    private static int revision(MultiValueMap<String, String> sent) {
        try {
            return Integer.parseInt(String.valueOf(sent.getFirst(REVISION)));
        } catch (NumberFormatException noRevision) {
            return 0;
        }
    }

    private static long fileId(String sent) {
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException noFile) {
            return 0;
        }
    }
}

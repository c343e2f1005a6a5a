package dk.klyngeflow.demo;

import dk.klyngeflow.casework.DemoTime;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.Typed;
import dk.klyngeflow.portal.DemoGuide;
import dk.klyngeflow.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo's own time: a page and a bar that move it on, and the script that tells the engine's web applications. */
@Controller
@Profile("demo")
class DemoPages {

    /** Nobody waits for timers of a century. */
    private static final int YEARS_AHEAD = 5;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da-DK"));

    private final DemoTime time;
    private final DemoGuide guide;
    private final KlyngeClock clock;
    private final String script;

    DemoPages(DemoTime time, DemoGuide guide, KlyngeClock clock, @Value("classpath:demo/clock.js") Resource script)
            throws IOException {
        this.time = time;
        this.guide = guide;
        this.clock = clock;
        this.script = script.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/demo/tid")
    String show(Model model) {
        model.addAttribute("typed", "");
        return "demo/time";
    }

    /**
     * @param to the moment to move to, as a button of the bar sends it; sent twice it does nothing the second time
     * @param day a day chosen on the page; its morning
     * @param back the page to come back to
     */
    @PostMapping("/demo/tid")
    String move(
            @RequestParam(name = "til", defaultValue = "") String to,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "tilbage", defaultValue = "/demo/tid") String back,
            Model model,
            RedirectAttributes redirect) {
        try {
            var target = target(to, day);
            requireAllowed(target, to.isEmpty());
            time.moveTo(target);
        } catch (Refusal refusal) {
            model.addAttribute("typed", day);
            model.addAttribute("refusals", List.of(refusal));
            model.addAttribute("errors", Map.of(refusal.field(), refusal.getMessage()));
            return "demo/time";
        }
        redirect.addFlashAttribute("done", "Demoens tid er nu " + MOMENT.format(time.now()) + ".");
        return "redirect:" + ownPath(back);
    }

    /** Never kept by the browser: the distance between real and demo time changes with every move. */
    @GetMapping("/demo/clock.js")
    ResponseEntity<String> clock() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(script.replace("SERVER_NOW", String.valueOf(clock.millis())));
    }

    private static LocalDateTime target(String to, String day) {
        if (to.isEmpty()) {
            return Typed.requiredDate("dag", "Dag", day).atTime(MORNING);
        }
        try {
            return LocalDateTime.parse(to);
        } catch (DateTimeParseException noMoment) {
            throw new Refusal("til", "moment", "Vælg et af de tidspunkter, som siden foreslår.");
        }
    }

    private void requireAllowed(LocalDateTime target, boolean chosen) {
        if (guide.progress().running()) {
            throw new Refusal("", "replay", "Demoens møde er ved at blive afspillet. Vent, til det er færdigt.");
        }
        if (chosen && !target.isAfter(time.now())) {
            throw new Refusal("dag", "past", "Tiden kan kun gå frem: vælg en senere dag.");
        }
        if (target.getYear() - time.now().getYear() > YEARS_AHEAD) {
            throw new Refusal(
                    "dag",
                    "max",
                    "Tiden kan højst gå %d år frem ad gangen: vælg en tidligere dag.".formatted(YEARS_AHEAD));
        }
    }

    /** Only ever a page of ours. */
    private static String ownPath(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") && !back.contains("{")
                ? back
                : "/";
    }
}

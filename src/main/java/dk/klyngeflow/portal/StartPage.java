package dk.klyngeflow.portal;

import dk.klyngeflow.links.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is and where to begin. Served while the demo's own meeting is still being replayed. */
@Controller
class StartPage {

    private static final DemoGuide.Progress NOTHING_RUNS = new DemoGuide.Progress(0, 0, "", false, null);

    private final ObjectProvider<DemoGuide> demo;
    private final PublicAddress address;

    StartPage(ObjectProvider<DemoGuide> demo, PublicAddress address) {
        this.demo = demo;
        this.address = address;
    }

    @GetMapping("/")
    String start(Model model) {
        demo.ifAvailable(guide -> {
            model.addAttribute("users", guide.users());
            model.addAttribute("password", guide.password());
        });
        model.addAttribute("progress", progressNow());
        model.addAttribute("canonical", address.of("/"));
        return "start";
    }

    /** The same progress for the page's script. */
    @GetMapping("/start/fremdrift")
    ResponseEntity<DemoGuide.Progress> progress() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progressNow());
    }

    private DemoGuide.Progress progressNow() {
        var guide = demo.getIfAvailable();
        return guide == null ? NOTHING_RUNS : guide.progress();
    }
}

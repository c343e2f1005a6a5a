package dk.klyngeflow.demo;

import dk.klyngeflow.portal.DemoGuide;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How far the demo's own meeting has been replayed, for the start page. Written by the replay's thread alone, read by
 * any.
 */
@Component
@Profile("demo")
class ReplayProgress {

    private volatile DemoGuide.Progress now = new DemoGuide.Progress(0, 0, "", false, null);

    void begin() {
        now = new DemoGuide.Progress(0, 0, "Mødet gøres klar.", true, null);
    }

    /** So many steps of all are done; {@code sentence} says in Danish what was just done. */
    void at(int done, int total, String sentence) {
        now = new DemoGuide.Progress(total, done, sentence, true, null);
    }

    void finish() {
        now = new DemoGuide.Progress(now.total(), now.total(), now.current(), false, null);
    }

    /** The replay stopped; {@code why} is a Danish sentence for whoever looks at the start page. */
    void fail(String why) {
        now = new DemoGuide.Progress(now.total(), now.done(), now.current(), false, why);
    }

    DemoGuide.Progress now() {
        return now;
    }
}

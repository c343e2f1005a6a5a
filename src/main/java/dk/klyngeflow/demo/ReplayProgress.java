package dk.klyngeflow.demo;

import dk.klyngeflow.portal.DemoGuide;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How far the demo's own meeting has been replayed, for the start page. Fed by the replay; read by any thread. Before
 * {@link #begin} nothing runs, as in a demo that has been started before.
 */
@Component
@Profile("demo")
class ReplayProgress {

    private volatile DemoGuide.Progress now = new DemoGuide.Progress(0, 0, "", false, null);

    /** The replay begins; {@code total} steps are to be done. */
    synchronized void begin(int total) {
        now = new DemoGuide.Progress(total, 0, "Mødet gøres klar.", true, null);
    }

    /** So many steps are done, and the next one begins; {@code sentence} says in Danish what it is. */
    synchronized void step(int done, String sentence) {
        now = new DemoGuide.Progress(now.total(), done, sentence, true, null);
    }

    synchronized void finish() {
        now = new DemoGuide.Progress(now.total(), now.total(), "Færdig.", false, null);
    }

    /** The replay stopped; {@code why} is a Danish sentence for whoever looks at the start page. */
    synchronized void fail(String why) {
        now = new DemoGuide.Progress(now.total(), now.done(), now.current(), false, why);
    }

    DemoGuide.Progress now() {
        return now;
    }
}

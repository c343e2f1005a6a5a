package dk.klyngeflow.portal;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.lang.Nullable;

/** What the demo shows on our pages. Implemented by the demo; outside its profile there is none. */
public interface DemoGuide {

    /** Somebody to sign in as, and in Danish what the person does. */
    record User(String id, String does) {}

    /**
     * How far the demo's own meeting has been replayed.
     *
     * @param current what was just done, a Danish sentence
     * @param failure why the replay stopped before its end, or null
     */
    record Progress(
            int total,
            int done,
            String current,
            boolean running,
            @Nullable String failure) {}

    /** The demo's time and the moments that it can be moved on to; null where there is none. */
    record Time(
            LocalDateTime now,
            LocalDateTime nextWorkingDay,
            @Nullable LocalDateTime nextDeadline,
            @Nullable LocalDateTime nextMeeting) {}

    List<User> users();

    /** The one password of all these users. */
    String password();

    Progress progress();

    Time time();
}

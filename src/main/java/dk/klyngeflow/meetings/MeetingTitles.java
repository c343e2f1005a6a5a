package dk.klyngeflow.meetings;

import dk.klyngeflow.organisation.Body;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a meeting is called where people see it: "13. møde 13. oktober 2022, Fagligt strategisk niveau". */
public final class MeetingTitles {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private MeetingTitles() {}

    /** With the body's full name, for documents and for people who do not know the cluster. */
    public static String inFull(Meeting meeting, Body body) {
        return meeting.number().map(number -> number + ". møde, ").orElse("Møde, ")
                + body.name()
                + ", "
                + DAY.format(meeting.date());
    }

    public static String of(Meeting meeting, Body body) {
        return meeting.number().map(number -> number + ". møde ").orElse("Møde ")
                + DAY.format(meeting.date())
                + ", "
                + body.shortName();
    }
}

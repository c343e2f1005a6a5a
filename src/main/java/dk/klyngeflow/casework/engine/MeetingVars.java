package dk.klyngeflow.casework.engine;

/** Variables that the processes of one meeting share. */
public final class MeetingVars {

    public static final Var<Long> MEETING_ID = new Var<>("meetingId", Long.class);
    public static final Var<String> SECRETARIAT_GROUP = Var.text("secretariatGroup");
    public static final Var<String> CHAIR_GROUP = Var.text("chairGroup");
    public static final Var<String> CHAIR_SEAT = Var.text("chairSeat");
    /** An imported meeting: nothing is left to wait for, and nothing is sent. */
    public static final Var<Boolean> ALREADY_HELD = Var.flag("alreadyHeld");

    private static final String KEY = "moede-";

    private MeetingVars() {}

    /** The business key of a meeting's process. */
    public static String processKey(long meeting) {
        return KEY + meeting;
    }

    /** The meeting whose process has this business key. */
    public static long meetingOf(String processKey) {
        return Long.parseLong(processKey.substring(KEY.length()));
    }
}

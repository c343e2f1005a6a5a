package dk.klyngeflow.meetings;

/** Whoever has to know of changes in the calendars. Called in the transaction of the change, after it is written. */
public interface CalendarListener {

    void planned(Meeting meeting);

    /** @param meeting as it is now */
    void moved(Meeting meeting);

    void cancelled(Meeting meeting);
}

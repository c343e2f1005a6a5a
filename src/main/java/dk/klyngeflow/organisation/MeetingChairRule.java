package dk.klyngeflow.organisation;

/** Which of the chairs leads a meeting (C-08). */
public enum MeetingChairRule {
    /** Whom the chairs choose. */
    ONE_OF_THE_CHAIRS,
    /** The chair of the sector in whose house the meeting is held. */
    HOST_SECTOR,
    /** All of them together. */
    JOINTLY
}

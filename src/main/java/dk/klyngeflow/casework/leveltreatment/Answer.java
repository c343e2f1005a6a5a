package dk.klyngeflow.casework.leveltreatment;

/** What a level hands back for a case: the values of {@link LevelTreatment#ANSWER} that the models' gateways read. */
public enum Answer {
    /** To the next level: forwarded, recommended, or beyond the members' competence. */
    UP,
    DECIDED,
    /** Decided by an operational body: nobody below it has anything to carry out. */
    DECIDED_LOCALLY,
    NOTED,
    /** Settled by the secretariat without a meeting. */
    SOLVED,
    POSTPONED,
    RETURNED
}

package dk.klyngeflow.monitoring;

/** How cases of one kind are found, all of them by one query, and what is said of each. One rule for each kind. */
interface StuckRule {

    StuckKind kind();

    /** Parameters: see {@link Moment}. */
    StuckSql sql();

    /** One Danish sentence: who is waited for, since when, and which rule or date is passed. */
    String sentence(StuckRow row, Texts texts);

    default RetryEffect retry(StuckRow row) {
        return RetryEffect.NOTHING;
    }
}
